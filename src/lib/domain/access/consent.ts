/** What somebody may agree to, each apart from the others. */
export const CONSENT_PURPOSES = ['terms', 'contact_sharing', 'learning'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/**
 * The version of the text a person reads before agreeing. A change of the words of a purpose needs a new version:
 * who agreed to an old one is asked again.
 */
export const CONSENT_TEXT_VERSIONS: Readonly<Record<ConsentPurpose, string>> = {
	terms: '2026-11',
	contact_sharing: '2026-11',
	learning: '2026-11-22'
};

/** A consent as it was given. */
export interface Consent {
	readonly purpose: ConsentPurpose;
	readonly textVersion: string;
	/** BCP 47; the language of the text. */
	readonly language: string;
	readonly givenAt: Date;
	/** Null while it holds. */
	readonly withdrawnAt: Date | null;
}

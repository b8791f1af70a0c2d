/** Why two organisations must not be matched, as the one that says so puts it. */
export const CONFLICT_KINDS = [
	'ownership',
	'competition',
	'exclusive_agreement',
	'legal_dispute',
	'personal_tie',
	'other'
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What an organisation declared about another. Nobody else learns of it. */
export interface DeclaredConflict {
	readonly otherId: string;
	readonly otherSlug: string;
	readonly otherName: string;
	readonly kind: ConflictKind;
	readonly declaredAt: Date;
}

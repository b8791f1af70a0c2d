import type { OrganisationDraft } from './organisation-draft.ts';
import type { OrganisationKind, Sphere, VerificationLevel } from './organisation.ts';

/** What has been checked about an organisation; the highest level that holds today. */
export interface Verification {
	readonly level: VerificationLevel;
	/** ISO days; `validUntil` is null where the level has no end. */
	readonly verifiedOn: string;
	readonly validUntil: string | null;
}

/** A check that does not hold, because what was checked has been changed since. */
export interface SuspendedVerification {
	readonly level: VerificationLevel;
	/** ISO 8601, UTC. */
	readonly since: string;
}

/** An organisation as everybody may see it. */
export interface StoredOrganisation {
	readonly id: string;
	readonly slug: string;
	readonly draft: OrganisationDraft;
	readonly verification: Verification | null;
	/** Null where no check is suspended. */
	readonly suspended: SuspendedVerification | null;
	readonly isDemo: boolean;
	readonly createdAt: Date;
	/** Counts the times it was saved. */
	readonly version: number;
}

/** An organisation as a list shows it. */
export interface OrganisationEntry {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly nameEn: string | null;
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	readonly placeCode: string | null;
	readonly answersWithinDays: number | null;
	readonly verification: Verification | null;
	/** How many needs and offers it has published. */
	readonly needs: number;
	readonly offers: number;
}

/** True for a level that is bound to the names, sphere and kind that were looked at. */
export function isChecked({ level }: Verification): boolean {
	return level !== 'listed' && level !== 'claimed';
}

/** True where an organisation is only known from a directory: nobody here speaks for it. */
export function isOnlyListed(verification: Verification | null): boolean {
	return verification === null || verification.level === 'listed';
}

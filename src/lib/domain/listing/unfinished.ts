import { endsSoonUntil } from './ends.ts';
import type { ListingStatus } from './listing.ts';
import type { StoredListing } from './stored-listing.ts';

/** Fields whose absence costs most matches, in the order in which they help; a readiness only technology has. */
const HELPFUL_FIELDS = ['codes', 'subject', 'readiness', 'partnershipTypes'] as const;
export type HelpfulField = (typeof HELPFUL_FIELDS)[number];

export type Unfinished =
	| { readonly code: 'draft' }
	| { readonly code: 'changes_requested' }
	| { readonly code: 'expired' }
	| { readonly code: 'expires_soon'; readonly at: Date }
	| { readonly code: 'incomplete'; readonly fields: readonly HelpfulField[] };

export interface UnfinishedListing {
	readonly listing: StoredListing;
	readonly unfinished: Unfinished;
}

const BY_STATUS: Partial<Readonly<Record<ListingStatus, Unfinished>>> = {
	draft: { code: 'draft' },
	changes_requested: { code: 'changes_requested' },
	expired: { code: 'expired' }
};

/** Which listings of one's own need a hand, and what for; each is named once. */
export function listUnfinishedListings(
	listings: readonly StoredListing[],
	now: Date
): readonly UnfinishedListing[] {
	return listings.flatMap((listing) => {
		const unfinished = whatIsMissing(listing, now);
		return unfinished === null ? [] : [{ listing, unfinished }];
	});
}

function whatIsMissing({ status, draft, expiresAt }: StoredListing, now: Date): Unfinished | null {
	if (status !== 'published') return BY_STATUS[status] ?? null;
	if (expiresAt !== null && expiresAt < endsSoonUntil(now)) {
		return { code: 'expires_soon', at: expiresAt };
	}
	const fields = HELPFUL_FIELDS.filter((field) => {
		if (field === 'readiness' && draft.subject !== 'technology') return false;
		const said = draft[field];
		return said === null || (Array.isArray(said) && said.length === 0);
	});
	return fields.length > 0 ? { code: 'incomplete', fields } : null;
}

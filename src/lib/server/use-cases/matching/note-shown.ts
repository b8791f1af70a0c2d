import type { Actor } from '#lib/domain/access/actor.ts';
import { CONSENT_TEXT_VERSIONS } from '#lib/domain/access/consent.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { ProposalCause } from '#lib/domain/matching/exposure/proposals.ts';
import { FACET_NAMES } from '#lib/domain/matching/facets/facet.ts';
import { isAgreed } from '#lib/server/data/access/consents.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { insertProposals, type NewProposal } from '#lib/server/data/matching/proposals.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { FoundMatch } from './find-matches.ts';

/** A match as it is shown. */
export interface ShownMatch extends FoundMatch {
	/** How it came to stand there, where a run over the whole region decided it; else it is among the best, for sure. */
	readonly chance?: { readonly cause: ProposalCause; readonly propensity: number };
}

/** A list as it is shown, the first place first. */
export interface ShownList {
	/** Whose list it is. */
	readonly listing: StoredListing;
	readonly matches: readonly ShownMatch[];
}

/** Whether what the actor is shown and opens may be noted: only if they agreed to it. */
export function mayNote(tx: Tx, { userId }: Pick<Actor, 'userId'>): Promise<boolean> {
	return isAgreed(tx, {
		userId,
		purpose: 'learning',
		textVersion: CONSENT_TEXT_VERSIONS.learning
	});
}

/** Notes what somebody who agreed to it is shown, to learn from what becomes of it. */
export async function noteShown(
	db: Db,
	live: Pick<LiveRegion, 'modelCardId'>,
	{ userId }: Pick<Actor, 'userId'>,
	lists: readonly ShownList[]
): Promise<void> {
	const shown = lists.flatMap(({ listing, matches }) =>
		matches.map(({ match, chance }, at): NewProposal => {
			const valueOf = new Map(match.facets.map(({ name, value }) => [name, value]));
			return {
				userId,
				organisationId: listing.organisation.id,
				listingId: listing.id,
				otherId: match.listing.id,
				rank: at + 1,
				cause: chance?.cause ?? 'relevance',
				propensity: chance?.propensity ?? 1,
				facets: FACET_NAMES.map((name) => valueOf.get(name) ?? null),
				engineVersion: ENGINE_VERSION,
				modelCardId: live.modelCardId
			};
		})
	);
	if (shown.length === 0) return;
	await db.transaction(identityOf({ userId }), (tx) => insertProposals(tx, shown));
}

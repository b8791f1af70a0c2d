import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	countOrganisationListings,
	listOrganisationListings
} from '#lib/server/data/listing/listings.ts';
import { listMatchFeedback } from '#lib/server/data/matching/match-feedback.ts';
import { listDecided, type Decided } from '#lib/server/data/matching/matches.ts';
import { listPairedListings } from '#lib/server/data/matching/waiting-matches.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { findMatchesFor, type FoundMatch, type ReaderOptions } from './find-matches.ts';
import { feedbackOn } from './list-matches.ts';
import { mayNote, noteShown, type ShownMatch } from './note-shown.ts';

/** A person with very many listings sees the latest; each has its own page. */
const MOST_LISTINGS = 12;
const BEST = 3;
const FROM_THEIR_SIDE = 2;
/** Each is explained before it is left out again. */
const LOOKED_AT_FROM_THEIR_SIDE = 4;
const LOOKED_FOR = 20;
/** Some are shown already, were hidden or are published no more. */
const PAIRED = 20;

export interface BestMatches {
	readonly listing: StoredListing;
	/** As the last run over the whole region put them together; what that leaves open, by relevance. */
	readonly matches: readonly ShownMatch[];
	/** Listings that find this one among their best, though it finds better ones itself. */
	readonly fromTheirSide: readonly FoundMatch[];
}

export interface BestOfAll {
	readonly listings: readonly BestMatches[];
	/** How many more published listings the organisations have than are looked at here. */
	readonly more: number;
	/** How many listings they have that are not published, drafts among them. */
	readonly unpublished: number;
}

/** The best matches of each published listing of the actor's organisations, the latest listing first. */
export async function listBestMatches(
	db: Db,
	live: LiveRegion,
	actor: Actor,
	now: Date,
	{ language }: ReaderOptions = {}
): Promise<BestOfAll> {
	const own = await db.transaction(identityOf(actor), async (tx) => {
		const ids = actor.memberships.map(({ organisationId }) => organisationId);
		const [counted, latest, isNoted, feedback] = await Promise.all([
			countOrganisationListings(tx, ids),
			listOrganisationListings(tx, {
				organisationIds: ids,
				statuses: ['published'],
				limit: MOST_LISTINGS
			}),
			mayNote(tx, actor),
			listMatchFeedback(tx)
		]);
		const [paired, decided] = await Promise.all([
			listPairedListings(
				tx,
				latest.map(({ id }) => id),
				PAIRED
			),
			Promise.all(latest.map(({ id, draft }) => listDecided(tx, id, draft.kind)))
		]);
		return {
			shown: latest.map((listing, at) => ({
				listing,
				paired: paired.get(listing.id) ?? [],
				decided: decided[at]!
			})),
			isNoted,
			more: counted.published - latest.length,
			unpublished: counted.others,
			feedback
		};
	});
	const listings = await Promise.all(
		own.shown.map(async ({ listing, paired, decided }) => {
			const look = { now, nearness: await live.near(listing), language };
			const hidden = feedbackOn(listing, own.feedback);
			const isShown = (id: string) => !hidden.has(id);
			const open = decided.filter(({ id }) => isShown(id));
			const matches = await bestOf(live, listing, open, hidden, look);
			const others = paired.filter(
				(id) => isShown(id) && !matches.some((match) => match.listing.id === id)
			);
			const published = others.filter((id) => live.find(id) !== null);
			const lookedAt = published.slice(0, LOOKED_AT_FROM_THEIR_SIDE);
			const theirs = await fromTheirSide(live, listing, lookedAt, look);
			return { listing, matches, fromTheirSide: theirs };
		})
	);
	if (own.isNoted) {
		const lists = listings.map(({ listing, matches, fromTheirSide: theirs }) => ({
			listing,
			matches: [...matches, ...theirs]
		}));
		await noteShown(db, live, actor, lists);
	}
	return {
		listings,
		more: own.more,
		unpublished: own.unpublished
	};
}

/** From when, through which vectors and by whom pairs are looked at. */
interface Look extends ReaderOptions {
	readonly now: Date;
	readonly nearness: Nearness;
}

/** What was decided for a listing, as far as it still holds, then what it finds itself. */
async function bestOf(
	live: LiveRegion,
	listing: StoredListing,
	decided: readonly Decided[],
	hidden: ReadonlyMap<string, unknown>,
	look: Look
): Promise<readonly ShownMatch[]> {
	const first = decided.slice(0, BEST);
	const ids = first.map(({ id }) => id);
	const decidedPairs = await explainThose(live, listing, ids, look);
	const best = decidedPairs.map((match): ShownMatch => {
		const chance = first.find(({ id }) => id === match.listing.id);
		return chance ? { ...match, chance } : match;
	});
	if (best.length === BEST) return best;
	const taken = new Set(best.map((match) => match.listing.id));
	// Each is explained, which costs most: no more than may be shown.
	const limit = Math.min(LOOKED_FOR, BEST + taken.size + hidden.size);
	const only = { limit, enough: LOOKED_FOR, refusedLimit: 0 };
	const found = await findMatchesFor(live, listing, { ...look, ...only });
	return [
		...best,
		...found.matches.filter(({ listing: { id } }) => !hidden.has(id) && !taken.has(id))
	].slice(0, BEST);
}

async function fromTheirSide(
	live: LiveRegion,
	listing: StoredListing,
	others: readonly string[],
	look: Look
): Promise<readonly FoundMatch[]> {
	const pairs = await explainThose(live, listing, others, look);
	return pairs
		.toSorted(
			({ match: one }, { match: another }) =>
				another.towards[another.listing.kind] - one.towards[one.listing.kind]
		)
		.slice(0, FROM_THEIR_SIDE);
}

/** Pairs with listings that are still published and no gate keeps apart, in this order. */
async function explainThose(
	live: LiveRegion,
	listing: StoredListing,
	others: readonly string[],
	{ now, nearness, language }: Look
): Promise<readonly FoundMatch[]> {
	const published = others.flatMap((id) => live.find(id) ?? []);
	if (published.length === 0) return [];
	const question = { listing, others: published, now, nearness, language };
	const pairs = await live.ask('explainPairs', question);
	return pairs.flatMap(({ stopped, match }, at) =>
		stopped || match === null ? [] : [{ match, listing: published[at]! }]
	);
}

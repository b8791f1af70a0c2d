import { editableOrganisations, type Actor } from '#lib/domain/access/actor.ts';
import { dayOf } from '#lib/domain/day.ts';
import type { Interest } from '#lib/domain/introduction/interest.ts';
import { OPEN_INTEREST_STATUSES } from '#lib/domain/introduction/statuses.ts';
import { renewedTogether } from '#lib/domain/listing/ends.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { listImports } from '#lib/server/data/import/imports.ts';
import { listInterests } from '#lib/server/data/introduction/interests.ts';
import { listIntroductions } from '#lib/server/data/introduction/introductions.ts';
import { listImportEnds, type ImportEnds } from '#lib/server/data/listing/coming-ends.ts';
import {
	countOrganisationListings,
	listListingsAtHand
} from '#lib/server/data/listing/listings.ts';
import { listFreshPairs, type MatchedPair } from '#lib/server/data/matching/matches.ts';
import {
	listRequestsToDecide,
	type RequestToDecide
} from '#lib/server/data/organisation/memberships.ts';
import { listUnfinishedListings, type UnfinishedListing } from '#lib/domain/listing/unfinished.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import type { ListedIntroduction } from '#lib/server/use-cases/introduction/list-conversations.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';

const DAY_MS = 86_400_000;
const MOST_INTERESTS = 100;
const MOST_CONVERSATIONS = 50;
const MOST_REQUESTS = 20;
const MOST_PAIRS = 6;
/** Whoever has more to complete begins with the latest. */
const MOST_LISTINGS = 100;
const MOST_IMPORTS = 20;
/** A message nobody answered in this time is not waiting any more. */
const ANSWERABLE_DAYS = 30;
const NEW_DAYS = 14;

export interface FreshMatch extends Pick<MatchedPair, 'strength' | 'possibleSince'> {
	/** The actor's own listing. */
	readonly own: StoredListing;
	readonly other: StoredListing;
}

/** What a person finds first: who waits for them, for whom they wait, what is unfinished, what is new. */
export interface Desk {
	readonly toAnswer: {
		readonly interests: readonly Interest[];
		/** Conversations whose last word, or whose proposed time, is the other side's. */
		readonly conversations: readonly ListedIntroduction[];
		/** Who asks to join an organisation that the actor decides about. */
		readonly requests: readonly RequestToDecide[];
	};
	readonly waiting: {
		readonly interests: readonly Interest[];
		readonly conversations: readonly ListedIntroduction[];
	};
	readonly toComplete: readonly UnfinishedListing[];
	/** Imports whose listings end soon or ended not long ago, and are renewed together. */
	readonly importEnds: readonly ImportEnds[];
	readonly fresh: readonly FreshMatch[];
	readonly hasOrganisation: boolean;
	/** Whether the actor's organisations have any listing that is published. */
	readonly hasPublished: boolean;
	/** Whether there are imports that the actor may watch. */
	readonly hasImports: boolean;
}

export async function readDesk(db: Db, live: LiveRegion, actor: Actor, now: Date): Promise<Desk> {
	const rows = await db.transaction(identityOf(actor), (tx) => readRows(tx, actor, now));
	const own = new Set(actor.memberships.map(({ organisationId }) => organisationId));
	const today = dayOf(now, live.timeZone);
	const isMine = ({ organisations }: Interest) => own.has(organisations.to.id);
	const isPutOff = ({ snoozedUntil }: Interest) => snoozedUntil !== null && snoozedUntil > today;
	const turns = rows.conversations.map((conversation) => ({
		conversation,
		turn: turnOf(conversation, own, now)
	}));
	return {
		toAnswer: {
			interests: rows.interests.filter((one) => isMine(one) && !isPutOff(one)),
			conversations: turns.flatMap((one) => (one.turn === 'ours' ? [one.conversation] : [])),
			requests: rows.requests
		},
		waiting: {
			interests: rows.interests.filter(({ organisations }) => own.has(organisations.from.id)),
			conversations: turns.flatMap((one) => (one.turn === 'theirs' ? [one.conversation] : []))
		},
		toComplete: listUnfinishedListings(rows.listings, now),
		importEnds: rows.importEnds,
		fresh: rows.pairs.flatMap((pair) => asFresh(pair, live, own)),
		hasOrganisation: own.size > 0,
		hasPublished: rows.counted.published > 0,
		hasImports: rows.imports.length > 0
	};
}

async function readRows(tx: Tx, actor: Actor, now: Date) {
	const own = editableOrganisations(actor).map(({ organisationId }) => organisationId);
	const all = actor.memberships.map(({ organisationId }) => organisationId);
	const between = renewedTogether(now);
	const since = new Date(now.getTime() - NEW_DAYS * DAY_MS);
	// Sent together: a desk waits for one answer of the database, and not for eight.
	const [listings, importEnds, imports, counted, interests, conversations, requests, pairs] =
		await Promise.all([
			listListingsAtHand(tx, own, between, MOST_LISTINGS),
			listImportEnds(tx, own, between, MOST_IMPORTS),
			listImports(tx, 1),
			countOrganisationListings(tx, own),
			listInterests(tx, OPEN_INTEREST_STATUSES, MOST_INTERESTS),
			listIntroductions(tx, { limit: MOST_CONVERSATIONS, offset: 0 }),
			listRequestsToDecide(tx, MOST_REQUESTS),
			listFreshPairs(tx, all, since, MOST_PAIRS)
		]);
	return { listings, importEnds, imports, counted, interests, conversations, requests, pairs };
}

/** Whose turn it is in a conversation; nobody's when both have agreed on a time, or long silence set in. */
function turnOf(
	{ lastMessage, proposedBy, meetsAt, changedAt }: ListedIntroduction,
	own: ReadonlySet<string>,
	now: Date
): 'ours' | 'theirs' | 'nobody' {
	if (proposedBy.some((id) => !own.has(id))) return 'ours';
	if (changedAt.getTime() < now.getTime() - ANSWERABLE_DAYS * DAY_MS) return 'nobody';
	if (lastMessage !== null && !own.has(lastMessage.organisationId)) return 'ours';
	if (proposedBy.length > 0 || lastMessage !== null) return 'theirs';
	return meetsAt === null ? 'ours' : 'nobody';
}

function asFresh(
	{ needId, offerId, strength, possibleSince }: MatchedPair,
	live: LiveRegion,
	own: ReadonlySet<string>
): readonly FreshMatch[] {
	const need = live.find(needId);
	const offer = live.find(offerId);
	if (need === null || offer === null) return [];
	// Declared at this moment, and the pair still stored.
	if (live.conflictsOf(need.organisation.id).includes(offer.organisation.id)) return [];
	const [mine, other] = own.has(need.organisation.id) ? [need, offer] : [offer, need];
	return [{ own: mine, other, strength, possibleSince }];
}

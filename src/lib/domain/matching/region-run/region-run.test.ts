import { expect, test } from 'vitest';
import type { OrganisationKind } from '#lib/domain/organisation/organisation.ts';
import { draftProfile } from '../draft-profile.ts';
import { explainPair } from '../explain-pair.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { matchListing } from '../match-listing.ts';
import { PRIOR_WEIGHTS } from '../score-weights.ts';
import { cutDecided, cutNumbers } from './cut-parts.ts';
import { decideLists, LIST_LENGTH } from './decide-lists.ts';
import { makeMarket } from './make-market.ts';
import type { RegionListing, RegionListings } from './region-listing.ts';
import { createRegionMatcher } from './region-matcher.ts';
import { weighParties } from './weigh-parties.ts';

const NOW = new Date('2026-11-01T00:00:00Z');
const THINGS = ['aluminium housings', 'rubber seals', 'pallet racks', 'solar dryers', 'fish feed'];

function listing(
	at: number,
	kind: 'need' | 'offer',
	organisation: string,
	{
		publishedAt = null,
		is = null
	}: { publishedAt?: Date | null; is?: OrganisationKind | null } = {}
): RegionListing {
	const thing = THINGS[at % THINGS.length]!;
	const profile = draftProfile({
		id: `${kind} ${at}`,
		kind,
		texts: [
			{
				language: 'en',
				title: `Supply of ${thing}`,
				summary: `Batches of ${thing}, ${at % 3 ? 'cast' : 'machined'} and coated, lot ${at}.`
			}
		],
		organisation: {
			id: organisation,
			name: organisation,
			sphere: null,
			kind: is,
			verification: null
		}
	});
	return { profile, version: 1, publishedAt };
}

const NEEDS = 60;
const LISTINGS = [
	...Array.from({ length: NEEDS }, (_, at) => listing(at, 'need', `firm ${at % 25}`)),
	...Array.from({ length: 50 }, (_, at) => listing(at, 'offer', `firm ${at % 20}`))
];

function open(listings: RegionListings) {
	return createRegionMatcher({
		listings,
		lexicon: null,
		weights: PRIOR_WEIGHTS,
		timeZone: 'UTC',
		now: NOW,
		saved: null
	});
}

function decide(listings: RegionListings, seed = 1) {
	const matcher = open(listings);
	const middle = Math.floor(listings.length / 2);
	const parts = [
		matcher.score({ first: 0, end: middle }),
		matcher.score({ first: middle, end: listings.length })
	];
	return { matcher, decided: decideLists(makeMarket(listings, parts, NOW), seed) };
}

test('what is decided keeps lists short, budgets kept and nobody with themselves', () => {
	const { decided } = decide(LISTINGS);
	expect(decided.length).toBeGreaterThan(0);
	const looks = new Map<string, number>();
	for (const { need, offer, rankForNeed, rankForOffer } of decided) {
		const [one, other] = [LISTINGS[need]!.profile, LISTINGS[offer]!.profile];
		expect([one.kind, other.kind]).toEqual(['need', 'offer']);
		expect(one.organisation?.id).not.toBe(other.organisation?.id);
		for (const rank of [rankForNeed, rankForOffer])
			expect(rank ?? 1).toBeLessThanOrEqual(LIST_LENGTH);
		expect(rankForNeed ?? rankForOffer).not.toBeNull();
		for (const { organisation } of [one, other]) {
			looks.set(organisation!.id, (looks.get(organisation!.id) ?? 0) + 1);
		}
	}
	for (const [firm, spent] of looks) {
		const own = LISTINGS.filter(({ profile }) => profile.organisation?.id === firm);
		expect(spent).toBeLessThanOrEqual(20 * own.length);
	}
});

test('each list counts its places from 1 without a gap', () => {
	const { decided } = decide(LISTINGS);
	for (const number of LISTINGS.keys()) {
		const ranks = decided.flatMap(({ need, offer, rankForNeed, rankForOffer }) =>
			need === number ? (rankForNeed ?? []) : offer === number ? (rankForOffer ?? []) : []
		);
		expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks.map((_, at) => at + 1));
	}
});

test('the same seed decides the same, and a gone listing is in no pair', () => {
	expect(decide(LISTINGS).decided).toEqual(decide(LISTINGS).decided);
	const { decided } = decide(LISTINGS.map((one, at) => (at % 7 === 0 ? null : one)));
	expect(decided.length).toBeGreaterThan(0);
	expect(decided.every(({ need, offer }) => need % 7 > 0 && offer % 7 > 0)).toBe(true);
});

test('a pair is explained as it is when one asks for it alone', () => {
	const { matcher, decided } = decide(LISTINGS);
	const index = createMatchIndex();
	for (const { profile } of LISTINGS) index.put(profile);
	const some = decided.slice(0, 40);
	const explained = [...matcher.explain(some)];
	expect(explained).toHaveLength(some.length);
	for (const { needId, offerId, match } of explained) {
		const alone = explainPair(index, index.get(needId)!, index.get(offerId)!, { now: NOW }).match!;
		expect(match.score).toBeCloseTo(alone.score, 6);
		expect(match.facets.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
			match.score,
			9
		);
		expect(match.facets.map(({ evidence }) => evidence)).toEqual(
			alone.facets.map(({ evidence }) => evidence)
		);
	}
});

test('where there is time for everything, a list is what the listing finds itself', () => {
	const listings = [
		listing(0, 'need', 'asking'),
		...Array.from({ length: 6 }, (_, at) => listing(at, 'offer', `giving ${at}`))
	];
	const { decided } = decide(listings);
	const index = createMatchIndex();
	for (const { profile } of listings) index.put(profile);
	const found = matchListing(index, listings[0]!.profile, { now: NOW }).matches;
	const list = decided
		.toSorted((one, other) => one.rankForNeed! - other.rankForNeed!)
		.map(({ offer }) => listings[offer]!.profile.id);
	// The last place may be tried out with another, of which there is none here. Equals stand in any order.
	const scoreOf = new Map(found.map((match) => [match.listing.id, match.score]));
	expect(list.toSorted()).toEqual([...scoreOf.keys()].toSorted());
	expect(list.map((id) => scoreOf.get(id))).toEqual(found.map(({ score }) => score));
});

test('those who are small or new are shown to more others, and time is counted for each party', () => {
	const day = (ago: number) => new Date(NOW.getTime() - ago * 86_400_000);
	const { attention, floor } = weighParties(
		[
			[
				listing(0, 'need', 'old', { publishedAt: day(90) }),
				listing(1, 'need', 'old', { publishedAt: day(1) })
			],
			[listing(2, 'need', 'new', { publishedAt: day(2) })],
			[listing(3, 'need', 'small', { publishedAt: day(90), is: 'startup' })],
			[listing(4, 'need', 'unknown')],
			Array.from({ length: 500 }, (_, at) =>
				listing(at, 'offer', 'large', { publishedAt: day(90) })
			)
		],
		NOW
	);
	expect([...(floor as number[])]).toEqual([1, 3, 3, 1, 1]);
	expect([...(attention as number[])]).toEqual([40, 20, 20, 20, 400]);
});

test('parts cover everything once, in order', () => {
	const ranges = cutNumbers({ first: 17, end: 1_234 });
	expect(ranges[0]?.first).toBe(17);
	expect(ranges.at(-1)?.end).toBe(1_234);
	ranges.slice(1).forEach(({ first }, at) => expect(first).toBe(ranges[at]!.end));
	const { decided } = decide(LISTINGS);
	expect(cutDecided(decided).flat()).toEqual(decided);
});

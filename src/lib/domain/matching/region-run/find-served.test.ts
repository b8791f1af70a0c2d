import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { PRIOR_WEIGHTS } from '../score-weights.ts';
import { LIST_LENGTH } from './decide-lists.ts';
import { findServed, leaveOut } from './find-served.ts';
import { makeMarket } from './make-market.ts';
import type { RegionListing, RegionListings } from './region-listing.ts';
import { createRegionMatcher } from './region-matcher.ts';

const NOW = new Date('2026-11-01T00:00:00Z');
const THINGS = ['aluminium housings', 'rubber seals', 'pallet racks'];

function listing(kind: 'need' | 'offer', at: number, thing: number): RegionListing {
	const profile = draftProfile({
		id: `${kind} ${at}`,
		kind,
		texts: [
			{
				language: 'en',
				title: `Supply of ${THINGS[thing]!}`,
				summary: `Batches of ${THINGS[thing]!}, ${at % 3 ? 'cast' : 'machined'}, lot ${at}.`
			}
		],
		organisation: {
			id: `firm ${at % 17}`,
			name: 'Firm',
			sphere: null,
			kind: null,
			verification: null
		}
	});
	return { profile, version: 1, publishedAt: null };
}

function matcherOf(listings: RegionListings) {
	return createRegionMatcher({
		listings,
		lexicon: null,
		weights: PRIOR_WEIGHTS,
		timeZone: 'UTC',
		now: NOW,
		saved: null
	});
}

/** Most are about the same, so that a listing has more partners than compete for its list. */
const thing = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2);
const region = fc
	.record({
		needs: fc.array(thing, { minLength: 25, maxLength: 45 }),
		offers: fc.array(thing, { minLength: 95, maxLength: 110 }),
		gone: fc.nat(9)
	})
	.map(({ needs, offers, gone }) => {
		const listings: RegionListings = [
			...needs.map((one, at) => listing('need', at, one)),
			...offers.map((one, at) => listing('offer', at, one))
		].map((one, at) => (at % 10 === gone ? null : one));
		return { listings, needs: { first: 0, end: needs.length } };
	});

function pairsOf(market: ReturnType<typeof makeMarket>, side: 'need' | 'offer') {
	const { pairs } = market.market;
	const lists = new Map<number, string[]>();
	for (let pair = 0; pair < pairs.need.length; pair += 1) {
		const [need, offer] = [market.needs[pairs.need[pair]!]!, market.offers[pairs.offer[pair]!]!];
		const own = side === 'need' ? need : offer;
		const told = `${need} ${offer} ${pairs.towardsNeed[pair]} ${pairs.towardsOffer[pair]}`;
		lists.set(own, [...(lists.get(own) ?? []), told]);
	}
	return lists;
}

test('what is left out is only what served offers would have found besides', () => {
	let left = 0;
	fc.assert(
		fc.property(region, ({ listings, needs }) => {
			const matcher = matcherOf(listings);
			const offers = { first: needs.end, end: listings.length };
			const found = matcher.score(needs);
			const served = findServed(listings, [found]);
			const all = makeMarket(listings, [found, matcher.score(offers)], NOW);
			const some = makeMarket(listings, [found, matcher.score(leaveOut(offers, served))], NOW);
			const wanted = makeMarket(listings, [found], NOW);

			const [every, fewer] = [pairsOf(all, 'offer'), pairsOf(some, 'offer')];
			const byNeeds = pairsOf(wanted, 'offer');
			for (const [offer, pairs] of every) {
				const kept = fewer.get(offer) ?? [];
				if (served.has(offer)) {
					expect(kept.length).toBeGreaterThanOrEqual(LIST_LENGTH);
					expect(kept).toEqual(byNeeds.get(offer));
					expect(pairs).toEqual(expect.arrayContaining(kept));
				} else expect(kept).toEqual(pairs);
				left += pairs.length - kept.length;
			}
			expect([...fewer.keys()].every((offer) => every.has(offer))).toBe(true);
			// What a need found itself stands first in the market, with it or without.
			for (const [need, pairs] of pairsOf(wanted, 'need')) {
				expect(pairsOf(some, 'need').get(need)?.slice(0, pairs.length)).toEqual(pairs);
				expect(pairsOf(all, 'need').get(need)?.slice(0, pairs.length)).toEqual(pairs);
			}
		}),
		{ numRuns: 10 }
	);
	expect(left).toBeGreaterThan(0);
});

test('an offer is served by pairs that count: none within its own party, none with a listing that has gone', () => {
	const needs = Array.from({ length: LIST_LENGTH }, (_, at) => listing('need', at * 17 + 1, 0));
	const [other, own] = [listing('offer', 2, 0), listing('offer', 1, 0)];
	const served = (listings: RegionListings) => {
		const matcher = matcherOf(listings);
		return [...findServed(listings, [matcher.score({ first: 0, end: needs.length })])];
	};
	expect(served([...needs, other, own])).toEqual([LIST_LENGTH]);
	expect(served([null, ...needs.slice(1), other, own])).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineOffers, type ScoredOffer } from './combine-offers.ts';
import { draftProfile } from './draft-profile.ts';
import type { ListingProfile } from './listing-profile.ts';

function needOf(least: number, most: number | null, rest: Partial<ListingProfile> = {}) {
	return draftProfile({
		id: 'n',
		kind: 'need',
		texts: [],
		quantityMin: least,
		quantityMax: most,
		quantityUnit: 'piece',
		splittable: true,
		...rest
	});
}

function offerOf(id: string, least: number | null, most: number, score: number): ScoredOffer {
	const amounts = { quantityMin: least, quantityMax: most, quantityUnit: 'Piece' };
	return { listing: draftProfile({ id, kind: 'offer', texts: [], ...amounts }), score };
}

const offers = fc
	.array(
		fc.record({
			least: fc.integer({ min: 0, max: 30 }),
			more: fc.integer({ min: 0, max: 60 }),
			score: fc.double({ min: 0.1, max: 0.9, noNaN: true })
		}),
		{ maxLength: 9 }
	)
	.map((all) =>
		all.map(({ least, more, score }, at) => offerOf(`o${at}`, least, least + more, score))
	);

/** Every choice, the slow obvious way. */
function bestByTrying(all: readonly ScoredOffer[], least: number, most: number) {
	let best: { readonly size: number; readonly score: number } | null = null;
	for (let mask = 1; mask < 1 << all.length; mask += 1) {
		const chosen = all.filter((_, at) => mask & (1 << at));
		if (chosen.length > 5) continue;
		const sum = (of: (offer: ScoredOffer) => number) =>
			chosen.reduce((total, one) => total + of(one), 0);
		if (sum(({ listing }) => listing.quantityMax!) < least) continue;
		if (sum(({ listing }) => listing.quantityMin!) > most) continue;
		if (chosen.some(({ listing }) => listing.quantityMax === 0)) continue;
		const score = sum((one) => one.score);
		if (
			best === null ||
			chosen.length < best.size ||
			(chosen.length === best.size && score > best.score)
		)
			best = { size: chosen.length, score };
	}
	return best;
}

describe('several offers to one need', () => {
	it('are the fewest that meet it, with what each gives', () => {
		const found = combineOffers(needOf(1000, 1200), [
			offerOf('small', 10, 200, 0.5),
			offerOf('middle', 100, 500, 0.4),
			offerOf('large', 100, 700, 0.3)
		]);
		expect(found?.parts.map(({ listing, amount }) => [listing.id, amount])).toEqual([
			['middle', 500],
			['large', 500]
		]);
		expect(found).toMatchObject({ amount: 1000, isExact: true });
	});

	it('are none where one alone meets it, where it may not be split, or where all are too little', () => {
		const two = [offerOf('a', 1, 60, 0.5), offerOf('b', 1, 60, 0.4)];
		expect(combineOffers(needOf(100, null), two)).not.toBeNull();
		expect(combineOffers(needOf(50, null), two)).toBeNull();
		expect(combineOffers(needOf(100, null, { splittable: false }), two)).toBeNull();
		expect(combineOffers(needOf(121, null), two)).toBeNull();
		expect(combineOffers(needOf(100, null, { quantityUnit: 'kg' }), two)).toBeNull();
		expect(combineOffers(needOf(100, null), [])).toBeNull();
	});

	it('may be more than a need that names no most, and less than an offer that names no least', () => {
		const lots = [offerOf('a', 80, 80, 0.5), offerOf('b', 80, 80, 0.4)];
		expect(combineOffers(needOf(100, null), lots)?.amount).toBe(160);
		const open = [offerOf('a', null, 80, 0.5), offerOf('b', null, 80, 0.4)];
		const found = combineOffers(needOf(100, 100), open);
		expect(found?.parts.map(({ amount }) => amount)).toEqual([80, 20]);
	});

	it('agree with trying every choice', () => {
		fc.assert(
			fc.property(offers, fc.integer({ min: 61, max: 250 }), fc.nat(60), (all, least, more) => {
				const found = combineOffers(needOf(least, least + more), all);
				const best = bestByTrying(all, least, least + more);
				if (best === null || best.size === 1) {
					expect(found).toBeNull();
					return;
				}
				expect(found!.isExact).toBe(true);
				expect(found!.parts).toHaveLength(best.size);
				const score = found!.parts.reduce(
					(sum, { listing }) => sum + all.find((one) => one.listing === listing)!.score,
					0
				);
				expect(score).toBeCloseTo(best.score, 9);
				for (const { listing, amount } of found!.parts) {
					expect(amount).toBeGreaterThanOrEqual(listing.quantityMin!);
					expect(amount).toBeLessThanOrEqual(listing.quantityMax!);
				}
				expect(found!.amount).toBeGreaterThanOrEqual(least);
				expect(found!.amount).toBeLessThanOrEqual(least + more);
			}),
			{ numRuns: 300 }
		);
	});

	it('end soon among many, and say when not every choice was looked at', () => {
		const many = Array.from({ length: 200 }, (_, at) =>
			offerOf(`o${at}`, 7, 10 + (at % 17), 0.2 + ((at * 7919) % 100) / 200)
		);
		const started = performance.now();
		const found = combineOffers(needOf(110, 112), many);
		expect(performance.now() - started).toBeLessThan(1000);
		if (found !== null) expect(found.amount).toBeGreaterThanOrEqual(110);
	});
});

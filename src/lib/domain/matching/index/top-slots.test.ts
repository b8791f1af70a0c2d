import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { prepareAsking } from './asking.ts';
import { createCoverage } from './coverage.ts';
import type { Face } from './face.ts';
import { createMatchIndex, type MatchIndex } from './match-index.ts';
import { createSpaceStore } from './store/space-store.ts';
import { createSlotSearch } from './top-slots.ts';
import { compareTexts } from './text-comparison.ts';

/** So many that the best five lie in blocks of their own. */
const LISTINGS = 1000;
/** The n-th word is n times rarer than the first, as in texts that people write. */
const rank = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.floor(300 ** share));
const words = (length: number) => fc.array(rank, { minLength: length, maxLength: length });
const seeds = fc.integer({ min: 1, max: 2 ** 30 });

/** A text of words by Zipf's law (G. K. Zipf, 1949), drawn from a seed: quicker than an arbitrary for each listing. */
function textFrom(seed: number, length: number): string {
	let state = seed;
	const draw = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	return Array.from({ length }, () => `w${Math.floor(300 ** draw())}x`).join(' ');
}

function offersFrom(seed: number): readonly ListingProfile[] {
	return Array.from({ length: LISTINGS }, (_, at) =>
		draftProfile({
			id: `offer ${at}`,
			kind: 'offer',
			texts: [
				{
					language: 'en',
					title: textFrom(seed + at * 7, 3),
					summary: textFrom(seed + at * 13, 10 + (at % 60))
				}
			],
			codes: at % 11 === 0 ? [{ scheme: 'vsic-2018', code: '2592' }] : []
		})
	);
}

function needOf(ranks: readonly number[], isCoded: boolean): ListingProfile {
	const summary = ranks.map((rank) => `w${rank}x`).join(' ');
	return draftProfile({
		id: 'need',
		kind: 'need',
		texts: [{ language: 'en', title: '', summary }],
		codes: isCoded ? [{ scheme: 'vsic-2018', code: '2511' }] : []
	});
}

describe('findTopSlots', () => {
	it('leaves out nothing that a look at every listing would find', () => {
		fc.assert(
			fc.property(seeds, words(120), fc.boolean(), (seed, ranks, isCoded) => {
				const index = createMatchIndex();
				const offers = offersFrom(seed);
				for (const offer of offers) index.put(offer);
				const need = index.read(needOf(ranks, isCoded));
				const exhaustive = offers
					.map((offer) => {
						const shares = isCoded && offer.codes.length > 0;
						const text = compareTexts(need.faces, index.read(offer).faces, index.statistics);
						return { id: offer.id, worth: text.covered.need + (shares ? 0.02 : 0) };
					})
					.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
				const found = index
					.search(need)(5)
					.map(({ listing }) => listing.id);
				expect(found).toEqual(exhaustive.slice(0, 5).map(({ id }) => id));
			}),
			{ numRuns: 8 }
		);
	});

	it('goes on where it stopped, also after another search', () => {
		fc.assert(
			fc.property(seeds, words(120), words(30), (seed, ranks, others) => {
				const index = createMatchIndex();
				for (const offer of offersFrom(seed)) index.put(offer);
				const need = index.read(needOf(ranks, true));
				const idsOf = (found: readonly { listing: ListingProfile }[]) =>
					found.map(({ listing }) => listing.id);
				const search = index.search(need);
				const few = idsOf(search(5));
				const more = idsOf(search(60));
				index.search(index.read(needOf(others, false)))(9);
				const most = idsOf(search(200));
				expect(few).toEqual(idsOf(index.search(need)(5)));
				expect(more).toEqual(idsOf(index.search(need)(60)));
				expect(most).toEqual(idsOf(index.search(need)(200)));
				expect(most.slice(0, 60)).toEqual(more);
				expect(idsOf(search(5))).toEqual(few);
			}),
			{ numRuns: 4 }
		);
	});

	it('finds in an index that was searched after every change what a new one finds', () => {
		fc.assert(
			fc.property(seeds, words(40), (seed, ranks) => {
				const offers = offersFrom(seed).slice(0, 300);
				const others = offersFrom(seed + 1);
				const index = createMatchIndex();
				for (const offer of offers) index.put(offer);
				const find = (among: MatchIndex) =>
					among
						.search(among.read(needOf(ranks, false)))(20)
						.map(({ listing: { id }, text }) => ({ id, text }));
				const left = new Map(offers.map((offer) => [offer.id, offer]));
				for (let at = 0; at < 60; at += 1) {
					const other = others[at * 4]!;
					if (at % 3 === 0) index.remove(other.id);
					else index.put(other);
					if (at % 3 === 0) left.delete(other.id);
					else left.set(other.id, other);
					find(index);
				}
				const anew = createMatchIndex();
				for (const offer of left.values()) anew.put(offer);
				expect(find(index)).toEqual(find(anew));
			}),
			{ numRuns: 4 }
		);
	});

	it('looks closely only at few', () => {
		const store = createSpaceStore();
		const index = createMatchIndex();
		const faceOf = (profile: ListingProfile): Face => index.read(profile).faces.en!;
		offersFrom(7).forEach((offer, slot) => store.put(slot, 'offer', faceOf(offer)));
		const ranks = Array.from({ length: 120 }, (_, at) => Math.floor(300 ** ((at * 0.618) % 1)));
		const asking = prepareAsking(store, faceOf(needOf(ranks, false)));
		const comparing = createCoverage(store)(asking);
		const found = createSlotSearch(store)('offer', asking, {
			slots: LISTINGS,
			bonus: { sharing: { slots: new Uint32Array(0), has: () => false }, worth: 0 },
			look: (slots) => comparing.covered(slots)
		})(3);
		expect(found.length).toBeGreaterThanOrEqual(3);
		expect(found.length).toBeLessThan(LISTINGS / 5);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProfile } from './draft-profile.ts';
import { explainPair } from './explain-pair.ts';
import { findStanding } from './find-standing.ts';
import { createMatchIndex } from './index/match-index.ts';
import type { ListingProfile } from './listing-profile.ts';
import { matchListing } from './match-listing.ts';

const now = new Date('2026-11-22T00:00:00Z');
const WORDS = 'aluminium housing sensor milling anodized series motor cloud water membrane'.split(
	' '
);
const LIST = { now, length: 3, lookedFor: 6, variedAmong: 6, hidden: new Set<string>() };

function offer(id: string, title: string, rest: Partial<ListingProfile> = {}) {
	return draftProfile({
		id,
		kind: 'offer',
		texts: [{ language: 'en', title, summary: '' }],
		...rest
	});
}

const need = draftProfile({
	id: 'n',
	kind: 'need',
	readiness: 7,
	scope: 'national',
	languages: ['en'],
	texts: [{ language: 'en', title: 'Aluminium housing', summary: 'milling, anodized, series' }]
});

function owner(id: string) {
	return { id, name: id, sphere: null, kind: null, verification: null };
}

function indexOf(profiles: readonly ListingProfile[]) {
	const index = createMatchIndex();
	for (const profile of profiles) index.put(profile);
	return index;
}

const market = fc
	.array(
		fc.record({
			words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
			readiness: fc.option(fc.integer({ min: 1, max: 9 })),
			owner: fc.nat(3),
			languages: fc.constantFrom(['en'], [], ['ja'])
		}),
		{ minLength: 1, maxLength: 25 }
	)
	.map((all) =>
		all.map(({ words, readiness, owner: by, languages }, at) =>
			offer(`o${at}`, words.join(' '), {
				readiness,
				languages,
				organisation: by === 0 ? null : owner(`w${by}`)
			})
		)
	);

describe('where a pair stands', () => {
	it('is the place in the list, for each that is there', () => {
		fc.assert(
			fc.property(market, (offers) => {
				const index = indexOf(offers);
				const shown = matchListing(index, need, { now, limit: 6, variedAmong: 6 }).matches;
				shown.slice(0, 3).forEach(({ listing }, at) => {
					expect(findStanding(index, need, listing, LIST)).toEqual({
						code: 'listed',
						rank: at + 1,
						of: Math.min(3, shown.length)
					});
				});
			}),
			{ numRuns: 50 }
		);
	});

	it('is its place among all open pairs scored one by one, for each that is not', () => {
		fc.assert(
			fc.property(market, (offers) => {
				const index = indexOf(offers);
				const scores = offers.flatMap((one) => {
					const { stopped, match } = explainPair(index, need, one, { now });
					return stopped || !match ? [] : [match.score];
				});
				for (const one of offers) {
					const standing = findStanding(index, need, one, LIST);
					if (!('rank' in standing) || standing.code === 'listed') continue;
					const above = scores.filter((score) => score > standing.score + 1e-9).length;
					const same = scores.filter((score) => Math.abs(score - standing.score) <= 1e-9).length;
					expect(standing.isExact).toBe(true);
					expect(standing.rank).toBeGreaterThan(above);
					expect(standing.rank).toBeLessThanOrEqual(above + same);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('tells of every pair what its scoring tells', () => {
		fc.assert(
			fc.property(market, (offers) => {
				const index = indexOf(offers);
				for (const one of offers) {
					const { code } = findStanding(index, need, one, LIST);
					const { stopped, match } = explainPair(index, need, one, { now });
					if (match === null) expect(code).toBe('nothing_shared');
					else expect(code === 'stopped').toBe(stopped);
					if (code === 'too_little') expect(match!.score).toBeLessThan(0.12);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('is behind where others fit better, and says in what', () => {
		const offers = ['alpha', 'beta', 'gamma', 'delta'].map((id) =>
			offer(id, `Aluminium housing milling ${id}`, { readiness: id === 'delta' ? null : 9 })
		);
		const index = indexOf(offers);
		const standing = findStanding(index, need, offers[3]!, LIST);
		expect(standing).toMatchObject({ code: 'outranked', rank: 4, of: 3 });
		if (standing.code !== 'outranked') return;
		expect(standing.lastScore).toBeGreaterThan(standing.score);
		expect(standing.ahead.map(({ name }) => name)).toEqual(['readiness']);
	});

	it('is kept back for others where its organisation or its double stands in the list', () => {
		const mine = { organisation: owner('mine') };
		const crowded = [
			offer('a', 'Aluminium housing milling', mine),
			offer('b', 'Aluminium housing anodized', mine),
			offer('c', 'Aluminium housing series', mine),
			offer('d', 'Aluminium motor housing cloud water')
		];
		const third = findStanding(indexOf(crowded), need, crowded[2]!, LIST);
		expect(third).toMatchObject({ code: 'kept_back', because: 'organisation' });

		const doubled = [
			offer('a', 'Aluminium housing milling'),
			offer('b', 'aluminium housing, milling'),
			offer('c', 'Aluminium housing anodized'),
			offer('d', 'Aluminium housing series')
		];
		const double = findStanding(indexOf(doubled), need, doubled[1]!, LIST);
		expect(double).toMatchObject({ code: 'kept_back', because: 'nearly_same' });
	});

	it('is counted without those taken out of the list', () => {
		const offers = [offer('a', 'Aluminium housing'), offer('b', 'Aluminium sensor housing')];
		const index = indexOf(offers);
		expect(findStanding(index, need, offers[1]!, LIST)).toMatchObject({ rank: 2 });
		const hidden = new Set(['a']);
		expect(findStanding(index, need, offers[1]!, { ...LIST, hidden })).toMatchObject({ rank: 1 });
		expect(findStanding(index, need, offers[0]!, { ...LIST, hidden })).toEqual({ code: 'hidden' });
	});
});

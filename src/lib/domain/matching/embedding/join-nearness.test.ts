import { describe, expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { explainPair } from '../explain-pair.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { joinNearness } from './join-nearness.ts';
import { matchListing } from '../match-listing.ts';

const NOW = new Date('2026-11-21T00:00:00Z');

function said(id: string, kind: 'need' | 'offer', title: string, summary: string) {
	return draftProfile({ id, kind, texts: [{ language: 'en', title, summary }] });
}

const NEED = said(
	'need',
	'need',
	'Drying of rubber sheets',
	'We dry rubber sheets in the open air.'
);
const OFFERS = [
	said('dryer', 'offer', 'Rubber sheets dried', 'Tunnels for rubber sheets, drying in two hours.'),
	said('latex', 'offer', 'Latex tunnels', 'Warm tunnels for sheets of latex.'),
	said('orchid', 'offer', 'Orchid seedlings', 'Seedlings of orchids from the nursery.')
];

function match(nearness?: ReadonlyMap<string, number>) {
	const index = createMatchIndex();
	for (const offer of OFFERS) index.put(offer);
	const { matches } = matchListing(index, NEED, { now: NOW, nearness });
	return {
		index,
		matches,
		scoreOf: (id: string) => matches.find(({ listing }) => listing.id === id)?.score ?? 0
	};
}

describe('nearness in the list', () => {
	test('lifts who is near, and nobody else', () => {
		const [plain, lifted] = [match(), match(new Map([['latex', 0.9]]))];
		expect(lifted.scoreOf('latex')).toBeGreaterThan(plain.scoreOf('latex'));
		expect(lifted.scoreOf('dryer')).toBe(plain.scoreOf('dryer'));
		expect(match(new Map()).matches).toEqual(plain.matches);
	});

	test('brings in whom the words found too late, and never whom they do not find at all', () => {
		const { index } = match();
		const asking = index.read(NEED);
		const idsOf = (near: readonly string[]) => {
			const nearness = new Map(near.map((id) => [id, 1]));
			const joined = joinNearness(index, asking, index.search(asking)(1), nearness);
			return joined.map(({ listing }) => listing.id);
		};
		expect(idsOf([])).toEqual(['dryer']);
		expect(idsOf(['orchid', 'latex', 'need', 'gone', 'dryer'])).toEqual(['dryer', 'latex']);
		const all = joinNearness(index, asking, index.search(asking)(9), new Map([['latex', 1]]));
		const one = joinNearness(index, asking, index.search(asking)(1), new Map([['latex', 1]]));
		const textOf = (joined: typeof all) =>
			joined.find(({ listing }) => listing.id === 'latex')!.text;
		expect(textOf(one).covered.need).toBeCloseTo(textOf(all).covered.need, 12);
		expect(textOf(one).covered.offer).toBeCloseTo(textOf(all).covered.offer, 12);
	});

	test('is in the contributions, which add up to the score, and in the explanation of the pair', () => {
		const { index, matches } = match(new Map([['latex', 0.9]]));
		for (const { listing, score, facets } of matches) {
			expect(facets.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
			const cosine = listing.id === 'latex' ? 0.9 : undefined;
			const pair = explainPair(index, NEED, listing, { now: NOW, cosine });
			expect(pair.match?.score).toBeCloseTo(score, 9);
		}
		expect(matches.length).toBeGreaterThan(1);
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex, type MatchIndex } from '../index/match-index.ts';
import { coverUnits } from '../index/unit-coverage.ts';
import { findPlaces } from '../text/find-places.ts';
import { MOST_ASKS, quoteEvidence } from './text-evidence.ts';

let index: MatchIndex;
beforeAll(() => {
	index = createMatchIndex();
});

function quotesOf(needed: string, offered: string) {
	const texts = (summary: string) => [{ language: 'en' as const, title: '', summary }];
	const need = index.read(draftProfile({ id: 'n', kind: 'need', texts: texts(needed) }));
	const offer = index.read(draftProfile({ id: 'o', kind: 'offer', texts: texts(offered) }));
	const covered = coverUnits(need.faces.en!, offer.faces.en!, index.statistics.en).asks;
	const asks = covered.toSorted((a, b) => b.share - a.share).slice(0, MOST_ASKS);
	return quoteEvidence(
		{ listing: need.listing, places: findPlaces(need.passages, 'en', asks, 'asking') },
		{ listing: offer.listing, places: findPlaces(offer.passages, 'en', asks, 'answering') },
		asks
	);
}

describe('quoteEvidence', () => {
	it('joins words that stand side by side and sets what answers them beside', () => {
		const evidence = quotesOf(
			'Cold storage rooms for mango, please, and trucks.',
			'Trucks for hire. We build cold-storage rooms.'
		);
		expect(evidence.map(({ link, side, quote }) => [link, side, quote])).toEqual([
			[0, 'need', 'Cold storage rooms'],
			[0, 'offer', 'cold-storage rooms'],
			[1, 'need', 'trucks'],
			[1, 'offer', 'Trucks']
		]);
	});

	it('has at most four pairs of quotes, the weightiest first', () => {
		const words = 'steel, copper, zinc, brass, nickel, cobalt';
		const evidence = quotesOf(`${words}, steel`, words).filter(({ side }) => side === 'need');
		expect(evidence).toHaveLength(4);
		const shares = evidence.map(({ share }) => share);
		expect(shares).toEqual(shares.toSorted((a, b) => b - a));
		expect(evidence[0]!.quote).toBe('steel');
	});

	it('quotes also where a long text has many reasons of little weight', () => {
		const letters = [...'abcdefghij'];
		const many = letters.flatMap((a) => letters.map((b) => `${a}${b}x`)).join('. ');
		expect(quotesOf(many, many).length).toBeGreaterThan(0);
	});

	it('says nothing about texts without a word in common', () => {
		expect(quotesOf('steel', 'milk')).toEqual([]);
	});
});

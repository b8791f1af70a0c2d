import { describe, expect, it } from 'vitest';
import { askRarity, damping, rarity, weightOf } from './statistics.ts';

describe('rarity', () => {
	it('is a power of the inverse document frequency worked out by hand', () => {
		// ln(1 + (10 - 3 + 0.5) / (3 + 0.5)) = ln(3.142857...) = 1.145132...; its 1.25th power.
		expect(rarity(10, 3)).toBeCloseTo(1.1451323043030026 ** 1.25, 12);
	});

	it('stays above zero for a unit that every listing says, and falls with frequency', () => {
		expect(rarity(10, 10)).toBeGreaterThan(0);
		expect(rarity(10, 1)).toBeGreaterThan(rarity(10, 2));
	});

	it('takes no unit for more frequent than every listing', () => {
		expect(rarity(10, 12)).toBe(rarity(10, 10));
	});
});

describe('weightOf', () => {
	it('takes a quarter off a pair of syllables, each of which weighs by itself', () => {
		expect(weightOf('thep', 2)).toBe(2);
		expect(weightOf('ong thep', 2)).toBe(1.5);
	});
});

describe('damping', () => {
	it('is BM25 with k1 = 1.2 and b = 0.9', () => {
		expect(damping(100, 100)).toBeCloseTo(1.2, 12);
		expect(damping(200, 100)).toBeCloseTo(1.2 * (0.1 + 1.8), 12);
		expect(damping(50, 0)).toBeCloseTo(1.2, 12);
	});
});

describe('askRarity', () => {
	const frequencies: Record<string, number> = { machin: 2, process: 8 };
	const statistics = {
		documents: 10,
		averageLength: 5,
		documentFrequency: (unit: string) => frequencies[unit] ?? 0,
		spellings: (unit: string) => [unit],
		readAs: () => []
	};

	it('takes all alternatives for one thing, as rare as they are together', () => {
		expect(askRarity([['machin'], ['process'], ['unheard']], statistics)).toBe(rarity(10, 10));
		expect(askRarity([['machin'], ['unheard']], statistics)).toBe(rarity(10, 2));
	});

	it('takes several words for as rare as the rarest of them', () => {
		expect(askRarity([['machin', 'process']], statistics)).toBe(rarity(10, 2));
		expect(askRarity([['machin', 'unheard']], statistics)).toBe(rarity(10, 0));
	});

	it('weighs an unheard pair of syllables as a pair', () => {
		expect(askRarity([['ong thep']], statistics)).toBe(weightOf('ong thep', rarity(10, 0)));
	});

	it('counts as rare as can be where the index knows none', () => {
		expect(askRarity([['unheard']], statistics)).toBe(rarity(10, 0));
	});
});

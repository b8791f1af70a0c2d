import { describe, expect, it } from 'vitest';
import { layOutMarket } from '#lib/domain/matching/exposure/market-graph.ts';
import { shareOfBlockingPairs } from './blocking-pairs.ts';
import { calibrate } from '#lib/domain/matching/learning/calibration.ts';
import { createChance } from '#lib/domain/chance/chance.ts';
import { ndcgOfGains } from '../../eval/figures/ndcg.ts';

describe('the scorers of the laboratory', () => {
	it('measure nDCG as Järvelin and Kekäläinen do', () => {
		const best = 3 + 2 / Math.log2(3) + 1 / 2;
		expect(ndcgOfGains([3, 2, 1], [1, 2, 3], 3)).toBeCloseTo(1, 12);
		expect(ndcgOfGains([1, 2, 3], [1, 2, 3], 3)).toBeCloseTo(
			(1 + 2 / Math.log2(3) + 3 / 2) / best,
			12
		);
		expect(ndcgOfGains([3], [1, 2, 3], 3)).toBeCloseTo(3 / best, 12);
		expect(ndcgOfGains([3, 9], [9, 3], 1)).toBeCloseTo(3 / 9, 12);
		expect(ndcgOfGains([], [0, 0], 3)).toBeNull();
	});

	it('find a forecaster calibrated whose forecasts come as often as foretold', () => {
		const forecasts = [0.25, 0.25, 0.25, 0.25, 0.5, 0.5].map((chance, at) => ({
			chance,
			came: at === 0 || at === 4
		}));
		expect(calibrate(forecasts).error).toBeCloseTo(0, 12);
		const boast = calibrate([
			{ chance: 0.9, came: false },
			{ chance: 1, came: true }
		]);
		// One band: 0.95 foretold, half of it came.
		expect(boast.bands).toEqual([{ count: 2, foretold: 0.95, happened: 0.5 }]);
		expect(boast.error).toBeCloseTo(0.45, 12);
		expect(calibrate([])).toEqual({ error: 0, bands: [] });
	});

	it('call a pair blocking that both would rather have', () => {
		const pairs = {
			need: [0, 0, 1, 1],
			offer: [0, 1, 0, 1],
			towardsNeed: [0.9, 0.1, 0.8, 0.2],
			towardsOffer: [0.9, 0.1, 0.2, 0.3]
		};
		const graph = layOutMarket({
			needs: { owners: [0, 1], keys: [1, 2] },
			offers: { owners: [2, 3], keys: [3, 4] },
			pairs,
			parties: { attention: [1, 1, 1, 1], floor: [0, 0, 0, 0] }
		});
		const share = (proposed: readonly number[]) =>
			shareOfBlockingPairs(graph, pairs, [1, 1, 1, 1], new Set(proposed));
		expect(share([0, 3])).toBe(0);
		// Need 0 and offer 0 would both leave what they have; nobody else would.
		expect(share([1, 2])).toBe(1 / 2);
		expect(share([])).toBe(1);
		expect(share([0, 1, 2, 3])).toBe(0);
	});

	it('draw evenly, normally, and the same for the same seed', () => {
		const draws = (make: (chance: ReturnType<typeof createChance>) => number) => {
			const chance = createChance(3, 4);
			return Array.from({ length: 4000 }, () => make(chance));
		};
		const mean = (values: readonly number[]) =>
			values.reduce((sum, value) => sum + value, 0) / values.length;
		const evenly = draws((chance) => chance.unit());
		expect(mean(evenly)).toBeCloseTo(0.5, 1);
		expect(evenly.every((value) => value >= 0 && value < 1)).toBe(true);
		const normal = draws((chance) => chance.normal());
		expect(Math.abs(mean(normal))).toBeLessThan(0.06);
		expect(mean(normal.map((value) => value ** 2))).toBeGreaterThan(0.92);
		expect(mean(normal.map((value) => value ** 2))).toBeLessThan(1.08);
		expect(draws((chance) => chance.below(7))).toEqual(draws((chance) => chance.below(7)));
		const sample = createChance(1).sample([1, 2, 3, 4], 9);
		expect(sample.toSorted()).toEqual([1, 2, 3, 4]);
	});
});

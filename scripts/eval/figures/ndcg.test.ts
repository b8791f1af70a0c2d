import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ndcgAt } from './ndcg.ts';

// The worked example of Wikipedia, "Discounted cumulative gain": six documents graded 3, 2, 3, 0, 1, 2 in the order
// of the list, and two more, graded 3 and 2, that were not found. DCG 6.861, ideal DCG 8.740.
const GRADES = new Map([
	['D1', 3],
	['D2', 2],
	['D3', 3],
	['D4', 0],
	['D5', 1],
	['D6', 2],
	['D7', 3],
	['D8', 2]
]);
const FOUND = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];

test('agrees with the published example', () => {
	expect(ndcgAt(FOUND, GRADES, 6)).toBeCloseTo(0.785, 3);
	expect(ndcgAt(FOUND, GRADES, 6)).toBeCloseTo(6.861 / 8.74, 3);
});

test('looks no further than it is told', () => {
	expect(ndcgAt(FOUND, GRADES, 1)).toBe(1);
	expect(ndcgAt(['D4', ...FOUND], GRADES, 1)).toBe(0);
});

test('is null where nothing is known to answer, and 0 where nothing was found', () => {
	expect(ndcgAt(FOUND, new Map([['D1', 0]]), 10)).toBeNull();
	expect(ndcgAt([], GRADES, 10)).toBe(0);
});

test('is within [0, 1], and 1 exactly for an order that falls by grade', () => {
	const graded = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 0, max: 4 })), {
		selector: ([id]) => id,
		minLength: 1,
		maxLength: 15
	});
	fc.assert(
		fc.property(graded, fc.integer({ min: 1, max: 12 }), (entries, depth) => {
			const grades = new Map(entries);
			const given = ndcgAt([...grades.keys()], grades, depth);
			if (given === null) return;
			expect(given).toBeGreaterThanOrEqual(0);
			expect(given).toBeLessThanOrEqual(1 + 1e-12);
			const best = [...entries].sort((a, b) => b[1] - a[1]).map(([id]) => id);
			expect(ndcgAt(best, grades, depth)).toBeCloseTo(1, 12);
		})
	);
});

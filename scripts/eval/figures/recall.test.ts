import { expect, test } from 'vitest';
import { recallAt } from './recall.ts';

// Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008), exercise 8.8: a collection with 4
// relevant documents; system 1 returns R N R N N N N N R R.
const PLACES = 'RNRNNNNNRR';
const FOUND = [...PLACES].map((_, place) => `d${place}`);
const GRADES = new Map(FOUND.map((id, place) => [id, PLACES[place] === 'R' ? 1 : 0]));

test('counts the answers among the first', () => {
	expect([1, 2, 3, 8, 9, 10].map((depth) => recallAt(FOUND, GRADES, depth))).toEqual([
		0.25, 0.25, 0.5, 0.5, 0.75, 1
	]);
});

test('counts answers that were not found at all', () => {
	expect(recallAt(FOUND, new Map([...GRADES, ['elsewhere', 2]]), 10)).toBe(0.8);
	expect(recallAt([], GRADES, 10)).toBe(0);
});

test('is null where nothing is known to answer', () => {
	expect(recallAt(FOUND, new Map([['d0', 0]]), 10)).toBeNull();
});

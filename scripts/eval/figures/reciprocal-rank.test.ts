import { expect, test } from 'vitest';
import { reciprocalRankAt } from './reciprocal-rank.ts';

// The worked example of Wikipedia, "Mean reciprocal rank": three words to be put into the plural.
const EXAMPLE = [
	{ answer: 'cats', proposed: ['catten', 'cati', 'cats'], reciprocal: 1 / 3 },
	{ answer: 'tori', proposed: ['torii', 'tori', 'toruses'], reciprocal: 1 / 2 },
	{ answer: 'viruses', proposed: ['viruses', 'virii', 'viri'], reciprocal: 1 }
];

test.each(EXAMPLE)('of $proposed is $reciprocal', ({ answer, proposed, reciprocal }) => {
	expect(reciprocalRankAt(proposed, new Map([[answer, 1]]), 10)).toBe(reciprocal);
});

test('the mean of the example is 11/18', () => {
	const values = EXAMPLE.map(({ answer, proposed }) =>
		reciprocalRankAt(proposed, new Map([[answer, 1]]), 10)!
	);
	expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(11 / 18, 12);
});

test('an answer beyond the depth counts as none, and no known answer as unknown', () => {
	expect(reciprocalRankAt(['a', 'b'], new Map([['b', 1]]), 1)).toBe(0);
	expect(reciprocalRankAt(['a', 'b'], new Map([['b', 0]]), 10)).toBeNull();
});

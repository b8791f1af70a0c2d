import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderEasyPairs, orderHardPairs, weightedPairLoss } from './pair-loss.ts';

// Worked by hand. Pairs and what each can lose: AB 1, AC 3, AD 4, BC 2, BD 3, CD 1, together 14. AB and AC are the
// wrong way round, BC is a tie: 1 + 3 + 2 / 2 = 5.
const [A, B, C, D] = [
	{ grade: 5, score: 0.7 },
	{ grade: 4, score: 0.9 },
	{ grade: 2, score: 0.9 },
	{ grade: 1, score: 0.1 }
];
const EXPERT = [A, B, C, D];

describe('the weighted pair loss', () => {
	test('weighs each wrong pair by the difference of its grades, a tie by half', () => {
		expect(weightedPairLoss([EXPERT])).toBeCloseTo(5 / 14, 12);
	});

	test('does not depend on the order in which an expert’s items come', () => {
		expect(weightedPairLoss([[C, A, D, B]])).toBeCloseTo(5 / 14, 12);
		expect(orderEasyPairs([[D, A]])).toEqual({ pairs: 1, correct: 1 });
		expect(orderHardPairs([[B, A]])).toEqual({ pairs: 1, correct: 0 });
		expect(orderHardPairs([[A, A]])).toEqual({ pairs: 0, correct: 0 });
	});

	test('adds up over experts and never compares two of them', () => {
		const other = [
			{ grade: 5, score: 0.01 },
			{ grade: 3, score: 0 }
		];
		expect(weightedPairLoss([EXPERT, other])).toBeCloseTo(5 / 16, 12);
	});

	test('is null where nothing can be ordered', () => {
		expect(weightedPairLoss([])).toBeNull();
		expect(weightedPairLoss([[A], [B, { ...B, score: 0 }]])).toBeNull();
	});

	test('turns into what is missing to 1 when every score changes its sign', () => {
		const item = fc.record({
			grade: fc.integer({ min: 1, max: 5 }),
			score: fc.integer({ min: -9, max: 9 })
		});
		fc.assert(
			fc.property(fc.array(fc.array(item, { maxLength: 6 }), { maxLength: 4 }), (experts) => {
				const loss = weightedPairLoss(experts);
				const turned = weightedPairLoss(
					experts.map((items) => items.map(({ grade, score }) => ({ grade, score: -score })))
				);
				if (loss === null) expect(turned).toBeNull();
				else expect(turned).toBeCloseTo(1 - loss, 12);
			})
		);
	});
});

test('easy pairs are those of a known and an unknown item, hard pairs those of two known ones', () => {
	// AC, AD, BC, BD; AB.
	expect(orderEasyPairs([EXPERT])).toEqual({ pairs: 4, correct: 2 });
	expect(orderHardPairs([EXPERT])).toEqual({ pairs: 1, correct: 0 });
	expect(orderEasyPairs([[A, { grade: 3, score: 0 }]])).toEqual({ pairs: 0, correct: 0 });
});

import { describe, expect, it } from 'vitest';
import { answeredBy, confidenceOf, confidenceUnproven, strengthOf } from './confidence.ts';
import { NOTHING_IN_COMMON } from './index/common-ground.ts';

const MUCH = { asked: 6, met: 4, joined: 2, prominent: 2, task: false };

describe('confidenceOf', () => {
	it('grows with what is met, with phrases, with what stands in a title, and with the score', () => {
		const sure = confidenceOf(MUCH, 0.2);
		expect(confidenceOf({ ...MUCH, met: 5 }, 0.2)).toBeGreaterThan(sure);
		expect(confidenceOf({ ...MUCH, joined: 3 }, 0.2)).toBeGreaterThan(sure);
		expect(confidenceOf({ ...MUCH, prominent: 3 }, 0.2)).toBeGreaterThan(sure);
		expect(confidenceOf({ ...MUCH, task: true }, 0.2)).toBeGreaterThan(sure);
		expect(confidenceOf(MUCH, 0.3)).toBeGreaterThan(sure);
	});

	it('is less where the same is met of more', () => {
		expect(confidenceOf({ ...MUCH, asked: 12 }, 0.2)).toBeLessThan(confidenceOf(MUCH, 0.2));
	});

	it('is never good where no word is met, however high the score', () => {
		expect(strengthOf(confidenceOf(NOTHING_IN_COMMON, 1))).toBe('possible');
	});

	it('is a chance for whatever amounts', () => {
		for (const score of [0, 1e-9, 1]) {
			for (const amount of [0, 1e-9, 1e9]) {
				const common = {
					asked: amount,
					met: amount,
					joined: amount,
					prominent: amount,
					task: false
				};
				const chance = confidenceOf(common, score);
				expect(chance).toBeGreaterThanOrEqual(0);
				expect(chance).toBeLessThanOrEqual(1);
			}
		}
	});
});

describe('a strength', () => {
	it.each([
		[0.6, 'strong'],
		[0.5999, 'good'],
		[0.4, 'good'],
		[0.3999, 'possible'],
		[0, 'possible']
	] as const)('of a chance of %f is called %s', (confidence, word) => {
		expect(strengthOf(confidence)).toBe(word);
	});
});

describe('what nobody shows though it is a must', () => {
	it('keeps a pair from being strong, and two of them from being good', () => {
		expect(confidenceUnproven(0.9, 0)).toBe(0.9);
		expect(strengthOf(confidenceUnproven(0.9, 1))).toBe('good');
		expect(strengthOf(confidenceUnproven(0.9, 2))).toBe('possible');
		expect(confidenceUnproven(0.1, 3)).toBe(0.1);
	});
});

describe('a list', () => {
	const list = (...chances: readonly number[]) => chances.map((confidence) => ({ confidence }));

	it('answers by the surest of its first three', () => {
		expect(answeredBy(list(0.05, 0.4, 0.01))).toBe('yes');
		expect(answeredBy(list(0.05, 0.05, 0.13))).toBe('partly');
		expect(answeredBy(list(0.12, 0.05, 0.01))).toBe('no');
	});

	it('does not answer by what stands further down, nor when it is empty', () => {
		expect(answeredBy(list(0.05, 0.05, 0.05, 0.9))).toBe('no');
		expect(answeredBy([])).toBe('no');
	});
});

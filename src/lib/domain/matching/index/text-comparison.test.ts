import { describe, expect, it } from 'vitest';
import { agreementOf, joinComparisons } from './text-comparison.ts';

const compared = (need: number, offer: number, asked: number) =>
	({ space: 'en', covered: { need, offer }, asked }) as const;

describe('agreementOf', () => {
	it('minds how much of the offer is used the more, the more the need asks', () => {
		// 0.4 × 50 / (50 + 50) = 0.2.
		expect(agreementOf(compared(0.16, 0.81, 50))).toBeCloseTo(0.16 ** 0.8 * 0.81 ** 0.2, 12);
		expect(agreementOf(compared(0.16, 0.81, 1))).toBeCloseTo(0.16, 1);
	});

	it('is 0 where one side is not touched', () => {
		expect(agreementOf(compared(0.5, 0, 50))).toBe(0);
		expect(agreementOf(compared(0, 0, 0))).toBe(0);
	});
});

describe('joinComparisons', () => {
	const vi = { ...compared(0.2, 0.1, 10), space: 'vi', translated: false } as const;
	const en = { ...compared(0.4, 0.3, 4), translated: true } as const;

	it('goes by the language that both are written in, whatever the lexicon makes of them', () => {
		expect(joinComparisons([vi, en])).toEqual({ ...compared(0.2, 0.1, 5), space: 'vi' });
	});

	it('does not take pairs of syllables for more that is asked', () => {
		expect(joinComparisons([vi]).asked).toBe(5);
		expect(joinComparisons([{ ...vi, asked: 9 }]).asked).toBe(5);
		expect(joinComparisons([{ ...vi, space: 'en' }]).asked).toBe(10);
	});

	it('takes off what translation adds where there is no such language', () => {
		const { covered, space } = joinComparisons([en]);
		expect(space).toBe('en');
		expect(covered.need).toBeCloseTo(0.2, 12);
		expect(covered.offer).toBeCloseTo(0.15, 12);
	});

	it('takes the mean of two languages that both are written in', () => {
		const both = joinComparisons([vi, { ...en, translated: false }]);
		expect(both.covered.need).toBeCloseTo(0.3, 12);
		expect(both.space).toBe('en');
		expect(both.asked).toBe(5);
	});

	it('says nothing of texts without a common language', () => {
		expect(joinComparisons([])).toEqual({ space: null, covered: { need: 0, offer: 0 }, asked: 0 });
	});
});

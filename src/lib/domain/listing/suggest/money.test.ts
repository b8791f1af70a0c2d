import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoney, readNumber } from './money.ts';

test.each([
	['500000000', 500_000_000],
	['1.500.000', 1_500_000],
	['1,500,000', 1_500_000],
	['1 500 000 ₫', 1_500_000],
	['1,5 tỷ', 1_500_000_000],
	['1.5 ty', 1_500_000_000],
	['2 tỷ 4', 2_400_000_000],
	['1 triệu 250', 1_250_000],
	['500tr', 500_000_000],
	['VND 500 million', 500_000_000],
	['500 triệu đồng', 500_000_000],
	['800 nghìn', 800_000],
	['0', 0]
])('%s is %d đồng', (typed, amount) => expect(readMoney(typed)).toBe(amount));

test.each(['', 'nhiều', '-5', '1.2.3', '1,5,6 tỷ', '12 quả', '9'.repeat(30), '5 tỷ tỷ'])(
	'%j is no amount',
	(typed) => expect(readMoney(typed)).toBeNull()
);

test('one separator before three digits groups a whole number and parts a scaled one', () => {
	expect(readNumber('1.500', 'whole')).toBe(1500);
	expect(readNumber('1,500', 'scaled')).toBe(1.5);
	expect(readNumber('0.125', 'whole')).toBe(0.125);
	expect(readNumber('2,5', 'whole')).toBe(2.5);
	expect(readNumber('1.234,5', 'whole')).toBe(1234.5);
});

test('reads back every amount that either language writes', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1e15 }),
			fc.constantFrom('vi-VN', 'en-GB'),
			(amount, tag) => {
				expect(readMoney(`${new Intl.NumberFormat(tag).format(amount)} ₫`)).toBe(amount);
			}
		)
	);
});

const anything = fc.string({
	unit: fc.constantFrom(...'0159.,  -tỷtriệumkđ₫VND\u0000\ud800\u202e٣'),
	maxLength: 60
});

test('never fails on anything a keyboard or a robot types', () => {
	fc.assert(
		fc.property(anything, (typed) => {
			const amount = readMoney(typed);
			expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
		})
	);
});

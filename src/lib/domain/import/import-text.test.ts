import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell, cleanCellLine } from './clean-cell.ts';
import { cutText } from './cut-text.ts';
import { readNumber } from './read-number.ts';

describe('cutting', () => {
	test('ends at the end of a sentence where enough is left', () => {
		expect(cutText('Máy phay năm trục. Còn mới. Bán gấp trong tuần này.', 40)).toBe(
			'Máy phay năm trục. Còn mới.'
		);
	});

	test('ends at the end of a word with an ellipsis where no sentence ends', () => {
		expect(cutText('gia công vỏ nhôm cho thiết bị', 20)).toBe('gia công vỏ nhôm…');
	});

	test('cuts one long word where there is nothing else', () => {
		expect(cutText('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
	});

	test('never is longer than allowed, never breaks a letter, and leaves short text alone', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 60 }), (text, max) => {
				const cut = cutText(text, max);
				expect(cut.length).toBeLessThanOrEqual(max);
				expect(cut.isWellFormed()).toBe(true);
				if (text.length <= max) expect(cut).toBe(text);
			})
		);
	});
});

describe('cleaning', () => {
	test('what nobody sees goes, and the guard before a formula', () => {
		expect(cleanCell('\u202eMáy\u200b phay\u0007\r\nmới')).toBe('Máy phay\nmới');
		expect(cleanCell("'=1+1")).toBe('=1+1');
		expect(cleanCell("'tis")).toBe("'tis");
		expect(cleanCellLine(' hai\n\n dòng\t')).toBe('hai dòng');
	});

	test('cleaning twice is cleaning once, but for a second guard', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				fc.pre(!text.includes("'"));
				expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
			})
		);
	});
});

test.each([
	['TRL 6', 6],
	['1.250.000 đ', 1_250_000],
	['1,250,000', 1_250_000],
	['1.234,5', 1234.5],
	['1,234.5', 1234.5],
	['0,5 tấn', 0.5],
	['1.500', 1500],
	['-3', -3],
	['6-7', 6],
	['12.', 12],
	['không', null],
	['', null]
])('%j is the number %j', (text, number) => {
	expect(readNumber(text)).toBe(number);
});

test('a mapping may say which sign stands before decimals', () => {
	expect(readNumber('1.500', '.')).toBe(1.5);
	expect(readNumber('1,500', ',')).toBe(1.5);
	expect(readNumber('1,500', '.')).toBe(1500);
});

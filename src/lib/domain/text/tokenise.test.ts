import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { LONGEST_TEXT, tokenise } from './tokenise.ts';

describe('tokenise', () => {
	it('keeps where each word stands in the text as it was written', () => {
		const text = 'Gia công “nhôm” CNC, 5 trục.';
		const words = tokenise(text).map(({ start, end }) => text.slice(start, end));
		expect(words).toEqual(['Gia', 'công', 'nhôm', 'CNC', '5', 'trục']);
	});

	it('reads text without marks like any other', () => {
		const plain = 'Aluminium housing, 5-axis (CNC)';
		const words = tokenise(plain).map(({ folded }) => folded);
		expect(words).toEqual(
			tokenise(`${plain} đ`)
				.map(({ folded }) => folded)
				.slice(0, -1)
		);
	});

	it('finds in any text only words that fold to what it says', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const wrong = tokenise(text).filter(
					({ folded, start, end }) => foldText(text.slice(start, end)) !== folded
				);
				expect(wrong).toEqual([]);
			})
		);
	});

	it('stops after the longest text it reads and passes over what is too long to be a word', () => {
		expect(tokenise('a '.repeat(LONGEST_TEXT)).length).toBe(LONGEST_TEXT / 2);
		expect(tokenise('x'.repeat(1_000_000))).toEqual([]);
	});
});

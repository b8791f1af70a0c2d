import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FOLD_CASES } from './fold-cases.ts';
import { foldSpelling, foldText, foldWords, isUnmarked, markedForm, nameKey } from './fold.ts';

describe('foldText', () => {
	it('drops tone marks, hats and horns, and counts đ as d', () => {
		expect(foldText('Đường gỗ KHUÔN ép nhựa')).toBe('duong go khuon ep nhua');
	});

	it('keeps punctuation, spaces and the spelling of i and y', () => {
		expect(foldText('Kỹ thuật, Mĩ Phước.')).toBe('ky thuat, mi phuoc.');
	});

	it('does not fail on half of a surrogate pair', () => {
		expect(foldText('a\ud800b')).toContain('a');
	});

	it('gives all normal forms of a text the same form, and folds nothing twice', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const folded = foldText(text);
				expect(foldText(text.normalize('NFD'))).toBe(folded);
				expect(foldText(text.normalize('NFKC'))).toBe(folded);
				expect(foldText(folded)).toBe(folded);
			})
		);
	});
});

describe('foldWords', () => {
	test.each(FOLD_CASES)('%j is what its spellings have in common', (words, ...spellings) => {
		for (const spelling of spellings) expect(foldWords(spelling)).toBe(words);
	});

	it('is the same when done twice, and nothing but letters, digits and single spaces', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const words = foldWords(text);
				expect(foldWords(words)).toBe(words);
				expect(words).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
			})
		);
	});
});

describe('nameKey', () => {
	it('tells no names apart by marks, case, spacing, punctuation and normal form', () => {
		const key = nameKey('Công ty TNHH Đại Phát');
		for (const same of [
			'CÔNG TY TNHH ĐẠI PHÁT',
			'cong ty  tnhh dai-phat',
			'Công ti TNHH Đại Phát.'
		]) {
			expect(nameKey(same)).toBe(key);
			expect(nameKey(same.normalize('NFD'))).toBe(key);
		}
		expect(nameKey('Công ty TNHH Đại Phúc')).not.toBe(key);
	});

	it('is empty for a name of punctuation', () => {
		expect(nameKey('!!! --- ...')).toBe('');
	});
});

test('a syllable of consonants and y is spelt with i', () => {
	expect(foldSpelling('ky thuat quy trinh, thuy, sy; y')).toBe('ki thuat qui trinh, thuy, si; y');
});

describe('markedForm', () => {
	it('does not mind where in the syllable the tone stands', () => {
		expect(markedForm('hoà')).toBe(markedForm('hòa'));
	});

	it('takes a horn on one letter of a vowel of two for a slip of the hand', () => {
		for (const slip of ['nuớc', 'nứoc', 'nưóc']) expect(markedForm(slip)).toBe(markedForm('nước'));
		expect(markedForm('người')).toBe(markedForm('nguời'));
		expect(markedForm('thuộc')).not.toBe(markedForm('thược'));
		expect(markedForm('luôn')).not.toBe(markedForm('lươn'));
	});

	it('keeps different tones apart, and đ from d', () => {
		expect(markedForm('sữa')).not.toBe(markedForm('sửa'));
		expect(markedForm('đa')).not.toBe(markedForm('da'));
		expect(markedForm('\u00d0a')).toBe(markedForm('Đa'));
	});

	it('is the folded form exactly where nothing is marked', () => {
		for (const plain of ['go', 'm²', 'Straße', 'ＡＢＣ']) {
			expect(isUnmarked(plain)).toBe(true);
			expect(markedForm(plain)).toBe(foldText(plain));
		}
		for (const marked of ['gỗ', 'đo', '\u00d0o'])
			expect([isUnmarked(marked), markedForm(marked) === foldText(marked)]).toEqual([false, false]);
	});
});

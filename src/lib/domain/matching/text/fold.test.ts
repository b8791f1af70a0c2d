import { describe, expect, it } from 'vitest';
import { foldText, markedForm } from './fold.ts';

describe('foldText', () => {
	it('drops tone marks, hats and horns, and counts đ as d', () => {
		expect(foldText('Đường gỗ KHUÔN ép nhựa')).toBe('duong go khuon ep nhua');
	});

	it('gives composed and decomposed writing the same form', () => {
		const word = 'Thủy lực';
		expect(foldText(word.normalize('NFD'))).toBe(foldText(word.normalize('NFC')));
	});

	it('does not fail on half of a surrogate pair', () => {
		expect(foldText('a\ud800b')).toContain('a');
	});
});

describe('markedForm', () => {
	it('does not mind where in the syllable the tone stands', () => {
		expect(markedForm('hoà')).toBe(markedForm('hòa'));
	});

	it('keeps different tones apart', () => {
		expect(markedForm('sữa')).not.toBe(markedForm('sửa'));
	});
});

import { describe, expect, it } from 'vitest';
import { readVietnamese } from './read-vietnamese.ts';
import { tokenise } from './tokenise.ts';

function keysOf(text: string) {
	return readVietnamese(text, tokenise(text)).map(({ key }) => key);
}

describe('readVietnamese', () => {
	it('reads syllables and neighbouring pairs', () => {
		expect(keysOf('Ép nhựa')).toEqual(['ep', 'ep nhua', 'nhua']);
	});

	it('makes no pair over punctuation', () => {
		expect(keysOf('Gỗ, nhựa')).toEqual(['go', 'nhua']);
	});

	it('reads the same with and without marks', () => {
		expect(keysOf('Xử lý nước thải')).toEqual(keysOf('xu ly nuoc thai'));
	});

	it('keeps "cơ khí" although both syllables may be function words', () => {
		expect(keysOf('cơ khí')).toEqual(['co khi']);
	});

	it('reads a number as a word, and no pair of numbers', () => {
		expect(keysOf('5 200 tấn')).toEqual(['5', '200', '200 tan', 'tan']);
	});

	it('passes over the words with which every need opens', () => {
		expect(keysOf('Chúng tôi cần')).not.toContain('chung toi');
	});
});

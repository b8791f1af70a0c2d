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

	it('keeps "cơ khí" although both syllables may be function words without their marks', () => {
		expect(keysOf('co khi')).toEqual(['co khi']);
		expect(keysOf('cơ khí')).toEqual(['co', 'co khi', 'khi']);
	});

	it('passes over a function word but not over a word that only its marks tell from it', () => {
		expect(keysOf('cần')).toEqual([]);
		expect(keysOf('cân')).toEqual(['can']);
		expect(keysOf('Loại nào')).toEqual(['loai', 'loai nao']);
		expect(keysOf('não')).toEqual(['nao']);
	});

	it('knows a function word however its marks are composed', () => {
		expect(keysOf('được'.normalize('NFD'))).toEqual([]);
	});

	it('reads a number as a word, and no pair of numbers', () => {
		expect(keysOf('5 200 tấn')).toEqual(['5', '200', '200 tan', 'tan']);
	});

	it('passes over the words with which every need opens', () => {
		expect(keysOf('Chúng tôi cần')).not.toContain('chung toi');
	});
});

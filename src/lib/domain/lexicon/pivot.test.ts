import { readEnglishText } from '#lib/domain/text/language/read-english.ts';
import { scanEach, tokenise } from '#lib/domain/text/tokenise.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { CONCEPT } from './phrase-units.ts';
import { pivotToEnglish } from './pivot.ts';

let lexicon: Lexicon;
beforeAll(() => {
	lexicon = buildLexicon([
		{ vietnamese: 'gia công', english: ['machining', 'processing'], domain: 'test' },
		{ vietnamese: 'gia công cơ khí', english: ['mechanical processing'], domain: 'test' },
		{ vietnamese: 'sữa', english: ['milk'], domain: 'test' },
		{ vietnamese: 'sửa', english: ['repair'], domain: 'test' },
		{ vietnamese: 'hòa lưới', english: ['grid connection'], domain: 'test' }
	]);
});

/** What it can read but for concepts; the rest is in `unreadIn`. */
function read(text: string) {
	return pivotToEnglish(lexicon, text, tokenise(text))
		.filter(({ key }) => !key.startsWith(CONCEPT))
		.map(({ alternatives }) => alternatives)
		.filter(({ length }) => length > 0);
}

function unreadIn(text: string) {
	return pivotToEnglish(lexicon, text, tokenise(text))
		.filter(({ alternatives }) => alternatives.length === 0)
		.map(({ start, end }) => text.slice(start, end));
}

describe('pivotToEnglish', () => {
	it('takes the longest phrase it knows', () => {
		expect(read('gia công cơ khí')).toEqual([[['mechan', 'process']]]);
	});

	it('knows a phrase typed without marks', () => {
		expect(read('gia cong')).toEqual([[['machin'], ['process']]]);
	});

	it('tells single syllables apart by their marks, and keeps both meanings without', () => {
		expect(read('sữa')).toEqual([[['milk']]]);
		expect(read('sửa')).toEqual([[['repair']]]);
		expect(read('sứa')).toEqual([]);
		expect(read('sua')).toEqual([[['milk'], ['repair']]]);
	});

	it('does not mind where the tone mark stands', () => {
		expect(read('hoà lưới')).toEqual([[['grid', 'connect']]]);
	});

	it('takes a lone syllable that may be a word of grammar for one where there are no marks to tell', () => {
		const lamps = buildLexicon([{ vietnamese: 'đèn', english: ['lamp'], domain: 'test' }]);
		const readBy = (text: string) =>
			pivotToEnglish(lamps, text, tokenise(text)).filter(({ worth }) => worth !== undefined).length;
		expect(readBy('đèn đường')).toBe(1);
		expect(readBy('den duong')).toBe(0);
	});

	it('goes back to a shorter phrase where a longer one only begins alike', () => {
		expect(read('gia công cơ bản')).toEqual([[['machin'], ['process']]]);
	});

	it('does not join words over punctuation', () => {
		expect(read('gia, công')).toEqual([]);
	});

	it('lets names, codes, numbers and abbreviations stand for themselves', () => {
		expect(read('hệ thống Magento, máy CNC 5 trục, ISO 9001, AI')).toEqual([
			[['magento']],
			[['cnc']],
			[['iso']],
			[['9001']],
			[['ai']]
		]);
	});

	it('says a concept as English text says it, where its phrase stands', () => {
		const text = 'Startup đi tìm vốn hạt giống';
		const units = pivotToEnglish(lexicon, text, tokenise(text));
		const [concept] = units.filter(({ key }) => key.startsWith(CONCEPT)).slice(-1);
		const english = readEnglishText(scanEach(['Looking for seed funding'])[0]!);
		expect(english.map(({ key }) => key)).toContain(concept!.key);
		expect(text.slice(concept!.start, concept!.end)).toBe('vốn hạt giống');
		expect(concept!.length).toBe(0);
	});

	it('keeps a place for what it does not know, but not for words of grammar', () => {
		expect(unreadIn('Cần sửa khung cửi của tôi')).toEqual(['khung', 'cửi']);
		expect(unreadIn('gia công cơ khí CNC')).toEqual([]);
	});

	it('takes a translation for worth less the more a phrase may mean, and the shorter it is', () => {
		const worthOf = (text: string) => pivotToEnglish(lexicon, text, tokenise(text))[0]!.worth!;
		expect(worthOf('gia công cơ khí')).toBe(1);
		expect(worthOf('gia công')).toBeLessThan(1);
		expect(worthOf('sữa')).toBeLessThan(1);
	});

	it('says where in the text a phrase stands', () => {
		const text = 'Cần Gia Công cơ khí gấp';
		const [found] = pivotToEnglish(lexicon, text, tokenise(text));
		expect(text.slice(found!.start, found!.end)).toBe('Gia Công cơ khí');
	});
});

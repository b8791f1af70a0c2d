import { beforeAll, describe, expect, it } from 'vitest';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { findUntranslated } from './untranslated.ts';

let lexicon: Lexicon;
beforeAll(() => {
	lexicon = buildLexicon([
		{ vietnamese: 'máy', english: ['machine'], domain: 'test' },
		{ vietnamese: 'gia công', english: ['machining'], domain: 'test' }
	]);
});

function find(...titles: readonly string[]) {
	const listings = titles.map((title) => [{ language: 'vi', title, summary: '' } as const]);
	return findUntranslated(listings, lexicon, 10).map(({ phrase, count }) => `${phrase} ${count}`);
}

describe('findUntranslated', () => {
	it('counts pairs that no entry covers, the most frequent first', () => {
		expect(find('Gia công khung cửi', 'máy khung cửi', 'gia công bình gốm')).toEqual([
			'khung cửi 2',
			'bình gốm 1'
		]);
	});

	it('gives three syllables where they always stand together', () => {
		expect(find('gia công chôm tri lắc', 'máy chôm tri lắc')).toEqual(['chôm tri lắc 2']);
	});

	it('gives the pair where it also stands in other company', () => {
		expect(find('máy khung cửi xanh', 'máy khung cửi xanh', 'máy khung cửi')[0]).toBe(
			'khung cửi 3'
		);
	});

	it('gives a lone syllable between what is known', () => {
		expect(find('máy dệt gia công')).toEqual(['dệt 1']);
	});

	it('joins nothing over punctuation, function words and known phrases', () => {
		expect(find('khung, cửi của máy gốm')).toEqual(['cửi 1', 'gốm 1', 'khung 1']);
	});

	it('does not ask for words of grammar', () => {
		expect(find('mỗi máy khung cửi sau gia công')).toEqual(['khung cửi 1']);
	});

	it('counts spellings with and without marks together, and shows the more frequent one', () => {
		expect(find('Máy khung cửi', 'máy KHUNG CỬI', 'gia cong khung cui')).toEqual(['khung cửi 3']);
	});

	it('passes over English text, numbers and abbreviations', () => {
		expect(find('We need machining for the frames', 'gia công CNC 5')).toEqual([]);
	});

	it('says in how many listings a phrase stands', () => {
		const texts = [
			{ language: 'vi', title: 'máy khung cửi', summary: 'gia công khung cửi' } as const
		];
		expect(findUntranslated([texts], lexicon, 10)).toEqual([
			{ phrase: 'khung cửi', count: 2, listings: 1 }
		]);
	});

	it('gives no more than asked for', () => {
		const texts = [{ language: 'vi', title: 'máy khung cửi', summary: 'máy bình gốm' } as const];
		expect(findUntranslated([texts], lexicon, 1)).toHaveLength(1);
	});
});

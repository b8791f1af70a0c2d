import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseDictionary } from './dictionary-format.ts';
import { readDictionaryRows } from './dictionary-rows.ts';
import { readDictionary } from './read-dictionary.ts';

function meaningOf(phrase: string, lines: readonly string[]) {
	return readDictionary(lines).find(({ vietnamese }) => vietnamese === phrase)?.english;
}

function codesOf(lines: readonly string[]) {
	const format = recogniseDictionary(lines)!;
	return [...readDictionaryRows(lines, format)].map((row) => (row.ok ? 'ok' : row.code));
}

const ANY_TEXT = fc.string({ unit: 'grapheme', maxLength: 12 });
const ANY_LINE = fc
	.tuple(ANY_TEXT, fc.constantFrom('\t', ',', ' :: ', '(', '"'), ANY_TEXT)
	.map((parts) => parts.join(''));

const GLOSSED = [
	'loom {n} (weaving machine) :: khung cửi (機織), (cái) máy dệt [dated]',
	'weave {v} (to form by interlacing) :: dệt',
	'respect {n} :: sự tôn trọng'
];

describe('readDictionary', () => {
	it('reads lines with parts of speech and glosses, without the remarks in them', () => {
		expect(meaningOf('khung cửi', GLOSSED)).toEqual(['loom']);
		expect(meaningOf('máy dệt', GLOSSED)).toEqual(['loom']);
		expect(meaningOf('dệt', GLOSSED)).toEqual(['weave']);
	});

	it('knows a noun also as the verb it was made of', () => {
		expect(meaningOf('sự tôn trọng', GLOSSED)).toEqual(['respect']);
		expect(meaningOf('tôn trọng', GLOSSED)).toEqual(['respect']);
	});

	it('reads cells with English first', () => {
		const lines = ['pump\tmáy bơm', 'to weld\thàn', 'welding\thàn', 'cheese\tpho mát'];
		expect(meaningOf('máy bơm', lines)).toEqual(['pump']);
		expect(meaningOf('hàn', lines)).toEqual(['weld', 'welding']);
	});

	it('reads cells with Vietnamese first, alternatives and a field of work', () => {
		const lines = ['máy bơm,"pump|water pump",manufacturing', 'pho mát,cheese,food'];
		expect(readDictionary(lines)).toEqual([
			{ vietnamese: 'máy bơm', english: ['pump', 'water pump'], domain: 'manufacturing' },
			{ vietnamese: 'pho mát', english: ['cheese'], domain: 'food' }
		]);
	});

	it('believes a header rather than how the columns look', () => {
		const lines = ['english,vietnamese', 'café,ca phe', 'naïveté,ngay tho'];
		expect(meaningOf('ca phe', lines)).toEqual(['café']);
	});

	it('puts first what several lines say, and what they say first', () => {
		const lines = [
			'apply\tnộp, ứng dụng',
			'application\tứng dụng',
			'application\tứng dụng, áp dụng'
		];
		expect(meaningOf('ứng dụng', lines)).toEqual(['application', 'apply']);
	});

	it('takes no more than six alternatives', () => {
		const lines = 'abcdefgh'.split('').map((letter) => `word${letter}\tđánh`);
		expect(meaningOf('đánh', lines)).toHaveLength(6);
	});

	it('leaves out words of grammar, affixes and sayings', () => {
		const lines = ['iron\tlà', 'lamp\tđèn', '-logy\thọc', 'of\tcủa'];
		const saying = 'a long road begins with one small step taken\tđường dài bắt đầu từ một bước đi';
		expect(readDictionary([...lines, saying]).map(({ vietnamese }) => vietnamese)).toEqual(['đèn']);
	});

	it('has nothing for text in no known format', () => {
		expect(readDictionary(['Once upon a time', 'there was a loom'])).toEqual([]);
		expect(readDictionary([])).toEqual([]);
	});

	it('reads any lines without failing, and gives only entries that can be looked up', () => {
		fc.assert(
			fc.property(fc.array(ANY_LINE, { maxLength: 5 }), (lines) => {
				for (const { vietnamese, english } of readDictionary(lines)) {
					expect(vietnamese).not.toBe('');
					expect(english.length).toBeGreaterThan(0);
				}
			})
		);
	});
});

describe('readDictionaryRows', () => {
	it('counts the lines it passes over', () => {
		const lines = ['# a comment', 'vi\ten', '', 'máy bơm\tpump'];
		const rows = [...readDictionaryRows(lines, recogniseDictionary(lines)!)];
		expect(rows.map(({ line }) => line)).toEqual([4]);
	});

	it('says what a line lacks', () => {
		const lines = ['pump\tmáy bơm', 'valve\tvan', 'cheese', 'gear\t(bánh)', 'of\tbánh răng'];
		const long = `pump\t${'máy bơm, '.repeat(3000)}`;
		expect(codesOf([...lines, long])).toEqual([
			'ok',
			'ok',
			'no_separator',
			'no_vietnamese',
			'no_english',
			'line_too_long'
		]);
	});
});

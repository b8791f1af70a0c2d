import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import { createGlosser } from './gloss.ts';
import { DEFAULT_LEXICON, readTerms } from './glossary.ts';
import { buildLexicon } from './lexicon.ts';

const ENTRIES = readTerms({
	test: {
		all: [
			['máy phay', 'milling machine'],
			['phay', 'milling'],
			['gia công', 'machining', 'processing', 'fabrication'],
			['chế biến', 'processing'],
			['vỏ nhôm', 'aluminium housing'],
			['nhôm', 'aluminium'],
			['vỏ', 'housing'],
			['nhà', 'house'],
			['kho lạnh', 'cold storage'],
			['bảo quản lạnh', 'cold storage'],
			['cơ hội', 'opportunity'],
			['hội đồng', 'council'],
			['hải quan', 'customs'],
			['khách hàng', 'customer'],
			['nhập khẩu', 'import'],
			['quan trọng', 'important'],
			['thử', 'test', 'try'],
			['sữa', 'milk'],
			['sửa', 'repair'],
			['cho', 'give'],
			['robot', 'robot']
		]
	}
});
const gloss = createGlosser(buildLexicon(ENTRIES));

/** What a pair of quotes means to a reader, as lines of the form "words: meaning, meaning". */
function glossed(
	language: TextLanguage,
	need: readonly [TextLanguage, string],
	offer: readonly [TextLanguage, string],
	texts: readonly ListingText[] = []
): readonly string[] {
	const quotes = [
		{ side: 'need', link: 0, language: need[0], quote: need[1] },
		{ side: 'offer', link: 0, language: offer[0], quote: offer[1] }
	] as const;
	return gloss(quotes, language, texts).map(
		({ words, meanings }) => `${words}: ${meanings.join(', ')}`
	);
}

describe('a glosser', () => {
	it('tells a Vietnamese reader what English words mean, with the marks of the lexicon', () => {
		expect(glossed('vi', ['vi', 'may phay CNC'], ['en', 'CNC Milling'])).toEqual(['Milling: phay']);
	});

	it('tells an English reader what Vietnamese words mean', () => {
		expect(glossed('en', ['vi', 'Vỏ nhôm CNC'], ['en', 'aluminium part'])).toEqual([
			'Vỏ nhôm: aluminium housing'
		]);
	});

	it('tells what both sides mean where neither is in the language of the reader', () => {
		expect(glossed('vi', ['en', 'cold-storage'], ['en', 'Milled aluminium'])).toEqual([
			'cold-storage: kho lạnh, bảo quản lạnh',
			'Milled: phay',
			'aluminium: nhôm'
		]);
	});

	it('chooses the meaning that the matched words have', () => {
		expect(glossed('vi', ['vi', 'bảo quản lạnh'], ['en', 'Cold storage'])).toEqual([
			'Cold storage: bảo quản lạnh'
		]);
		expect(glossed('en', ['vi', 'gia công'], ['en', 'fabricate'])).toEqual([
			'gia công: fabrication'
		]);
	});

	it('chooses then what the listing itself calls it in the language of the reader', () => {
		const summary = 'Dịch vụ Bảo quản lạnh cho trái cây.';
		expect(
			glossed(
				'vi',
				['en', 'cold storage'],
				['en', 'cold storage'],
				[
					{ language: 'en', title: 'Cold storage', summary: 'kho lạnh' },
					{ language: 'vi', title: '', summary }
				]
			)
		).toEqual(['cold storage: bảo quản lạnh']);
	});

	it('gives of each entry its best name, and at most two', () => {
		expect(glossed('en', ['vi', 'gia công'], ['vi', 'gia công'])).toEqual(['gia công: machining']);
		expect(glossed('vi', ['en', 'processing'], ['en', 'processing'])).toEqual([
			'processing: chế biến, gia công'
		]);
		expect(glossed('en', ['vi', 'sua'], ['vi', 'sua'])).toEqual(['sua: milk, repair']);
	});

	it('has nothing to say of words that the lexicon does not know', () => {
		expect(glossed('vi', ['vi', 'BGA'], ['en', 'BGA reballing'])).toEqual([]);
		expect(glossed('en', ['vi', 'ốc vít'], ['en', 'screws'])).toEqual([]);
		expect(glossed('en', ['vi', ''], ['en', ''])).toEqual([]);
		expect(gloss([], 'vi', [])).toEqual([]);
	});

	it('does not explain what the reader reads anyway', () => {
		expect(glossed('en', ['en', 'milling'], ['en', 'milling'])).toEqual([]);
		expect(glossed('vi', ['en', 'robots'], ['en', 'Robot'])).toEqual([]);
		expect(glossed('vi', ['vi', 'tấm aluminium'], ['en', 'aluminium'])).toEqual([]);
	});

	it('does not take words for others that only look alike without their marks', () => {
		expect(glossed('en', ['vi', 'có hội đồng'], ['vi', 'có hội đồng'])).toEqual([
			'hội đồng: council'
		]);
		expect(glossed('en', ['vi', 'sửa'], ['vi', 'sữa'])).toEqual(['sửa: repair', 'sữa: milk']);
		expect(glossed('en', ['vi', 'cho'], ['vi', 'cho'])).toEqual([]);
	});

	it('does not take words for others that only have their stem in common', () => {
		expect(glossed('vi', ['en', 'customer'], ['en', 'customers'])).toEqual([
			'customer: khách hàng'
		]);
		expect(glossed('vi', ['en', 'importers'], ['en', 'importer'])).toEqual([]);
		expect(glossed('vi', ['en', 'testing'], ['en', 'tested'])).toEqual(['testing: thử']);
	});

	it('unless that is what made the match', () => {
		expect(glossed('vi', ['vi', 'quan trọng'], ['en', 'importers'])).toEqual([
			'importers: quan trọng'
		]);
	});

	it('tells two words apart that the engine takes for one', () => {
		expect(glossed('vi', ['en', 'housings'], ['en', 'house'])).toEqual([
			'housings: vỏ',
			'house: nhà'
		]);
	});

	it('says the same only once, also where it was said in a longer phrase', () => {
		expect(glossed('en', ['vi', 'vỏ nhôm'], ['vi', 'nhôm'])).toEqual([
			'vỏ nhôm: aluminium housing'
		]);
		const quotes = [0, 1].flatMap((link) => [
			{ side: 'need' as const, link, language: 'en' as const, quote: 'aluminium' },
			{ side: 'offer' as const, link, language: 'en' as const, quote: 'Aluminium' }
		]);
		expect(gloss(quotes, 'vi', [])).toHaveLength(1);
	});

	it('stands whatever it is handed, and tells only of words that were quoted', () => {
		const known = new Set(ENTRIES.flatMap(({ vietnamese, english }) => [vietnamese, ...english]));
		const text = fc
			.array(
				fc.oneof(
					fc.constantFrom(...known, ' ', '-', '\u0000', '</q><script>', '\ue000yours\ue001', '́'),
					fc.string({ unit: 'binary', maxLength: 4 })
				),
				{ maxLength: 6 }
			)
			.map((parts) => parts.join(''));
		const quote = fc.record({
			side: fc.constantFrom('need' as const, 'offer' as const),
			link: fc.nat(2),
			language: fc.constantFrom('vi' as const, 'en' as const),
			quote: text
		});
		fc.assert(
			fc.property(
				fc.array(quote, { maxLength: 5 }),
				fc.constantFrom('vi' as const, 'en' as const),
				text,
				(quotes, language, summary) => {
					const glosses = gloss(quotes, language, [{ language, title: '', summary }]);
					expect(glosses.length).toBeLessThanOrEqual(6);
					const odd = glosses.filter(
						({ words, language: written, meanings }) =>
							written === language ||
							!quotes.some((one) => one.language === written && one.quote.includes(words)) ||
							meanings.length === 0 ||
							!meanings.every((meaning) => known.has(meaning))
					);
					expect(odd).toEqual([]);
				}
			)
		);
	});

	it('is quick with a quote as long as a whole text', () => {
		const quote = 'máy phay gia công vỏ nhôm '.repeat(160);
		const began = performance.now();
		createGlosser(DEFAULT_LEXICON)([{ side: 'need', link: 0, language: 'vi', quote }], 'en', []);
		expect(performance.now() - began).toBeLessThan(1_000);
	});
});

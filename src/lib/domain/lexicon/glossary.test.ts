import { foldText } from '#lib/domain/text/fold.ts';
import { readEnglish } from '#lib/domain/text/language/read-english.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { describe, expect, it } from 'vitest';
import { FUNCTION_WORDS } from './function-words.ts';
import { DEFAULT_LEXICON, GLOSSARY, readTerms } from './glossary.ts';
import { markedPhrase } from './lexicon.ts';

describe('the glossary', () => {
	it('has more than 2,500 entries, in every field in which listings are written', () => {
		expect(GLOSSARY.length).toBeGreaterThan(2500);
		const domains = new Set(GLOSSARY.map(({ domain }) => domain));
		expect([...domains]).toEqual(
			expect.arrayContaining([
				'manufacturing',
				'materials',
				'electronics',
				'software',
				'food',
				'energy',
				'water',
				'health',
				'logistics',
				'education',
				'finance',
				'law',
				'government',
				'general'
			])
		);
	});

	it('has each Vietnamese phrase once, wherever in the syllable its marks are put', () => {
		const phrases = GLOSSARY.map(({ vietnamese }) => markedPhrase(tokenise(vietnamese)));
		expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
	});

	it('has Vietnamese phrases in composed small letters', () => {
		const odd = GLOSSARY.filter(
			({ vietnamese }) => !/^[\p{Ll}0-9]+([ -][\p{Ll}0-9]+)*$/u.test(vietnamese.normalize('NFC'))
		);
		expect(odd).toEqual([]);
		expect(GLOSSARY.filter(({ vietnamese }) => vietnamese !== vietnamese.normalize('NFC'))).toEqual(
			[]
		);
	});

	it('has one to four English phrases for each, all of it in plain letters and none twice', () => {
		const unreadable = GLOSSARY.filter(
			({ english }) =>
				english.length === 0 ||
				english.length > 4 ||
				new Set(english).size < english.length ||
				english.some((phrase) => !/^[A-Za-z0-9'-]+( [A-Za-z0-9'-]+)*$/.test(phrase))
		);
		expect(unreadable).toEqual([]);
	});

	it('answers with no phrase that is nothing but stop words', () => {
		const empty = GLOSSARY.flatMap(({ english }) =>
			english.filter((phrase) => readEnglish(tokenise(phrase)).length === 0)
		);
		expect(empty).toEqual([]);
	});

	it('gives no meaning to words of grammar', () => {
		const grammar = GLOSSARY.filter(({ vietnamese }) => FUNCTION_WORDS.has(vietnamese));
		expect(grammar).toEqual([]);
	});

	it('can be looked up with every entry', () => {
		const lost = GLOSSARY.filter(
			({ vietnamese }) => !DEFAULT_LEXICON.meanings.has(foldText(vietnamese))
		);
		expect(lost).toEqual([]);
	});

	it('reads a row as a phrase and its translations', () => {
		const terms = {
			food: { drinks: [['cà phê', 'coffee']], leaves: [['chè', 'tea', 'green tea']] }
		};
		expect(readTerms(terms)).toEqual([
			{ vietnamese: 'cà phê', english: ['coffee'], domain: 'food' },
			{ vietnamese: 'chè', english: ['tea', 'green tea'], domain: 'food' }
		]);
	});
});

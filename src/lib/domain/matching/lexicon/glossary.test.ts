import { describe, expect, it } from 'vitest';
import { foldText } from '../text/fold.ts';
import { DEFAULT_LEXICON, GLOSSARY, readGlossary } from './glossary.ts';

describe('the glossary', () => {
	it('has each Vietnamese phrase once', () => {
		const phrases = GLOSSARY.map(({ vietnamese }) => vietnamese);
		expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
	});

	it('has at least one English phrase for each, all of it in plain letters', () => {
		const unreadable = GLOSSARY.filter(
			({ english }) =>
				english.length === 0 || english.some((phrase) => !/^[A-Za-z0-9' -]+$/.test(phrase))
		);
		expect(unreadable).toEqual([]);
	});

	it('can be looked up with every entry', () => {
		const lost = GLOSSARY.filter(
			({ vietnamese }) => !DEFAULT_LEXICON.meanings.has(foldText(vietnamese))
		);
		expect(lost).toEqual([]);
	});

	it('reads a line as a phrase and its translations', () => {
		expect(readGlossary('food', 'cà phê: coffee\n\nchè: tea, green tea')).toEqual([
			{ vietnamese: 'cà phê', english: ['coffee'], domain: 'food' },
			{ vietnamese: 'chè', english: ['tea', 'green tea'], domain: 'food' }
		]);
	});
});

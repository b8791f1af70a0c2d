import { describe, expect, it } from 'vitest';
import { isUnmarked } from '#lib/domain/text/fold.ts';
import {
	ENGLISH_STOP_WORDS,
	VIETNAMESE_FUNCTION_WORDS
} from '#lib/domain/text/language/stop-words.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import { SYNONYM_GROUPS } from './groups.ts';
import { GROUP, readUnitPhrase, unitOf } from '../phrase-units.ts';

/** A group that names more things than these has stopped naming one thing. */
const MOST_PHRASES = 8;

describe.each(['vi', 'en'] as const)('the synonyms in %s', (language) => {
	const groups = SYNONYM_GROUPS[language];
	const read = groups.flatMap(({ phrases }) =>
		phrases.map((phrase) => {
			const { words, marked } = readUnitPhrase(language, phrase, '');
			return { phrase, words, marked, key: marked.join(' ') };
		})
	);

	it('are at least 600 pairs', () => {
		const pairs = groups.reduce((sum, { phrases }) => sum + phrases.length - 1, 0);
		expect(pairs).toBeGreaterThanOrEqual(600);
	});

	it('come in groups of two and more, none so large that it says nothing', () => {
		const odd = groups.filter(({ phrases }) => phrases.length < 2 || phrases.length > MOST_PHRASES);
		expect(odd).toEqual([]);
	});

	it('have each phrase once, so that no group runs into another and no word is its own synonym', () => {
		const keys = read.map(({ key }) => key);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it('have a name of its own for each group', () => {
		const names = groups.map(({ phrases }) => unitOf(GROUP, phrases[0]!));
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	});

	it('have words in every phrase, and none that is a word of grammar', () => {
		const stop = language === 'en' ? ENGLISH_STOP_WORDS : VIETNAMESE_FUNCTION_WORDS;
		const odd = read.filter(
			({ phrase, words, marked }) =>
				words.length === 0 ||
				(words.length === 1 && (stop.has(marked[0]!) || stop.has(phrase.toLowerCase())))
		);
		expect(odd).toEqual([]);
	});

	it('are composed, with single blanks', () => {
		const odd = read.filter(
			({ phrase }) => phrase !== phrase.normalize('NFC').trim().replace(/\s+/g, ' ')
		);
		expect(odd).toEqual([]);
	});
});

it('has no Vietnamese among English synonyms', () => {
	const marked = SYNONYM_GROUPS.en.filter(({ phrases }) => !phrases.every(isUnmarked));
	expect(marked).toEqual([]);
});

it('has no group of English words alone among Vietnamese synonyms', () => {
	const foreign = SYNONYM_GROUPS.vi.filter(({ phrases }) =>
		phrases.every(
			(phrase) =>
				isUnmarked(phrase) &&
				!phrase.split(' ').some((word) => isVietnameseSyllable(word.toLowerCase()))
		)
	);
	expect(foreign).toEqual([]);
});

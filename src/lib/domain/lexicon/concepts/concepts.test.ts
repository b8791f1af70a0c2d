import { isUnmarked } from '#lib/domain/text/fold.ts';
import { ENGLISH_STOP_WORDS } from '#lib/domain/text/language/stop-words.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import { describe, expect, it } from 'vitest';
import { CONCEPT, readUnitPhrase, unitOf } from '../phrase-units.ts';
import { CONCEPTS } from './concepts.ts';

/** A concept with more phrases than these in a language has stopped being one matter. */
const MOST_PHRASES = 10;

it('are named apart from each other', () => {
	const names = CONCEPTS.map(({ vi }) => unitOf(CONCEPT, vi[0]!));
	expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('have no Vietnamese among their English phrases', () => {
	expect(CONCEPTS.filter(({ en }) => !en.every(isUnmarked))).toEqual([]);
});

describe.each(['vi', 'en'] as const)('the phrases in %s', (language) => {
	const read = CONCEPTS.flatMap((concept) =>
		concept[language].map((phrase) => {
			const { words, marked } = readUnitPhrase(language, phrase, '');
			return { phrase, words, key: marked.join(' ') };
		})
	);

	it('are one to ten for each concept', () => {
		const odd = CONCEPTS.filter(
			(concept) => concept[language].length < 1 || concept[language].length > MOST_PHRASES
		);
		expect(odd).toEqual([]);
	});

	it('are in one concept only, however they are inflected', () => {
		const counts = Map.groupBy(read, ({ key }) => key);
		const twice = [...counts].filter(([, phrases]) => phrases.length > 1).map(([key]) => key);
		expect(twice).toEqual([]);
	});

	it('are composed, with single blanks', () => {
		const odd = read.filter(
			({ phrase }) => phrase !== phrase.normalize('NFC').trim().replace(/\s+/g, ' ')
		);
		expect(odd).toEqual([]);
	});

	it('are no single word that is many other words', () => {
		const odd = read.filter(
			({ words }) =>
				words.length === 0 ||
				(words.length === 1 &&
					(language === 'vi'
						? isVietnameseSyllable(words[0]!)
						: words[0]!.length < 3 || ENGLISH_STOP_WORDS.has(words[0]!)))
		);
		expect(odd).toEqual([]);
	});
});

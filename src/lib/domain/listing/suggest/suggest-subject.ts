import { SUBJECTS, type Subject } from '../listing.ts';
import { countVotes, type Alike } from './alike.ts';
import { inWords, type Guess } from './guess.ts';
import { createPhraseBook, type FoundPhrase } from './phrase-book.ts';
import { SUBJECT_WORDS } from './subject-words.ts';
import type { WrittenText } from './written-text.ts';

const BOOK = createPhraseBook<Subject>(
	SUBJECTS.flatMap((subject) =>
		SUBJECT_WORDS[subject].split('|').map((words) => ({ words, value: subject }))
	)
);

/** After so many words of a text a word counts half. */
const HALF_AFTER = 12;
/** What full agreement of the listings that read alike is worth, in words said first. */
const ALIKE_WORTH = 4;
const LEAST_WORTH = 0.6;

/**
 * What kind of thing it is about, by its words and by what listings that read alike are about.
 *
 * @returns null where nothing speaks for any
 */
export function suggestSubject(
	written: WrittenText,
	alike: readonly Alike[]
): Guess<Subject> | null {
	const found = BOOK.find(written);
	const votes = countVotes(
		alike,
		({ subject }) => (subject === null ? [] : [subject]),
		(subject) => subject
	);
	const ranked = SUBJECTS.map((subject) => {
		const words = found.filter(({ value }) => value === subject);
		const vote = votes.find(({ value }) => value === subject);
		const said = words.reduce((sum, each) => sum + worth(each), 0);
		return { subject, words, vote, worth: said + ALIKE_WORTH * (vote?.share ?? 0) };
	}).sort((one, other) => other.worth - one.worth);
	const [best] = ranked;
	if (best === undefined || best.worth < LEAST_WORTH) return null;
	const [clearest] = best.words;
	if (clearest) return inWords(best.subject, clearest);
	return {
		value: best.subject,
		ground: { kind: 'alike', listings: best.vote?.listings ?? 0 }
	};
}

function worth({ at }: FoundPhrase<Subject>): number {
	return 1 / (1 + at / HALF_AFTER);
}

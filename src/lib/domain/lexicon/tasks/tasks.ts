import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { readUnitPhrase, type UnitPhrase } from '../phrase-units.ts';
import written from './tasks.json' with { type: 'json' };

/** What somebody does for somebody else, and the ways in which people say so. */
interface Task {
	/** A standard term, of use in code alone. */
	readonly name: string;
	/** None of them in another task. */
	readonly vi: readonly string[];
	readonly en: readonly string[];
}

/** Written for Trihelix; a set of them is kept in 32 bits. */
export const TASKS: readonly Task[] = written;

/** A phrase and the number of the task in `TASKS` that it names. */
export interface TaskPhrase extends UnitPhrase {
	readonly task: number;
}

function byFirstWord(language: TextLanguage): ReadonlyMap<string, readonly TaskPhrase[]> {
	const phrases = TASKS.flatMap(({ name, [language]: phrasesOf }, task) =>
		phrasesOf.map((phrase) => ({ ...readUnitPhrase(language, phrase, name), task }))
	);
	const longestFirst = phrases.toSorted((one, other) => other.words.length - one.words.length);
	return Map.groupBy(longestFirst, ({ words }) => words[0]!);
}

/** The longest first, by their first word as it is read in the language: a folded syllable or a stem. */
export const TASK_PHRASES: Readonly<
	Record<TextLanguage, ReadonlyMap<string, readonly TaskPhrase[]>>
> = { vi: byFirstWord('vi'), en: byFirstWord('en') };

import { foldText } from '#lib/domain/text/fold.ts';
import type { Name } from './phrase-names.ts';
import { formsApart } from './word-forms.ts';

/** What is said in the reader's language. */
export interface Said {
	/** By the words that were matched with a phrase. */
	readonly answer: (name: Name) => boolean;
	/** Whether they have it word for word, whatever it means. */
	readonly repeats: (written: string) => boolean;
	/** By the listing's own text. */
	readonly text: (name: Name) => boolean;
}

const MOST_NAMES = 2;

/**
 * What a phrase is called in the reader's language: what the words that were matched with it call it, else what the
 * listing's own text does, else the best name of each of the nearest entries. Empty where the reader knows it anyway:
 * it stands in the matched words, or is the same word.
 */
export function chooseNames(
	names: readonly Name[],
	written: string,
	said: Said
): readonly string[] {
	if (names.length === 0 || said.repeats(written)) return [];
	const answered = names.filter(said.answer);
	if (answered.length > 0) return tellingNames(answered, written);
	const sure = names.filter(({ apart }) => apart !== null);
	if (sure.length < 2) return tellingNames(sure, written);
	const own = sure.filter(said.text);
	const nearest = Math.min(...sure.map(({ apart }) => apart!));
	return tellingNames(
		own.length > 0 ? own : sure.filter(({ apart }) => apart === nearest),
		written
	);
}

/** One of each entry, without those that only say the same word again. */
function tellingNames(names: readonly Name[], written: string): readonly string[] {
	const best = new Map<object, string>();
	for (const { entry, name } of names) if (!best.has(entry)) best.set(entry, name);
	const folded = foldText(written);
	const telling = [...best.values()].filter(
		(name) => name[0] !== folded[0] || formsApart(name, folded) === null
	);
	return [...new Set(telling)].slice(0, MOST_NAMES);
}

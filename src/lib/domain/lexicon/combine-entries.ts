import type { GlossaryEntry } from './lexicon.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { markedPhrase } from './lexicon.ts';

/**
 * Our own entries as they are, and of the dictionaries what they lack. A phrase that several dictionaries have takes the
 * alternatives of each.
 */
export function combineEntries(
	own: readonly GlossaryEntry[],
	...dictionaries: readonly (readonly GlossaryEntry[])[]
): readonly GlossaryEntry[] {
	const known = new Set(own.map(({ vietnamese }) => markedPhrase(tokenise(vietnamese))));
	const added = new Map<string, GlossaryEntry>();
	for (const entry of dictionaries.flat()) {
		const phrase = markedPhrase(tokenise(entry.vietnamese));
		if (known.has(phrase)) continue;
		const same = added.get(phrase);
		const english = same ? [...new Set([...same.english, ...entry.english])] : entry.english;
		added.set(phrase, { ...(same ?? entry), english });
	}
	return [...own, ...added.values()];
}

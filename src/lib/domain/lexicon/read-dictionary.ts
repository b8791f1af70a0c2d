import { recogniseDictionary } from './dictionary-format.ts';
import { type DictionaryRow, readDictionaryRows } from './dictionary-rows.ts';
import type { GlossaryEntry } from './lexicon.ts';

/** What entries without a field of work are filed under. */
const GENERAL = 'general';
/** More translations than these say nothing definite about a phrase any more. */
const MOST_ALTERNATIVES = 6;
const SAMPLE = 500;

/**
 * Reads a dictionary file, whichever of the known formats it is in (see `recogniseDictionary`). Lines that say nothing
 * usable are left out. Empty where the format is not known.
 */
export function readDictionary(lines: Iterable<string>): readonly GlossaryEntry[] {
	const all = [...lines];
	const format = recogniseDictionary(all.slice(0, SAMPLE));
	return format === null ? [] : gatherEntries(readDictionaryRows(all, format));
}

/**
 * One entry for each Vietnamese phrase. Its English alternatives are ordered by how many rows give them and how near the
 * front of those rows' lists the phrase stands; of more than six the first stay.
 */
export function gatherEntries(rows: Iterable<DictionaryRow>): readonly GlossaryEntry[] {
	const gathered = new Map<string, { domain: string; weights: Map<string, number> }>();
	for (const row of rows) {
		if (!row.ok) continue;
		row.vietnamese.forEach((phrase, at) => {
			let entry = gathered.get(phrase);
			if (!entry)
				gathered.set(phrase, (entry = { domain: row.domain ?? GENERAL, weights: new Map() }));
			for (const [place, english] of row.english.entries()) {
				const weight = 1 / ((at + 1) * (place + 1));
				entry.weights.set(english, (entry.weights.get(english) ?? 0) + weight);
			}
		});
	}
	return [...gathered].map(([vietnamese, { domain, weights }]) => {
		const ordered = [...weights].sort(([, one], [, other]) => other - one);
		const english = ordered.slice(0, MOST_ALTERNATIVES).map(([phrase]) => phrase);
		return { vietnamese, english, domain };
	});
}

import { foldText } from '#lib/domain/text/fold.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { SYNONYM_GROUPS } from './groups.ts';

/**
 * Entries for the phrases that have none of their own but a synonym that has one, the first of its group. A lone
 * syllable gets none: marks left out, it is too many other words.
 */
export function translateSynonyms<Entry extends { readonly vietnamese: string }>(
	entries: readonly Entry[]
): readonly Entry[] {
	const known = new Map(entries.map((entry) => [keyOf(entry.vietnamese), entry]));
	return SYNONYM_GROUPS.vi.flatMap(({ phrases }) => {
		const keys = phrases.map(keyOf);
		const entry = keys.map((key) => known.get(key)).find((one) => one !== undefined);
		if (!entry) return [];
		return phrases
			.filter((_, at) => !known.has(keys[at]!) && !isVietnameseSyllable(foldText(keys[at]!)))
			.map((phrase) => ({ ...entry, vietnamese: phrase }));
	});
}

function keyOf(phrase: string): string {
	return tokenise(phrase)
		.map(({ word }) => word.marked)
		.join(' ');
}

import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { readEnglish } from '#lib/domain/text/language/read-english.ts';
import { readFolded } from '#lib/domain/text/language/read-vietnamese.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';

/** How often a text says each of its units: English stems, or Vietnamese syllables and pairs. */
export function readUnits(text: string): ReadonlyMap<string, number> {
	const tokens = tokenise(text);
	const units = guessLanguage(text) === 'vi' ? readFolded(text, tokens) : readEnglish(tokens);
	const counts = new Map<string, number>();
	for (const { key } of units) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

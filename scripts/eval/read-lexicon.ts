import { combineEntries } from '#lib/domain/lexicon/combine-entries.ts';
import { DEFAULT_LEXICON, GLOSSARY } from '#lib/domain/lexicon/glossary.ts';
import { buildLexicon, type Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import { readDictionary } from '#lib/domain/lexicon/read-dictionary.ts';
import { readLines } from './read-lines.ts';
import { WrongInput } from './wrong-input.ts';

/**
 * The engine's own glossary, and what these dictionary files know beyond it.
 *
 * @throws WrongInput for a file that cannot be read or has no entry
 */
export function readLexicon(files: readonly string[]): Lexicon {
	if (files.length === 0) return DEFAULT_LEXICON;
	const sources = files.map((file) => {
		const entries = readDictionary(readLines(file).map(({ text }) => text));
		if (entries.length === 0) throw new WrongInput(`${file} is no dictionary of a known format.`);
		return entries;
	});
	return buildLexicon(combineEntries(GLOSSARY, ...sources));
}

import { readUnitPhrase, type UnitPhrase } from './phrase-units.ts';
import written from './substances.json' with { type: 'json' };

/** What a thing may be free of, the longest first, by the first folded syllable. Written for Trihelix. */
export const SUBSTANCES: ReadonlyMap<string, readonly UnitPhrase[]> = Map.groupBy(
	written
		.map((phrase) => readUnitPhrase('vi', phrase, phrase))
		.sort((one, other) => other.words.length - one.words.length),
	({ words }) => words[0]!
);

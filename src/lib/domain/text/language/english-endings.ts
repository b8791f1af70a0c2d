import { slipsBetween } from './slips.ts';
import { stemEnglish } from './stem-english.ts';

/** Endings that the stemmer cuts, long enough for a slip in them to leave no doubt. */
const ENDINGS =
	'ation ations ator ators ance ances ence ences ment ments able ible ability ibility isation ization ising izing ised ized iser izer ional ically ical ically ness fulness less ously iveness ively ative ating ated'.split(
		' '
	);
const SHORTEST_STEM = 5;
const SHORTEST_ENDING = 3;

export interface MendedEnding {
	/** What the stemmer leaves of the word without the slip. */
	readonly stem: string;
	/** The ending without the slip. */
	readonly ending: string;
}

/**
 * Finds what a word may mean whose slip is in its ending, so that the stemmer did not know it: "calibraton" is "calibr"
 * and "ation".
 *
 * @param name   the stem of the misspelt word
 * @param isStem whether there is a word with this stem
 * @returns the one with the longest stem, null where there is none
 */
export function mendEnding(name: string, isStem: (stem: string) => boolean): MendedEnding | null {
	for (let at = name.length - SHORTEST_ENDING; at >= SHORTEST_STEM; at -= 1) {
		const stem = name.slice(0, at);
		if (!isStem(stem)) continue;
		const written = name.slice(at);
		const ending = ENDINGS.find(
			(one) =>
				(slipsBetween(written, one, 1) <= 1 || slipsBetween(`${written}e`, one, 1) <= 1) &&
				stemEnglish(stem + one) === stem
		);
		if (ending !== undefined) return { stem, ending };
	}
	return null;
}

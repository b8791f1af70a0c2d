/** One place in a text that stands for something comparable. */
export interface Unit {
	readonly key: string;
	/**
	 * The ways in which another text may answer it. A native unit has one alternative of one unit, itself; a
	 * translated phrase has several alternatives, each of one or more stems; a word that could not be translated has none.
	 */
	readonly alternatives: readonly (readonly string[])[];
	/** What an answer is worth, in (0, 1]: less than 1 where a translation may mean something else. Defaults to 1. */
	readonly worth?: number;
	/** UTF-16 offsets into the text, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** Words or syllables it counts for in the length of the text; a pair of syllables counts none. */
	readonly length: number;
}

/**
 * Begins the key of a syllable or pair in a Vietnamese text written without marks: it may be any that is spelt so but for
 * its marks. The rest of the key is folded.
 */
export const ANY_MARKS = '?';

/** What a unit is, wherever it stands. */
export type UnitKind = Pick<Unit, 'key' | 'alternatives' | 'worth'>;

export function nativeKind(key: string): UnitKind {
	return { key, alternatives: [[key]] };
}

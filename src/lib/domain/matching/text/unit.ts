/** One place in a text that stands for something comparable. */
export interface Unit {
	readonly key: string;
	/**
	 * The ways in which another text may answer it. A native unit has one alternative of one unit, itself; a
	 * translated phrase has several alternatives, each of one or more stems.
	 */
	readonly alternatives: readonly (readonly string[])[];
	/** UTF-16 offsets into the text, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** Words or syllables it counts for in the length of the text; a pair of syllables counts none. */
	readonly length: number;
}

/** What a unit is, wherever it stands. */
export type UnitKind = Pick<Unit, 'key' | 'alternatives'>;

export function nativeKind(key: string): UnitKind {
	return { key, alternatives: [[key]] };
}

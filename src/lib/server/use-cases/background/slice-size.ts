/** How long others wait for a slice, about, in milliseconds. */
const AIM_MS = 150;
const FIRST = 50;
const LEAST = 20;

export interface SliceSize {
	/** Rows of the next slice. */
	readonly rows: number;
	/** Notes how long a slice of so many rows took, in milliseconds. */
	note(rows: number, tookMs: number): void;
}

/**
 * For long work on the database in slices, each of which keeps others waiting in an embedded one: as many rows as take
 * about 150 ms on this machine as it is now, at most `most`, and 20 at least where `most` allows that.
 */
export function createSliceSize(most: number): SliceSize {
	const least = Math.min(LEAST, most);
	let size = Math.min(FIRST, most);
	return {
		get rows() {
			return size;
		},
		note(rows, tookMs) {
			if (rows === 0) return;
			const fitting = (rows * AIM_MS) / Math.max(tookMs, 1);
			// Grown step by step: one quick slice says little about the next.
			size = Math.round(Math.min(most, Math.max(least, Math.min(fitting, size * 1.5))));
		}
	};
}

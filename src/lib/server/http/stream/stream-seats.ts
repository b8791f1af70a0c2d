/** One count that a stream adds to: of a person, of a network, of all. */
export interface SeatCount {
	readonly key: string;
	/** How many may be open under the key. */
	readonly most: number;
}

/** Counts what stays open for long, such as event streams. */
export class StreamSeats {
	readonly #taken = new Map<string, number>();

	/** @returns what to call, once, when it is over; null where one of the counts is full, and then nothing is counted */
	take(counts: readonly SeatCount[]): (() => void) | null {
		if (counts.some(({ key, most }) => this.#of(key) >= most)) return null;
		for (const { key } of counts) this.#taken.set(key, this.#of(key) + 1);
		return () => {
			for (const { key } of counts) this.#leave(key);
		};
	}

	#of(key: string): number {
		return this.#taken.get(key) ?? 0;
	}

	#leave(key: string): void {
		const left = this.#of(key) - 1;
		if (left > 0) this.#taken.set(key, left);
		else this.#taken.delete(key);
	}
}

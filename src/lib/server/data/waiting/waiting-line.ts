export interface WaitingLineOptions {
	/** How many may be inside at once. */
	readonly places: number;
	/** How many may wait, over all keys, not counting those that wait patiently. Defaults to 256. */
	readonly most?: number;
	/** How many may wait under one key. Defaults to 64. */
	readonly mostOfOne?: number;
	/** How long one may wait, in milliseconds. */
	readonly longestMs: number;
}

/** Why somebody was not let in. */
export class LineIsFull extends Error {
	override readonly name = 'LineIsFull';
}

interface Waiting {
	readonly enter: () => void;
	readonly turnAway: (cause: LineIsFull) => void;
	/** Null for who waits patiently. */
	ticks: number | null;
}

const MOST = 256;
const MOST_OF_ONE = 64;
const TICK_MS = 250;

/**
 * Lets so many in at once, and the others in turn: the keys one after the other, and those of one key as they came.
 * Whoever cannot be let in soon is turned away at once, and never for the sake of a key that has more waiting.
 */
export class WaitingLine {
	readonly #options: Required<WaitingLineOptions>;
	/** In the order of their turns. */
	readonly #lines = new Map<string, Waiting[]>();
	#inside = 0;
	#waiting = 0;
	#clock: NodeJS.Timeout | null = null;

	constructor({ most = MOST, mostOfOne = MOST_OF_ONE, ...options }: WaitingLineOptions) {
		this.#options = { ...options, most, mostOfOne };
	}

	/** Whether nobody is inside or waits. */
	get isEmpty(): boolean {
		return this.#inside === 0 && this.#lines.size === 0;
	}

	get waiting(): number {
		return this.#waiting;
	}

	/**
	 * Resolves when it is one's turn.
	 *
	 * @returns what to call, once, when one is done
	 * @throws LineIsFull
	 */
	async enter(key: string): Promise<() => void> {
		if (this.#inside < this.#options.places) {
			this.#inside += 1;
		} else {
			this.#makeRoom(key);
			this.#waiting += 1;
			await this.#wait(key, 0);
		}
		return () => this.#leave();
	}

	/** As `enter`, for what nobody waits for: it is never turned away, and takes turns as everybody does. */
	async enterPatiently(key: string): Promise<() => void> {
		if (this.#inside < this.#options.places) {
			this.#inside += 1;
		} else {
			await this.#wait(key, null);
		}
		return () => this.#leave();
	}

	#wait(key: string, ticks: number | null): Promise<void> {
		return new Promise((resolve, reject) => {
			const line = this.#lines.get(key) ?? [];
			line.push({ enter: resolve, turnAway: reject, ticks });
			this.#lines.set(key, line);
			// Counted in ticks, because after a pause of the whole process nobody has waited any longer for a turn.
			this.#clock ??= setInterval(() => this.#tick(), TICK_MS).unref();
		});
	}

	#makeRoom(key: string): void {
		const own = this.#lines.get(key)?.length ?? 0;
		if (own >= this.#options.mostOfOne) throw new LineIsFull('Too many of one caller wait.');
		if (this.#waiting < this.#options.most) return;
		const impatient = [...this.#lines].filter(([, [first]]) => first?.ticks !== null);
		const [longest, line] = impatient.reduce((one, other) =>
			other[1].length > one[1].length ? other : one
		);
		if (line.length <= own + 1) throw new LineIsFull('Too many wait.');
		this.#remove(longest, line.length - 1)?.turnAway(new LineIsFull('Others wait as well.'));
	}

	#leave(): void {
		const [next] = this.#lines;
		if (next === undefined) {
			this.#inside -= 1;
			return;
		}
		const [key, line] = next;
		const first = this.#remove(key, 0);
		// Its key comes again after all others.
		if (this.#lines.delete(key)) this.#lines.set(key, line);
		first?.enter();
	}

	#tick(): void {
		const longest = Math.ceil(this.#options.longestMs / TICK_MS);
		for (const [key, line] of [...this.#lines]) {
			for (const one of line) if (one.ticks !== null) one.ticks += 1;
			while ((line[0]?.ticks ?? 0) > longest)
				this.#remove(key, 0)?.turnAway(new LineIsFull('It took too long.'));
		}
	}

	#remove(key: string, at: number): Waiting | undefined {
		const line = this.#lines.get(key);
		const [removed] = line?.splice(at, 1) ?? [];
		if (line?.length === 0) this.#lines.delete(key);
		if (removed !== undefined && removed.ticks !== null) this.#waiting -= 1;
		if (this.#lines.size === 0 && this.#clock !== null) {
			clearInterval(this.#clock);
			this.#clock = null;
		}
		return removed;
	}
}

import { FairQueue, type Lane } from './fair-queue.ts';

export interface WaitingLineOptions {
	/** How many may be inside at once. */
	readonly places: number;
	/** How many of one key may be inside at once. Defaults to all places. */
	readonly placesOfOne?: number;
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
	readonly key: string;
	readonly enter: () => void;
	readonly turnAway: (cause: LineIsFull) => void;
	/** Null for who waits patiently. */
	ticks: number | null;
}

const MOST = 256;
const MOST_OF_ONE = 64;
const TICK_MS = 250;

/**
 * Lets so many in at once, of one key not more than it may, and the others in turn: first the groups, then the keys of a group one after the other, and
 * those of one key as they came. Whoever cannot be let in soon is turned away at once, and never for the sake of a group
 * or a key that has more waiting.
 */
export class WaitingLine {
	readonly #options: Required<WaitingLineOptions>;
	readonly #queue = new FairQueue<Waiting>();
	#inside = 0;
	readonly #insideOf = new Map<string, number>();
	#patient = 0;
	#clock: NodeJS.Timeout | null = null;

	constructor({ most = MOST, mostOfOne = MOST_OF_ONE, ...options }: WaitingLineOptions) {
		this.#options = { placesOfOne: options.places, ...options, most, mostOfOne };
	}

	/** Whether nobody is inside or waits. */
	get isEmpty(): boolean {
		return this.#inside === 0 && this.#queue.size === 0;
	}

	/** Not counting those that wait patiently. */
	get waiting(): number {
		return this.#queue.size - this.#patient;
	}

	/**
	 * Resolves when it is one's turn.
	 *
	 * @param group  defaults to one that all belong to
	 * @param signal whoever waits is gone once it is aborted
	 * @returns what to call, once, when one is done
	 * @throws LineIsFull
	 */
	async enter(key: string, group = '', signal?: AbortSignal): Promise<() => void> {
		if (signal?.aborted) throw new LineIsFull('Nobody waits.');
		if (this.#inside < this.#options.places && this.#hasPlaceFor(key)) {
			this.#take(key);
		} else {
			this.#makeRoom(key, group);
			await this.#wait(key, group, { ticks: 0, signal });
		}
		return () => this.#leave(key);
	}

	/** As `enter`, for what must not be turned away: it takes turns as everybody does, and waits as long as it takes. */
	async enterPatiently(key: string, group = ''): Promise<() => void> {
		if (this.#inside < this.#options.places && this.#hasPlaceFor(key)) {
			this.#take(key);
		} else {
			await this.#wait(key, group, { ticks: null });
		}
		return () => this.#leave(key);
	}

	#wait(
		key: string,
		group: string,
		{ ticks, signal }: { readonly ticks: number | null; readonly signal?: AbortSignal | undefined }
	): Promise<void> {
		return new Promise<void>((resolve, reject) => {
			const one: Waiting = { key, enter: resolve, turnAway: reject, ticks };
			this.#queue.push(key, one, group);
			if (ticks === null) this.#patient += 1;
			signal?.addEventListener('abort', () => {
				if (!this.#queue.remove(key, one, group)) return;
				this.#forget(one);
				reject(new LineIsFull('Nobody waits any more.'));
			});
			// Counted in ticks, because after a pause of the whole process nobody has waited any longer for a turn.
			this.#clock ??= setInterval(() => this.#tick(), TICK_MS).unref();
		});
	}

	#makeRoom(key: string, group: string): void {
		const own = this.#queue.sizeOf(key, group);
		if (own >= this.#options.mostOfOne) throw new LineIsFull('Too many of one caller wait.');
		if (this.waiting < this.#options.most) return;
		const lanes = [...this.#queue.lanes()];
		const sizes = new Map<string, number>();
		for (const lane of lanes)
			sizes.set(lane.group, (sizes.get(lane.group) ?? 0) + impatientOf(lane).length);
		const [crowded = group, most = 0] = [...sizes].toSorted((one, other) => other[1] - one[1])[0]!;
		const from = most > (sizes.get(group) ?? 0) + 1 ? crowded : group;
		const longest = lanes
			.filter((lane) => lane.group === from)
			.toSorted((one, other) => impatientOf(other).length - impatientOf(one).length)[0];
		const last = longest && impatientOf(longest).at(-1);
		if (last === undefined || (from === group && impatientOf(longest!).length <= own + 1))
			throw new LineIsFull('Too many wait.');
		this.#queue.remove(longest!.name, last, from);
		this.#forget(last);
		last.turnAway(new LineIsFull('Others wait as well.'));
	}

	#hasPlaceFor(key: string): boolean {
		return (this.#insideOf.get(key) ?? 0) < this.#options.placesOfOne;
	}

	#take(key: string): void {
		this.#inside += 1;
		this.#insideOf.set(key, (this.#insideOf.get(key) ?? 0) + 1);
	}

	#leave(key: string): void {
		this.#inside -= 1;
		const left = this.#insideOf.get(key)! - 1;
		if (left === 0) this.#insideOf.delete(key);
		else this.#insideOf.set(key, left);
		const next = this.#queue.shift((waiting) => this.#hasPlaceFor(waiting));
		if (next === undefined) return;
		this.#take(next.key);
		this.#forget(next);
		next.enter();
	}

	#tick(): void {
		const longest = Math.ceil(this.#options.longestMs / TICK_MS);
		for (const lane of [...this.#queue.lanes()]) {
			for (const one of impatientOf(lane)) {
				one.ticks! += 1;
				if (one.ticks! <= longest) continue;
				this.#queue.remove(lane.name, one, lane.group);
				this.#forget(one);
				one.turnAway(new LineIsFull('It took too long.'));
			}
		}
	}

	/** After one left the queue. */
	#forget({ ticks }: Waiting): void {
		if (ticks === null) this.#patient -= 1;
		if (this.#queue.size > 0 || this.#clock === null) return;
		clearInterval(this.#clock);
		this.#clock = null;
	}
}

function impatientOf({ items }: Lane<Waiting>): readonly Waiting[] {
	return items.filter(({ ticks }) => ticks !== null);
}

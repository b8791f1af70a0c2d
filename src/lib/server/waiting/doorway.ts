import { WaitingLine } from './waiting-line.ts';

/** Somebody signed in, or anybody. */
export type CallerGroup = 'people' | 'visitors';

const MOST_WAITING = 512;
const LONGEST_WAIT_MS = 10_000;

/**
 * Lets so many requests be worked on at once, whoever sends them. A request goes through this thread and the database
 * some ten times: with hundreds under way each of these waits for hundreds of others, and so it waits once, for its turn.
 * Visitors, of whom there can be any number, have half as many places, and people who are signed in have theirs apart. One caller has
 * at most half of them, so that a place comes free for others however long its requests take.
 */
export class Doorway {
	readonly #lines: Readonly<Record<CallerGroup, WaitingLine>>;

	/** @param places for people who are signed in; 1 or more */
	constructor({ places }: { readonly places: number }) {
		const lineOf = (itsPlaces: number) =>
			new WaitingLine({
				...{ places: itsPlaces, placesOfOne: Math.ceil(itsPlaces / 2) },
				...{ most: MOST_WAITING, mostOfOne: MOST_WAITING },
				longestMs: LONGEST_WAIT_MS
			});
		this.#lines = { people: lineOf(places), visitors: lineOf(Math.ceil(places / 2)) };
	}

	/**
	 * @param signal whoever asked is gone once it is aborted
	 * @throws LineIsFull
	 */
	async enter(key: string, group: CallerGroup, signal?: AbortSignal): Promise<Place> {
		const line = this.#lines[group];
		const leave = await line.enter(key, '', signal);
		return new Place(leave, () => line.enterPatiently(key));
	}
}

/** What a request is worked on at. */
export class Place {
	#leave: (() => void) | null;
	readonly #enterAgain: () => Promise<() => void>;
	#waits = 0;
	#isOver = false;

	constructor(leave: () => void, enterAgain: () => Promise<() => void>) {
		this.#leave = leave;
		this.#enterAgain = enterAgain;
	}

	/** Gives the place to others while `wait` runs, and takes one again in turn afterwards. */
	async aside<Value>(wait: () => Promise<Value>): Promise<Value> {
		this.#waits += 1;
		this.#giveUp();
		try {
			return await wait();
		} finally {
			this.#waits -= 1;
			await this.#comeBack();
		}
	}

	/** Once, when the request is answered. */
	leave(): void {
		this.#isOver = true;
		this.#giveUp();
	}

	#giveUp(): void {
		this.#leave?.();
		this.#leave = null;
	}

	async #comeBack(): Promise<void> {
		if (this.#isOver || this.#waits > 0) return;
		const leave = await this.#enterAgain();
		// Meanwhile the request may have been answered, or wait for something else.
		if (this.#isOver || this.#waits > 0 || this.#leave !== null) leave();
		else this.#leave = leave;
	}
}

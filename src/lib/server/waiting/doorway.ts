import { WaitingLine } from './waiting-line.ts';

/** Somebody signed in, or anybody: each half has every other turn. */
export type CallerGroup = 'people' | 'visitors';

const MOST_WAITING = 512;
const LONGEST_WAIT_MS = 10_000;

/**
 * Lets so many requests be worked on at once, whoever sends them. A request goes through this thread and the database
 * some ten times: with hundreds under way each of these waits for hundreds of others, and so it waits once, for its turn.
 */
export class Doorway {
	readonly #line: WaitingLine;

	constructor({ places }: { readonly places: number }) {
		this.#line = new WaitingLine({
			...{ places, most: MOST_WAITING, mostOfOne: MOST_WAITING },
			longestMs: LONGEST_WAIT_MS
		});
	}

	/**
	 * @param signal whoever asked is gone once it is aborted
	 * @throws LineIsFull
	 */
	async enter(key: string, group: CallerGroup, signal?: AbortSignal): Promise<Place> {
		const leave = await this.#line.enter(key, group, signal);
		return new Place(leave, () => this.#line.enterPatiently(key, group));
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

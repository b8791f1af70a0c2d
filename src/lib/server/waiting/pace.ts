import type { CallerGroup } from './doorway.ts';
import { WaitingLine } from './waiting-line.ts';

type PaceGroup = CallerGroup | 'monitors';

/** Connections that a site holds, more or less; see `listenOn`. */
const MOST_WAITING = 4_096;
const LONGEST_WAIT_MS = 10_000;

/**
 * Lets one request begin in each turn of the event loop. What is under way goes through some forty turns, one for each
 * answer of the database: where a crowd sends thousands of requests, and each of them begins, or is refused, in the turn in
 * which it comes, every turn is as long as all of them together. Those that wait begin in turn: one of somebody signed in,
 * one of a visitor, one of a monitor, and in each of these one caller after the other.
 */
export class Pace {
	readonly #line = new WaitingLine({
		...{ places: 1, most: MOST_WAITING, mostOfOne: MOST_WAITING },
		longestMs: LONGEST_WAIT_MS
	});

	/**
	 * @param signal whoever asked is gone once it is aborted
	 * @throws LineIsFull
	 */
	async begin(key: string, group: PaceGroup, signal?: AbortSignal): Promise<void> {
		const leave = await this.#line.enter(key, group, signal);
		setImmediate(leave);
	}
}

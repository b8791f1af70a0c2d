import { LineIsFull, WaitingLine } from './waiting-line.ts';

/** How many requests of one caller are worked on at once. A browser sends six. */
const AT_ONCE = 8;
const MOST_WAITING = 64;
const LONGEST_WAIT_MS = 10_000;

/** Lets a few requests of each caller in at once, so that whoever sends hundreds waits for themselves alone. */
export class CallerTurns {
	readonly #lines = new Map<string, WaitingLine>();

	/** @returns what to call, once, when the request is answered; null where too many of the caller wait */
	async take(caller: string): Promise<(() => void) | null> {
		let line = this.#lines.get(caller);
		if (line === undefined) {
			line = new WaitingLine({
				places: AT_ONCE,
				mostOfOne: MOST_WAITING,
				longestMs: LONGEST_WAIT_MS
			});
			this.#lines.set(caller, line);
		}
		const entered = line;
		try {
			const leave = await entered.enter(caller);
			return () => {
				leave();
				if (entered.isEmpty) this.#lines.delete(caller);
			};
		} catch (cause) {
			if (cause instanceof LineIsFull) return null;
			throw cause;
		}
	}
}

import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long others may be kept waiting by one stretch of work, in milliseconds. */
const STRETCH_MS = 12;

/**
 * For long work on the thread that serves people: call what it returns between the steps. It lets others have their turn
 * once a stretch has passed, and costs nothing before.
 */
export function createBreath(stretchMs = STRETCH_MS): () => Promise<void> {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < stretchMs) return;
		await nextTurn();
		since = performance.now();
	};
}

import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_MS = 2_000;

/**
 * For long work on the database, between its slices: waits as long as the slice took, so that half of the time is left to
 * others, and at most 2 seconds.
 */
export function giveWay(tookMs: number): Promise<void> {
	return wait(Math.min(tookMs, LONGEST_MS));
}

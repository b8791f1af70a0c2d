import { setTimeout } from 'node:timers/promises';

/**
 * Whether something is there within a time, in milliseconds.
 *
 * @throws what it fails with within that time
 */
export function isReadyWithin(awaited: Promise<unknown>, milliseconds: number): Promise<boolean> {
	// Where it fails later, whoever waits for it then is told.
	awaited.catch(() => undefined);
	return Promise.race([awaited.then(() => true), setTimeout(milliseconds, false, { ref: false })]);
}

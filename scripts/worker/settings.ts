import { availableParallelism } from 'node:os';

export interface WorkerSettings {
	/** How many threads compute during a run over the whole region. */
	readonly threads: number;
	/** By how much the worker stands back behind other processes, from 0 to 19. */
	readonly niceness: number;
}

const NICENESS = 10;

/**
 * What the environment says about a worker. Unless it says otherwise, one processor is left for everything else, and the
 * site and its database come first.
 *
 * @throws Error with a plain sentence when a variable is set to something it cannot be
 */
export function readWorkerSettings(
	env: Readonly<Record<string, string | undefined>>,
	processors: number = availableParallelism()
): WorkerSettings {
	return {
		threads: wholeNumber(env, 'TRIHELIX_WORKER_THREADS', Math.max(1, processors - 1), [1, 256]),
		niceness: wholeNumber(env, 'TRIHELIX_WORKER_NICENESS', NICENESS, [0, 19])
	};
}

function wholeNumber(
	env: Readonly<Record<string, string | undefined>>,
	name: string,
	fallback: number,
	[least, most]: readonly [number, number]
): number {
	const text = env[name];
	if (!text) return fallback;
	const value = Number(text);
	if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
	throw new Error(`${name} must be a whole number from ${least} to ${most}.`);
}

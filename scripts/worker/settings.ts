import { availableParallelism } from 'node:os';

export interface WorkerSettings {
	/** How many threads compute during a run over the whole region. */
	readonly threads: number;
}

/**
 * What the environment says about a worker. One processor is left for everything else.
 *
 * @throws Error with a plain sentence when a variable is set to something it cannot be
 */
export function readWorkerSettings(
	env: Readonly<Record<string, string | undefined>>,
	processors: number = availableParallelism()
): WorkerSettings {
	const written = env['TRIHELIX_WORKER_THREADS'];
	if (!written) return { threads: Math.max(1, processors - 1) };
	const threads = Number(written);
	if (Number.isSafeInteger(threads) && threads >= 1 && threads <= 256) return { threads };
	throw new Error('TRIHELIX_WORKER_THREADS must be a whole number from 1 to 256.');
}

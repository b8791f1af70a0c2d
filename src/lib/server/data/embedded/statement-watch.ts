import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Ends this process when a statement keeps its main thread for too long: nothing else can stop a statement of
 * PGlite. A statement is measured in processor time of this process, so that a busy machine, a late event loop and
 * whatever waits in front of the database never count.
 */
export interface StatementWatch {
	/** A statement begins, and may take so much processor time, in milliseconds. */
	working(deadlineMs: number): void;
	/** A transaction is open, and its client may think about the next statement for so long, in milliseconds. */
	pausing(longestMs: number): void;
	/** Nobody is at work. */
	free(): void;
}

/** Ends a process that does not handle it; tells the parent why. Windows knows no other signal than `SIGKILL` here. */
export const OVERRUN_SIGNAL = process.platform === 'win32' ? 'SIGKILL' : 'SIGALRM';

const CHECK_EVERY_MS = 100;

/** What the main thread writes and the watching one reads. */
const TURN = 0;
const KIND = 1;
const LIMIT_MS = 2;
const [FREE, WORKING, PAUSING] = [0, 1, 2];

export function startStatementWatch(): StatementWatch {
	const state = new Int32Array(new SharedArrayBuffer(12));
	const watcher = new Worker(new URL(import.meta.url), { workerData: { state }, execArgv: [] });
	watcher.unref();
	function enter(kind: number, limitMs: number): void {
		Atomics.add(state, TURN, 1);
		Atomics.store(state, KIND, kind);
		Atomics.store(state, LIMIT_MS, limitMs);
	}
	return {
		working: (deadlineMs) => enter(WORKING, deadlineMs),
		pausing: (longestMs) => enter(PAUSING, longestMs),
		free: () => enter(FREE, 0)
	};
}

function watch(state: Int32Array): void {
	let turn = -1;
	let usedBefore = 0;
	let checks = 0;
	setInterval(() => {
		const used = processorMs();
		const now = Atomics.load(state, TURN);
		if (now !== turn) {
			[turn, usedBefore, checks] = [now, used, 0];
			return;
		}
		checks += 1;
		const limitMs = Atomics.load(state, LIMIT_MS);
		const kind = Atomics.load(state, KIND);
		// Checks, not the clock: a process that was stopped for an hour has not paused for one.
		const passedMs = kind === WORKING ? used - usedBefore : checks * CHECK_EVERY_MS;
		const isOver = kind !== FREE && passedMs >= limitMs;
		if (isOver && Atomics.load(state, TURN) === turn) process.kill(process.pid, OVERRUN_SIGNAL);
	}, CHECK_EVERY_MS);
}

function processorMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

if (!isMainThread && parentPort) watch((workerData as { state: Int32Array }).state);

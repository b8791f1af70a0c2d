import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Ends this process as soon as its parent is gone, even while a query keeps the main thread busy. An orphan
 * would hold the data folder for ever.
 */
export function endWithParent(): void {
	const watcher = new Worker(new URL(import.meta.url), {
		workerData: { parent: process.ppid },
		execArgv: []
	});
	watcher.unref();
}

const CHECK_EVERY_MS = 250;

function watch(parent: number): void {
	setInterval(() => {
		if (process.ppid === parent && isAlive(parent)) return;
		process.kill(process.pid, 'SIGKILL');
	}, CHECK_EVERY_MS);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

if (!isMainThread && parentPort) watch((workerData as { parent: number }).parent);

const EVERY_MILLISECONDS = 1000;

/**
 * Ends this process like a SIGTERM would when npm, which started it, is gone without a word (a
 * kill -9 of npm reaches nobody else): the port and the data folder must not stay taken.
 */
export function endWithParent() {
	if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
	}, EVERY_MILLISECONDS).unref();
}

import { hostname } from 'node:os';

/** Names a worker among all that share a database: its machine and its process. */
export function nameWorker(): string {
	return `${hostname().slice(0, 60)} ${process.pid}`;
}

/** Whether a worker of this machine has ended. Of other machines nothing can be known: then no. */
export function hasEnded(name: string): boolean {
	const [host, pid] = [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)];
	if (host !== hostname().slice(0, 60)) return false;
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (cause) {
		// EPERM: there is such a process, and it is somebody else's.
		return cause instanceof Error && 'code' in cause && cause.code === 'ESRCH';
	}
}

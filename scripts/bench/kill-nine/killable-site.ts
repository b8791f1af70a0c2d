import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const PATIENCE_MS = 180_000;
const READY = /^Trihelix ready on (http:\/\/\S+)$/;
const CHECK_EVERY_MS = 20;
const run = promisify(execFile);

export interface KillableSite {
	readonly url: string;
	/** From the start of the process until it answered. */
	readonly startedInMs: number;
	/** Ends the site and its database at once, without a chance to write anything down. */
	kill(): Promise<void>;
	/** Ends the process of the database in the same way; the site goes on, and starts another. */
	killDatabase(): Promise<void>;
}

/** Starts the built site on a free port, in a process group of its own. @param env on top of a demo in `dataFolder` */
export async function startKillableSite(
	dataFolder: string,
	env: Readonly<Record<string, string>> = {}
): Promise<KillableSite> {
	const began = performance.now();
	const site = spawn(process.execPath, ['scripts/serve.ts'], {
		env: {
			...process.env,
			PORT: '0',
			TRIHELIX_DATA_DIR: dataFolder,
			TRIHELIX_DEMO: 'on',
			...env
		},
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: true
	});
	const { pid } = site;
	if (pid === undefined) throw new Error('The site could not be started.');
	const kill = async (): Promise<void> => {
		if (isAlive(-pid)) process.kill(-pid, 'SIGKILL');
		if (site.exitCode === null && site.signalCode === null) await once(site, 'exit');
		while (isAlive(-pid)) await wait(CHECK_EVERY_MS);
	};
	const timer = setTimeout(() => void kill(), PATIENCE_MS);
	for await (const line of createInterface({ input: site.stdout })) {
		const url = READY.exec(line)?.[1];
		if (url === undefined) continue;
		clearTimeout(timer);
		site.stdout.resume();
		return {
			url,
			startedInMs: performance.now() - began,
			kill,
			killDatabase: () => killDatabaseOf(pid)
		};
	}
	clearTimeout(timer);
	throw new Error('The site ended before it was ready.');
}

async function killDatabaseOf(site: number): Promise<void> {
	const { stdout } = await run('ps', ['--ppid', String(site), '-o', 'pid=,args=']);
	const database = stdout.split('\n').find((line) => line.includes('embedded/child.ts'));
	if (database === undefined) throw new Error('The site has no process of a database.');
	process.kill(Number.parseInt(database, 10), 'SIGKILL');
}

/** @param group the number of a process group, negative */
function isAlive(group: number): boolean {
	try {
		process.kill(group, 0);
		return true;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
		throw cause;
	}
}

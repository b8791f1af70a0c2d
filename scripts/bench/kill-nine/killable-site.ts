import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 180_000;
const READY = /^Trihelix ready on (http:\/\/\S+)$/;
const CHECK_EVERY_MS = 20;

export interface KillableSite {
	readonly url: string;
	/** From the start of the process until it answered. */
	readonly startedInMs: number;
	/** Ends the site and its database at once, without a chance to write anything down. */
	kill(): Promise<void>;
}

/** Starts the built site on a free port, in a process group of its own. */
export async function startKillableSite(dataFolder: string): Promise<KillableSite> {
	const began = performance.now();
	const site = spawn(process.execPath, ['scripts/serve.ts'], {
		env: { ...process.env, PORT: '0', TRIHELIX_DATA_DIR: dataFolder, TRIHELIX_DEMO: 'on' },
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
		return { url, startedInMs: performance.now() - began, kill };
	}
	clearTimeout(timer);
	throw new Error('The site ended before it was ready.');
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

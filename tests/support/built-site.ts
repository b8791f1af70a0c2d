import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 120_000;
const READY = /^Trihelix ready on (http:\/\/\S+)$/;

export interface BuiltSite {
	readonly url: string;
	/** The process of the site, for tests that kill it. */
	readonly process: ChildProcess;
	readonly dataFolder: string;
	/** What it has printed so far, line by line, from both of its outputs. */
	readonly printed: readonly string[];
	/** Ends the site as an operator would, and removes its data. */
	stop(): Promise<void>;
}

/**
 * Starts the built site on a free port with a new database of its own. What it prints is kept back
 * and shown only when it does not come up.
 *
 * @param env settings on top of the defaults of the embedded mode
 */
export async function startBuiltSite(
	env: Readonly<Record<string, string>> = {}
): Promise<BuiltSite> {
	const dataFolder = await mkdtemp(join(tmpdir(), 'trihelix-e2e-'));
	const site = spawn(process.execPath, ['scripts/serve.ts'], {
		// Playwright asks for colours; where the checks ask for none, Node would print a warning of that.
		env: {
			...process.env,
			FORCE_COLOR: undefined,
			PORT: '0',
			TRIHELIX_DATA_DIR: dataFolder,
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const stop = async (): Promise<void> => {
		if (site.exitCode === null && site.signalCode === null) {
			site.kill('SIGTERM');
			await once(site, 'exit');
		}
		await rm(dataFolder, { recursive: true, force: true });
	};
	const printed: string[] = [];
	try {
		return { url: await untilReady(site, printed), process: site, dataFolder, printed, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function untilReady(site: ChildProcess, printed: string[]): Promise<string> {
	createInterface({ input: site.stderr! }).on('line', (line) => printed.push(line));
	const lines = createInterface({ input: site.stdout! });
	return new Promise((resolve, reject) => {
		const giveUp = (why: string) => reject(new Error(`The site ${why}:\n${printed.join('\n')}`));
		const timer = setTimeout(() => giveUp('was not ready in time'), PATIENCE_MS);
		site.once('exit', (code) => giveUp(`ended with ${code}`));
		lines.on('line', (line) => {
			printed.push(line);
			const url = READY.exec(line)?.[1];
			if (url === undefined) return;
			clearTimeout(timer);
			resolve(url);
		});
	});
}

import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

const OWN_GROUP = process.platform !== 'win32';
const TERMINATIONS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program to its end and takes it along when this process is told to stop.
 *
 * The child leads a process group of its own, so a Ctrl-C in the terminal reaches it once, through
 * us, and not its own children (the database must outlive the site that is still finishing its
 * requests). Afterwards whatever is left of the group is ended: nothing of ours stays behind.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   env?: NodeJS.ProcessEnv,
 *   quiet?: boolean,
 *   stopWithUs?: boolean,
 *   graceSeconds?: number
 * }} [options] `quiet` keeps the output and shows it only on failure; `stopWithUs` opens a channel
 *   whose closing tells the child that we are gone, even after a kill -9; after `graceSeconds` (30)
 *   a child that was told to stop is killed
 * @returns {Promise<{ code: number, stopped: boolean }>} `stopped`: a signal asked us to end
 */
export async function runChild(command, args, options = {}) {
	const { env = process.env, quiet = false, stopWithUs = false, graceSeconds = 30 } = options;
	const output = quiet ? 'pipe' : 'inherit';
	const child = spawn(command, args, {
		cwd: projectRoot,
		env,
		detached: OWN_GROUP,
		// npm is a batch file on Windows.
		shell: process.platform === 'win32' && command === 'npm',
		stdio: ['ignore', output, output, ...(stopWithUs ? [/** @type {const} */ ('ipc')] : [])]
	});

	const kept = [];
	child.stdout?.on('data', (chunk) => kept.push(chunk));
	child.stderr?.on('data', (chunk) => kept.push(chunk));

	let stopped = false;
	let killer;
	const stop = () => {
		if (stopped) return;
		stopped = true;
		child.kill('SIGTERM');
		killer = setTimeout(() => endGroup(child, 'SIGKILL'), graceSeconds * 1000);
	};
	for (const signal of TERMINATIONS) process.on(signal, stop);

	try {
		const code = await new Promise((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (exitCode) => resolve(exitCode ?? 1));
		});
		if (code !== 0 && !stopped) process.stderr.write(Buffer.concat(kept));
		return { code, stopped };
	} finally {
		clearTimeout(killer);
		for (const signal of TERMINATIONS) process.off(signal, stop);
		endGroup(child, 'SIGKILL');
	}
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
	if (child.pid === undefined) return;
	try {
		process.kill(OWN_GROUP ? -child.pid : child.pid, signal);
	} catch (error) {
		// ESRCH: the group is empty, which is what we want.
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
	}
}

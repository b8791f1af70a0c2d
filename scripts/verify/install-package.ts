import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const LOCK_PATIENCE_SECONDS = 300;
const TRIES = 10;

export interface InstallOptions {
	/** Defaults to 15 seconds. */
	readonly betweenTriesMs?: number;
}

/**
 * Installs a Debian package where this process may: as root, on a machine with apt. Another apt that
 * holds a lock is waited for, five minutes at least.
 *
 * @returns whether it is installed now
 */
export async function installPackage(
	name: string,
	{ betweenTriesMs = 15_000 }: InstallOptions = {}
): Promise<boolean> {
	if (!mayInstall()) return false;
	for (let tries = 1; ; tries++) {
		// apt waits for the lock of an installation by itself, and never for the one of the lists.
		const updated = apt('update');
		if (apt('install', '-y', '--no-install-recommends', name)) return true;
		if (updated || tries === TRIES) return false;
		await wait(betweenTriesMs);
	}
}

function mayInstall(): boolean {
	return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function apt(...args: readonly string[]): boolean {
	const options = ['-q', '-o', `DPkg::Lock::Timeout=${LOCK_PATIENCE_SECONDS}`];
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync('apt-get', [...options, ...args], { stdio: 'inherit', env }).status === 0;
}

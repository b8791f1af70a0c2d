import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { StartupError } from './startup-error.ts';

/** Permissions of everybody but the owner. */
const OTHERS = 0o077;

/**
 * Keeps a folder for this user alone: makes it where it is missing, takes from everybody else what they may do with
 * it and with all that lies in it, and from now on writes every file of this process for this user alone. Links are
 * not followed, except that `folder` may be one. Does nothing on Windows, where files inherit their folder's rights.
 *
 * @returns how many files and folders were open to others
 * @throws StartupError when something in it belongs to somebody else and is open to others
 */
export function keepPrivate(folder: string): number {
	// Threads share the mask of their process, and may not set it.
	if (isMainThread) process.umask(OTHERS);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	return process.platform === 'win32' ? 0 : close(realpathSync(folder));
}

function close(entry: string): number {
	const stats = lstatSync(entry, { throwIfNoEntry: false });
	// The engine deletes files while a command looks at its folder.
	if (stats === undefined || stats.isSymbolicLink()) return 0;
	let closed = 0;
	if ((stats.mode & OTHERS) !== 0) {
		requireOwn(entry, stats);
		chmodSync(entry, stats.mode & 0o7777 & ~OTHERS);
		closed = 1;
	}
	if (!stats.isDirectory()) return closed;
	return readdirSync(entry).reduce((sum, name) => sum + close(path.join(entry, name)), closed);
}

function requireOwn(entry: string, { uid }: Stats): void {
	const user = process.getuid?.() ?? 0;
	if (uid === user || user === 0) return;
	throw new StartupError(
		'START_FAILED',
		`${entry} is open to other users of this machine, and it does not belong to the user of the site. Give it to the user of the site and close it to everybody else: chown -R USER FOLDER && chmod -R go-rwx FOLDER`
	);
}

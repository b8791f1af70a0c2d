import { StartupError } from '#lib/server/data/connection/startup-error.ts';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';

export interface FolderLock {
	release(): Promise<void>;
}

/**
 * `name`: an address in Linux's abstract socket namespace, which the kernel frees with the process.
 * `pid-file`: a file with a process id, for systems that have no such namespace.
 */
export type LockKind = 'name' | 'pid-file';

export interface LockOptions {
	readonly kind?: LockKind;
	/** How long to wait for a process that is just ending, in milliseconds. */
	readonly patienceMs?: number;
}

const RETRY_MS = 100;

/**
 * Takes the folder for this process. Two PGlite processes on one folder both succeed and destroy each other's
 * rows, so nothing opens it without this.
 *
 * @throws StartupError `DATA_FOLDER_IN_USE`
 */
export async function lockFolder(
	folder: DataFolder,
	{ kind = process.platform === 'linux' ? 'name' : 'pid-file', patienceMs = 0 }: LockOptions = {}
): Promise<FolderLock> {
	const attempt = kind === 'name' ? lockByName : lockByPidFile;
	for (let waited = 0; ; waited += RETRY_MS) {
		const lock = await attempt(folder);
		if (lock) return lock;
		if (waited >= patienceMs) throw folderInUse(folder);
		await wait(RETRY_MS);
	}
}

export function folderInUse(folder: DataFolder): StartupError {
	return new StartupError(
		'DATA_FOLDER_IN_USE',
		`The data folder ${folder.path} is in use by another running site. Stop that one first, or set TRIHELIX_DATA_DIR to another folder.`
	);
}

async function lockByName(folder: DataFolder): Promise<FolderLock | null> {
	const server = createServer((socket) => socket.destroy());
	const taken = await new Promise<boolean>((resolve, reject) => {
		server.once('error', (cause: NodeJS.ErrnoException) => {
			if (cause.code === 'EADDRINUSE') resolve(false);
			else reject(cause);
		});
		server.listen(`\0trihelix-${folder.id}`, () => resolve(true));
	});
	if (!taken) return null;
	server.unref();
	return {
		release: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

function lockByPidFile(folder: DataFolder): FolderLock | null {
	const file = path.join(folder.run, 'database.pid');
	for (let attempts = 0; attempts < 2; attempts += 1) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
			return {
				release: () => {
					rmSync(file, { force: true });
					return Promise.resolve();
				}
			};
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
		}
		if (isAlive(Number(readFileSync(file, 'utf8')))) return null;
		rmSync(file, { force: true });
	}
	return null;
}

function isAlive(pid: number): boolean {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}

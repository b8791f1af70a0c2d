import { keepPrivate } from '#lib/server/data/connection/private-folder.ts';
import { StartupError } from '#lib/server/data/connection/startup-error.ts';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where everything of one region's embedded database lies. All paths are absolute and resolved. */
export interface DataFolder {
	readonly path: string;
	/** PGlite's own folder. */
	readonly database: string;
	readonly backups: string;
	/** Sockets, and the process id where there is no better lock. */
	readonly run: string;
	/** Tells data folders apart in names that cannot hold a path. */
	readonly id: string;
	/** How many files and folders in it were open to other users of this machine until now. */
	readonly closed: number;
}

const DATABASE = 'database';
/** The longest socket path that every Unix takes: macOS allows 103 bytes. */
const LONGEST_SOCKET_PATH = 100;
/** Named as `psql -h FOLDER` and `pg` expect it. */
const SOCKET_NAME = '.s.PGSQL.5432';

/** Creates what is missing, and closes what is there to everybody but this user; see `keepPrivate`. */
export function openDataFolder(folder: string): DataFolder {
	const closed = keepPrivate(folder);
	const resolved = realpathSync(folder);
	const id = createHash('sha256').update(resolved).digest('hex').slice(0, 16);
	const own = path.join(resolved, 'run');
	const fits = Buffer.byteLength(path.join(own, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
	const run = fits ? own : path.join(tmpdir(), `trihelix-${id}`);
	const backups = path.join(resolved, 'backups');
	mkdirSync(run, { recursive: true, mode: 0o700 });
	// It may be a link to another disk.
	const closedBackups = keepPrivate(backups);
	requirePrivate(run);
	const database = path.join(resolved, DATABASE);
	return { path: resolved, database, backups, run, id, closed: closed + closedBackups };
}

/**
 * Touches nothing: where the folder is a disk that is away for a while, nothing may be put in its place.
 *
 * @throws StartupError when no database lies in the folder
 */
export function requireDatabase(folder: string): void {
	if (existsSync(path.join(folder, DATABASE, 'PG_VERSION'))) return;
	throw new StartupError(
		'START_FAILED',
		`The database is gone from the data folder ${path.resolve(folder)}. Nothing is made in its place; it is opened as soon as it is back.`
	);
}

/** Whoever may enter the folder of the sockets is the site, as far as the database can tell. */
function requirePrivate(folder: string): void {
	if (process.platform === 'win32') return;
	const { uid, mode } = statSync(folder);
	if (uid === process.getuid?.() && (mode & 0o077) === 0) return;
	throw new StartupError(
		'START_FAILED',
		`The folder ${folder} must belong to the user of the site and be closed to everybody else (chmod 700).`
	);
}

export function postgresSocketOf(folder: DataFolder): string {
	return path.join(folder.run, SOCKET_NAME);
}

/** Where the running database takes maintenance commands; a named pipe on Windows. */
export function controlSocketOf(folder: DataFolder): string {
	return process.platform === 'win32'
		? `\\\\.\\pipe\\trihelix-${folder.id}`
		: path.join(folder.run, 'control.sock');
}

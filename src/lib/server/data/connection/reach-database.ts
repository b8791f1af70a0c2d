import { connect } from 'node:net';
import { Pool } from 'pg';
import { askRunningDatabase } from '#lib/server/data/embedded/control-client.ts';
import {
	openDataFolder,
	postgresSocketOf,
	type DataFolder
} from '#lib/server/data/embedded/data-folder.ts';
import type { Database, OpenOptions } from './database.ts';
import { surviveLostConnections } from './lost-connections.ts';
import { openDatabase } from './open-database.ts';
import { pgTypes } from './pg-types.ts';
import type { DatabaseSettings } from './settings.ts';
import { StartupError } from './startup-error.ts';

/** A database that a command uses beside the site, or in its absence. */
export interface ReachedDatabase {
	/** Connected as role `site`: hand it to `createDb`. */
	readonly pool: Pool;
	/** Null where notifications reach the site alone: then what changed is asked for instead. */
	readonly listen: Database['listen'] | null;
	/** Tells a running site that many listings changed, where the database cannot do it itself. */
	announceListings(): Promise<void>;
	close(): Promise<void>;
}

/** A site that starts or ends holds the folder for a moment without serving it. */
const ATTEMPTS = 3;

/**
 * Reaches the database of a running site through its socket, or opens it where none runs.
 *
 * @throws StartupError with a sentence for the operator
 */
export async function reachDatabase(
	settings: DatabaseSettings,
	options: OpenOptions
): Promise<ReachedDatabase> {
	if (settings.mode !== 'embedded') return openAlone(settings, options);
	const folder = openDataFolder(settings.dataFolder);
	for (let attempt = 1; ; attempt += 1) {
		// On Windows the port of a running database is known to its site alone.
		if (process.platform !== 'win32' && (await serves(folder))) return joinRunning(folder, options);
		try {
			return await openAlone(settings, options);
		} catch (cause) {
			const isHeld = cause instanceof StartupError && cause.code === 'DATA_FOLDER_IN_USE';
			if (!isHeld || attempt === ATTEMPTS) throw cause;
		}
	}
}

/**
 * As `reachDatabase`, for a process that stays: it never opens an embedded database itself, since that has one owner and
 * the site could then not start.
 *
 * @throws StartupError with a sentence for the operator
 */
export async function reachBesideSite(
	settings: DatabaseSettings,
	options: OpenOptions
): Promise<ReachedDatabase> {
	if (settings.mode !== 'embedded') return openAlone(settings, options);
	const folder = openDataFolder(settings.dataFolder);
	if (process.platform !== 'win32' && (await serves(folder))) return joinRunning(folder, options);
	throw new StartupError(
		'NO_SITE_RUNNING',
		process.platform === 'win32'
			? 'On Windows an embedded database is open to its site alone: a worker needs DATABASE_URL.'
			: `No site is running on ${folder.path}, and an embedded database belongs to its site: start the site first, or set DATABASE_URL.`
	);
}

async function openAlone(
	settings: DatabaseSettings,
	options: OpenOptions
): Promise<ReachedDatabase> {
	const database = await openDatabase(settings, options);
	return {
		pool: database.pool,
		listen: (channel, handler) => database.listen(channel, handler),
		// With a session for each client, PostgreSQL tells the sites; in an embedded database of our own nobody listens.
		announceListings: () => Promise.resolve(),
		close: () => database.close()
	};
}

function joinRunning(folder: DataFolder, { report }: OpenOptions): ReachedDatabase {
	const pool = new Pool({
		host: folder.run,
		user: 'site',
		database: 'postgres',
		max: 1,
		types: pgTypes,
		pipeline: true,
		idleTimeoutMillis: 0
	});
	surviveLostConnections(pool, ({ message }) => report({ kind: 'connection-lost', message }));
	return {
		pool,
		listen: null,
		async announceListings() {
			// PGlite has one session, and gives a notification to whoever commits: the site would not hear it.
			await askRunningDatabase(folder, 'announce-listings');
		},
		close: () => pool.end()
	};
}

function serves(folder: DataFolder): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(postgresSocketOf(folder));
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}

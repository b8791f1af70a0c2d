import { PGlite, type Extensions } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { createDb, type Db } from '#lib/server/data/db.ts';
import {
	EXTENSIONS,
	ownerConnectionOf,
	startParameters
} from '#lib/server/data/embedded/open-pglite.ts';
import { createTurnstile } from '#lib/server/data/embedded/turnstile.ts';
import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { pgTypes } from '#lib/server/data/connection/pg-types.ts';
import { readSnapshot } from './database-snapshot.ts';

/** A migrated, otherwise empty database in memory, reached exactly as the site reaches the embedded one. */
export interface TestDatabase {
	readonly db: Db;
	/** Connected as role `site`. */
	readonly pool: Pool;
	/** The superuser: arranges what a test needs, and looks behind the policies. Waits for open transactions. */
	readonly owner: OwnerConnection;
	close(): Promise<void>;
}

const DEADLINE_MS = 30_000;

/**
 * Each call is a database of its own; about a second.
 *
 * @param extensions what the database may load besides what migrations use
 */
export async function openTestDatabase(extensions: Extensions = {}): Promise<TestDatabase> {
	const pglite = await PGlite.create({
		extensions: { ...EXTENSIONS, ...extensions },
		startParams: startParameters('balanced'),
		loadDataDir: await readSnapshot()
	});
	const turnstile = await createTurnstile(pglite);
	const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-test-'));
	const server = new PGLiteSocketServer({
		db: turnstile.served,
		path: path.join(folder, '.s.PGSQL.5432'),
		maxConnections: 4
	});
	await server.start();
	const pool = new Pool({
		host: folder,
		user: 'site',
		database: 'postgres',
		max: 1,
		types: pgTypes,
		pipeline: true
	});
	const direct = ownerConnectionOf(pglite);

	return {
		db: createDb(pool, { deadlineMs: DEADLINE_MS }),
		pool,
		owner: {
			execute: (statements) => turnstile.alone(() => direct.execute(statements)),
			query: <Row extends object>(statement: string, parameters?: readonly unknown[]) =>
				turnstile.alone(() => direct.query<Row>(statement, parameters))
		},
		async close() {
			await pool.end();
			await server.stop();
			await pglite.close();
			await rm(folder, { recursive: true });
		}
	};
}

import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import type { Durability } from '#lib/server/data/connection/settings.ts';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { DurableFileSystem } from './durable-file-system.ts';
import { PrivateFileSystem } from './private-file-system.ts';

/** The extensions that migrations may create. PGlite has a fixed set, and loads only what it is told. */
export const EXTENSIONS = { amcheck, btree_gist, citext, pg_trgm, pgcrypto, unaccent };

const SETTINGS = ['max_wal_size=64MB', 'min_wal_size=32MB', 'timezone=UTC'];
const NO_SYNC = '-F';

/** How the engine is started; the defaults switch syncs off. */
export function startParameters(durability: Durability): string[] {
	const defaults = PGlite.defaultStartParams.filter(
		(parameter) => durability === 'balanced' || parameter !== NO_SYNC
	);
	const settings = durability === 'durable' ? [...SETTINGS, 'wal_sync_method=fsync'] : SETTINGS;
	return [...defaults, ...settings.flatMap((setting) => ['-c', setting])];
}

/** Opens the folder as superuser, creating the database when there is none. The caller holds the lock. */
export async function openPglite(folder: string, durability: Durability): Promise<PGlite> {
	const fs =
		durability === 'durable' ? new DurableFileSystem(folder) : new PrivateFileSystem(folder);
	return PGlite.create({ extensions: EXTENSIONS, startParams: startParameters(durability), fs });
}

export function ownerConnectionOf(db: PGlite): OwnerConnection {
	return {
		async execute(statements) {
			await db.exec(statements);
		},
		async query<Row extends object>(statement: string, parameters: readonly unknown[] = []) {
			const result = await db.query<Row>(statement, [...parameters]);
			return result.rows;
		}
	};
}

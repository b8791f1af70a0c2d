import path from 'node:path';
import { Pool } from 'pg';
import { listBackups } from '#lib/server/data/backup/backup-file.ts';
import { listenOnOwnSession } from './listen-session.ts';
import { surviveLostConnections } from './lost-connections.ts';
import { readMigrationFiles } from '#lib/server/data/migration/migration-files.ts';
import type { Database, OpenOptions } from './database.ts';
import { withOwnerConnection } from './owner-connection.ts';
import { pgTypes } from './pg-types.ts';
import { prepareDatabase } from '#lib/server/data/migration/prepare-database.ts';
import { probeDatabase } from './readiness.ts';
import type { PostgresSettings } from './settings.ts';
import { ensureSiteRole, siteUrl } from './site-role.ts';

const HOUR_MS = 3_600_000;
/** Names the right to prepare this database, until the connection that has it ends. */
const PREPARING = 7_231_402_011;

/** Migrates as the owner, then connects as role `site`. */
export async function openPostgres(
	settings: PostgresSettings,
	{ report, now }: OpenOptions
): Promise<Database> {
	const { mode, ownerUrl, root } = settings;
	await withOwnerConnection(ownerUrl, async (connection) => {
		// Sites and workers that start at once would change the same grants.
		await connection.query(`select pg_advisory_lock(${PREPARING})`);
		const platform = mode === 'supabase' ? 'supabase' : 'bring';
		await prepareDatabase({ connection, root, platform, now });
		await ensureSiteRole(connection, ownerUrl, platform);
	});

	const connectionString = siteUrl(ownerUrl);
	const pool = new Pool({
		connectionString,
		max: settings.poolSize,
		types: pgTypes,
		pipeline: true,
		connectionTimeoutMillis: settings.deadlineMs,
		application_name: 'trihelix'
	});
	surviveLostConnections(pool, (cause) =>
		report({ kind: 'connection-lost', message: cause.message })
	);
	const session = await listenOnOwnSession(connectionString, (cause) =>
		report({ kind: 'connection-lost', message: cause.message })
	);
	const files = await readMigrationFiles(path.join(root, 'supabase', 'migrations'));

	return {
		mode,
		pool,
		listen: (channel, handler) => session.channels.add(channel, handler),
		async ready() {
			const [latest] = await listBackups(path.join(settings.dataFolder, 'backups'));
			return {
				...(await probeDatabase(pool, files.at(-1)?.version ?? null)),
				freeBytes: null,
				backupAgeHours: latest ? (Date.now() - latest.madeAt.getTime()) / HOUR_MS : null
			};
		},
		async close() {
			await session.close();
			await pool.end();
		}
	};
}

import path from 'node:path';
import { pruneBackups, writeBackupFile } from './backup-file.ts';
import { countRows, describeRoles, newestMigration } from './database-contents.ts';
import { backupEmbedded } from '#lib/server/data/embedded/backup-embedded.ts';
import { askRunningDatabase } from '#lib/server/data/embedded/control-client.ts';
import { openDataFolder } from '#lib/server/data/embedded/data-folder.ts';
import { holdDataFolder, withPglite } from '#lib/server/data/embedded/use-stopped-database.ts';
import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { runPgDump } from './pg-dump.ts';
import { keepPrivate } from '#lib/server/data/connection/private-folder.ts';
import { portableDump } from './portable-dump.ts';
import type {
	DatabaseSettings,
	EmbeddedSettings,
	PostgresSettings
} from '#lib/server/data/connection/settings.ts';

/**
 * Writes a backup of the whole database and drops the oldest. A running embedded database does it itself.
 *
 * @returns the path of the new file
 */
export async function backUp(settings: DatabaseSettings, now: Date): Promise<string> {
	return settings.mode === 'embedded'
		? backUpEmbedded(settings, now)
		: backUpPostgres(settings, now);
}

async function backUpEmbedded(settings: EmbeddedSettings, now: Date): Promise<string> {
	const answer = await askRunningDatabase(openDataFolder(settings.dataFolder), 'backup');
	if (answer?.ok) return answer.detail;
	if (answer) throw new Error(`The running site could not back up: ${answer.message}`);

	return holdDataFolder(settings, (folder) =>
		withPglite(folder.database, settings, async (db) => {
			const options = { folder: folder.backups, kept: settings.backupsKept, now };
			return (await backupEmbedded(db, options)).file;
		})
	);
}

async function backUpPostgres(settings: PostgresSettings, now: Date): Promise<string> {
	const { ownerUrl, dataFolder, backupsKept } = settings;
	const folder = path.join(dataFolder, 'backups');
	keepPrivate(folder);

	return withOwnerConnection(ownerUrl, async (connection) => {
		// The counts and the dump see the same moment.
		await connection.execute('begin isolation level repeatable read read only');
		const [row] = await connection.query('select pg_export_snapshot() as snapshot');
		const manifest = {
			format: 1,
			madeAt: now.toISOString(),
			migration: await newestMigration(connection),
			rows: await countRows(connection)
		} as const;
		const dump = await runPgDump(ownerUrl, [
			'--no-owner',
			'--inserts',
			'--rows-per-insert=100',
			`--snapshot=${String(row?.['snapshot'])}`
		]);
		const statements = (await describeRoles(connection)) + portableDump(dump);
		await connection.execute('commit');
		const stored = await writeBackupFile(folder, { manifest, statements });
		await pruneBackups(folder, backupsKept);
		return stored.file;
	});
}

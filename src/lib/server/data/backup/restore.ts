import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import type {
	DatabaseSettings,
	EmbeddedSettings,
	PostgresSettings
} from '#lib/server/data/connection/settings.ts';
import type { DataFolder } from '#lib/server/data/embedded/data-folder.ts';
import { ownerConnectionOf } from '#lib/server/data/embedded/open-pglite.ts';
import { holdDataFolder, withPglite } from '#lib/server/data/embedded/use-stopped-database.ts';
import { readMigrationFiles } from '#lib/server/data/migration/migration-files.ts';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBackupFile, type Backup, type BackupManifest } from './backup-file.ts';
import { countRows } from './database-contents.ts';

export interface RestoreReport {
	readonly manifest: BackupManifest;
	/** Where the database lies that was there before; null when there was none. */
	readonly replaced: string | null;
}

/**
 * Makes the database what a backup says. The embedded one is built aside, counted and then put in place; a
 * PostgreSQL database has to be empty. Older backups are migrated at the next start.
 *
 * @throws Error when a site runs on it, when the backup is from a newer release, or when a count differs;
 *   nothing has changed then
 */
export async function restore(
	settings: DatabaseSettings,
	file: string,
	now: Date
): Promise<RestoreReport> {
	const backup = await readBackupFile(file);
	await requireKnownMigration(settings, backup.manifest);
	if (settings.mode === 'supabase') {
		throw new Error('A Supabase project is restored from its own backups, on its dashboard.');
	}
	return settings.mode === 'embedded'
		? restoreEmbedded(settings, backup, now)
		: restorePostgres(settings, backup);
}

async function restoreEmbedded(
	settings: EmbeddedSettings,
	{ manifest, statements }: Backup,
	now: Date
): Promise<RestoreReport> {
	return holdDataFolder(settings, async (folder) => {
		const unfinished = `${folder.database}.restoring`;
		await rm(unfinished, { recursive: true, force: true });
		await withPglite(unfinished, settings, async (db) => {
			await db.exec(statements);
			requireSameRows(manifest, await countRows(ownerConnectionOf(db)));
			await db.exec('vacuum (analyze)');
			await db.exec('checkpoint');
		});
		const replaced = await putAside(folder, now);
		await rename(unfinished, folder.database);
		return { manifest, replaced };
	});
}

async function putAside(folder: DataFolder, now: Date): Promise<string | null> {
	const aside = `${folder.database}.replaced-${now.toISOString().replaceAll(':', '-')}`;
	const isThere = await stat(folder.database).then(
		() => true,
		(cause: NodeJS.ErrnoException) => {
			if (cause.code === 'ENOENT') return false;
			throw cause;
		}
	);
	if (!isThere) return null;
	await rename(folder.database, aside);
	return aside;
}

async function restorePostgres(
	{ ownerUrl }: PostgresSettings,
	{ manifest, statements }: Backup
): Promise<RestoreReport> {
	return withOwnerConnection(ownerUrl, async (connection) => {
		if (Object.keys(await countRows(connection)).length > 0) {
			throw new Error('The database already has tables. Restore into an empty one.');
		}
		// One message is one transaction: either everything is there in the end, or nothing.
		await connection.execute(statements);
		requireSameRows(manifest, await countRows(connection));
		return { manifest, replaced: null };
	});
}

async function requireKnownMigration(
	{ root }: DatabaseSettings,
	{ migration }: BackupManifest
): Promise<void> {
	const files = await readMigrationFiles(path.join(root, 'supabase', 'migrations'));
	if (migration === null || files.some((file) => file.version === migration)) return;
	throw new Error(
		`The backup has migration ${migration}, which this release does not know. Restore it with the release that made it.`
	);
}

function requireSameRows(
	{ rows: expected }: BackupManifest,
	actual: Readonly<Record<string, number>>
): void {
	const tables = new Set([...Object.keys(expected), ...Object.keys(actual)]);
	const different = [...tables].filter((table) => expected[table] !== actual[table]);
	if (different.length === 0) return;
	const details = different.map(
		(table) => `${table}: ${actual[table] ?? 'missing'} instead of ${expected[table] ?? 'none'}`
	);
	throw new Error(`The restored database is not what was backed up. ${details.join('; ')}`);
}

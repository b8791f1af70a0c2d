import {
	pruneBackups,
	writeBackupFile,
	type StoredBackup
} from '#lib/server/data/backup/backup-file.ts';
import {
	countRows,
	describeRoles,
	newestMigration
} from '#lib/server/data/backup/database-contents.ts';
import { portableDump } from '#lib/server/data/backup/portable-dump.ts';
import type { PGlite } from '@electric-sql/pglite';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { ownerConnectionOf } from './open-pglite.ts';

export interface EmbeddedBackupOptions {
	/** Where backups lie. */
	readonly folder: string;
	readonly kept: number;
	readonly now: Date;
}

/** Dumps the database into a new backup file and drops the oldest. Nobody else may use the database meanwhile. */
export async function backupEmbedded(
	db: PGlite,
	{ folder, kept, now }: EmbeddedBackupOptions
): Promise<StoredBackup> {
	const connection = ownerConnectionOf(db);
	const manifest = {
		format: 1,
		madeAt: now.toISOString(),
		migration: await newestMigration(connection),
		rows: await countRows(connection)
	} as const;
	const roles = await describeRoles(connection);
	const dump = await pgDump({ pg: db, args: ['--no-owner', '--rows-per-insert=100'] });
	// pg_dump counts on its connection ending. Here it goes on: with a read-only transaction still open, and
	// with pg_dump's settings, row level security switched off among them.
	await db.exec('rollback');
	await db.exec('reset all');
	const stored = await writeBackupFile(folder, {
		manifest,
		statements: roles + portableDump(await dump.text())
	});
	await pruneBackups(folder, kept);
	return stored;
}

import {
	withOwnerConnection,
	type OwnerConnection
} from '#lib/server/data/connection/owner-connection.ts';
import type { DatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { backupEmbedded } from '#lib/server/data/embedded/backup-embedded.ts';
import { ownerConnectionOf } from '#lib/server/data/embedded/open-pglite.ts';
import { holdDataFolder, withPglite } from '#lib/server/data/embedded/use-stopped-database.ts';
import { prepareDatabase } from '#lib/server/data/migration/prepare-database.ts';
import { backUp } from './backup.ts';

/**
 * Backs a database up, brings its schema up to the code, and changes it as its owner. No site may run on it meanwhile.
 *
 * @throws Error while a site runs on it; nothing has changed then
 */
export async function backUpAndChange<Value>(
	settings: DatabaseSettings,
	now: Date,
	change: (connection: OwnerConnection) => Promise<Value>
): Promise<{ readonly result: Value; readonly backup: string }> {
	const { root } = settings;
	if (settings.mode === 'embedded') {
		return holdDataFolder(settings, (folder) =>
			withPglite(folder.database, settings, async (db) => {
				const connection = ownerConnectionOf(db);
				const kept = { folder: folder.backups, kept: settings.backupsKept, now };
				const { file } = await backupEmbedded(db, kept);
				await prepareDatabase({ connection, root, platform: 'bring', now });
				const result = await change(connection);
				await db.exec('checkpoint');
				return { result, backup: file };
			})
		);
	}
	const platform = settings.mode === 'supabase' ? 'supabase' : 'bring';
	return withOwnerConnection(settings.ownerUrl, async (connection) => {
		await requireAlone(connection);
		const backup = await backUp(settings, now);
		await prepareDatabase({ connection, root, platform, now });
		return { result: await change(connection), backup };
	});
}

async function requireAlone(connection: OwnerConnection): Promise<void> {
	const others = await connection.query(
		`select pid from pg_stat_activity
		where datname = current_database() and application_name in ('trihelix', 'trihelix listener')`
	);
	if (others.length > 0) {
		throw new Error('A site or worker runs on this database. Stop it first.');
	}
}

import type { EmbeddedSettings } from '#lib/server/data/connection/settings.ts';
import type { PGlite } from '@electric-sql/pglite';
import { serveControl } from './control-server.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { openPglite } from './open-pglite.ts';

/** A site that was just stopped may still be writing its last page. */
const JUST_STOPPED_MS = 2_000;

/**
 * Holds the data folder while `work` runs, so that no site can start on it.
 *
 * @throws StartupError `DATA_FOLDER_IN_USE` while a site runs
 */
export async function holdDataFolder<Value>(
	settings: EmbeddedSettings,
	work: (folder: DataFolder) => Promise<Value>
): Promise<Value> {
	const folder = openDataFolder(settings.dataFolder);
	const lock = await lockFolder(folder, { patienceMs: JUST_STOPPED_MS });
	try {
		const control = await serveControl(folder, {});
		try {
			return await work(folder);
		} finally {
			control.close();
		}
	} finally {
		await lock.release();
	}
}

/** Opens PGlite in this process, as superuser, for as long as `work` runs. The caller holds the data folder. */
export async function withPglite<Value>(
	databaseFolder: string,
	settings: EmbeddedSettings,
	work: (db: PGlite) => Promise<Value>
): Promise<Value> {
	const db = await openPglite(databaseFolder, settings.durability);
	try {
		return await work(db);
	} finally {
		await db.close();
	}
}

import { openEmbedded } from '#lib/server/data/embedded/open-embedded.ts';
import type { Database, OpenOptions } from './database.ts';
import { openPostgres } from './open-postgres.ts';
import type { DatabaseSettings } from './settings.ts';

export type { Database, DatabaseEvent, OpenOptions } from './database.ts';

/**
 * Starts or reaches the database, brings its schema up to the code, and connects as role `site`.
 *
 * @throws StartupError with a sentence for the operator
 */
export async function openDatabase(
	settings: DatabaseSettings,
	options: OpenOptions
): Promise<Database> {
	return settings.mode === 'embedded'
		? openEmbedded(settings, options)
		: openPostgres(settings, options);
}

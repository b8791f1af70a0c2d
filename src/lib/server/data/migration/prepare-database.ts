import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareJobSchema } from './job-schema.ts';
import { migrate, type MigrateOptions, type MigrationReport } from './migrate.ts';

export interface PrepareOptions {
	readonly connection: OwnerConnection;
	readonly root: string;
	/** `supabase` brings its own roles and `auth` schema; anywhere else `supabase/embedded/` does. */
	readonly platform: 'bring' | 'supabase';
	readonly now: Date;
	readonly beforeChange?: MigrateOptions['beforeChange'];
}

/** Everything an owner does before the site may connect: platform, migrations, queue, history for the monitor. */
export async function prepareDatabase(options: PrepareOptions): Promise<MigrationReport> {
	const { connection, root, platform, now, beforeChange } = options;
	const embedded = path.join(root, 'supabase', 'embedded');
	const directory = path.join(root, 'supabase', 'migrations');

	if (platform === 'bring') await connection.execute(await read(embedded, 'platform.sql'));
	const report = await migrate({ connection, directory, now, beforeChange });
	if (platform === 'bring') await connection.execute(await read(embedded, 'grants.sql'));
	await prepareJobSchema(connection);
	await connection.execute(`
		grant usage on schema migration to jobs;
		grant select on migration.applied to jobs;
	`);
	return report;
}

async function read(folder: string, name: string): Promise<string> {
	return readFile(path.join(folder, name), 'utf8');
}

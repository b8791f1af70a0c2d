import { compareVersions } from '#lib/server/data/migration/migration-files.ts';
import type { Pool } from 'pg';

/** What the monitor may know about the database. */
export interface DatabaseStatus {
	/** It answers, and a row written in a transaction can be read back before that is rolled back. */
	readonly writable: boolean;
	/** The newest migration of the code is applied. */
	readonly migrated: boolean;
	/** Null where the disk is not ours to watch. */
	readonly freeBytes: number | null;
	/** Hours since the last backup that this site made; null when there is none. */
	readonly backupAgeHours: number | null;
}

/** Checks as role `jobs`, in one transaction that changes nothing in the end. */
export async function probeDatabase(
	pool: Pool,
	newestVersion: string | null
): Promise<Pick<DatabaseStatus, 'writable' | 'migrated'>> {
	const client = await pool.connect();
	let isClean = false;
	try {
		await client.query('begin');
		await client.query(`select set_config('role', 'jobs', true)`);
		const writable = await client.query<{ mode: string }>(
			`select current_setting('transaction_read_only') as mode`
		);
		const applied = await client.query<{ version: string }>(
			'select version from migration.applied order by length(version) desc, version desc limit 1'
		);
		await client.query('rollback');
		isClean = true;
		return {
			writable: writable.rows[0]?.mode === 'off',
			migrated: isAtLeast(applied.rows[0]?.version ?? null, newestVersion)
		};
	} finally {
		// With a transaction left open, whoever gets the connection next could do nothing with it.
		client.release(!isClean);
	}
}

function isAtLeast(version: string | null, wanted: string | null): boolean {
	if (wanted === null) return true;
	return version !== null && compareVersions(version, wanted) >= 0;
}

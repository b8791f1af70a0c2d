import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { startMigratedPostgres } from '../../../tests/support/migrated-postgres.ts';
import { findPostgres } from '../../../tests/support/postgres-cluster.ts';
import { NO_COUNTS, type Counts } from '../counts.ts';
import { runFolder } from './run-folder.ts';

const PGTAP = 'share/postgresql/extension/pgtap--1.3.5.sql';
const LARGEST_SCRIPT = 4 * 1024 * 1024;

/** The same files on a PostgreSQL server of our own; a line says so where this machine has none. */
export async function testOnPostgres(): Promise<Counts> {
	const found = findPostgres();
	if (found.binaries === null) {
		console.log(`skipped on PostgreSQL: ${found.reason}`);
		return { ...NO_COUNTS, skipped: 1 };
	}
	const cluster = await startMigratedPostgres();
	try {
		const script = await readPgtap();
		// Without its control file it is no extension there, and its functions are the same.
		await withOwnerConnection(cluster.url(), (connection) =>
			connection.execute(`set search_path = extensions; ${script}`)
		);
		return await runFolder(cluster.url(), `PostgreSQL ${cluster.version}`);
	} finally {
		await cluster.stop();
	}
}

/** pgTAP is nothing but SQL, and lies in the package that brings it to PGlite. */
async function readPgtap(): Promise<string> {
	const archive = fileURLToPath(
		new URL('pgtap.tar.gz', import.meta.resolve('@electric-sql/pglite-pgtap'))
	);
	const { stdout } = await promisify(execFile)('tar', ['-xzOf', archive, PGTAP], {
		maxBuffer: LARGEST_SCRIPT
	});
	return stdout;
}

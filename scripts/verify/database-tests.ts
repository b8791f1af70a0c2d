import { pgtap } from '@electric-sql/pglite-pgtap';
import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { serveDatabase } from '../../tests/support/served-database.ts';
import { addCounts, type Counts } from './counts.ts';
import { testOnPostgres } from './policies/on-postgres.ts';
import { runFolder } from './policies/run-folder.ts';

// Who may see and change what, and which moves are legal: the pgTAP files of `supabase/tests`, which also run
// under `supabase test db`, on PGlite and on PostgreSQL.

async function testOnPglite(): Promise<Counts> {
	const database = await serveDatabase({ pgtap });
	try {
		// Once, not in every file: it takes seconds.
		await withOwnerConnection(database.url, (connection) =>
			connection.execute('create extension pgtap with schema extensions')
		);
		return await runFolder(database.url, 'PGlite');
	} finally {
		await database.close();
	}
}

const { passed, failed, skipped } = addCounts([await testOnPglite(), await testOnPostgres()]);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

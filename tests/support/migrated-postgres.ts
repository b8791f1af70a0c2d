import { prepareDatabase } from '#lib/server/data/migration/prepare-database.ts';
import { ensureSiteRole } from '#lib/server/data/connection/site-role.ts';
import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { startPostgresCluster, type PostgresCluster } from './postgres-cluster.ts';

/** A PostgreSQL server of our own whose database `postgres` is migrated and empty; nobody needs a password. */
export async function startMigratedPostgres(): Promise<PostgresCluster> {
	const cluster = await startPostgresCluster();
	try {
		await withOwnerConnection(cluster.url(), async (connection) => {
			await prepareDatabase({ connection, root: '.', platform: 'bring', now: new Date() });
			await ensureSiteRole(connection, cluster.url(), 'bring');
		});
		return cluster;
	} catch (cause) {
		await cluster.stop();
		throw cause;
	}
}

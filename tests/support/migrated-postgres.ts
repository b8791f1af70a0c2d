import { prepareDatabase } from '#lib/server/data/prepare-database.ts';
import { withOwnerConnection } from '#lib/server/data/owner-connection.ts';
import { startPostgresCluster, type PostgresCluster } from './postgres-cluster.ts';

/** A PostgreSQL server of our own whose database `postgres` is migrated and empty; nobody needs a password. */
export async function startMigratedPostgres(): Promise<PostgresCluster> {
	const cluster = await startPostgresCluster();
	try {
		await withOwnerConnection(cluster.url(), (connection) =>
			prepareDatabase({ connection, root: '.', platform: 'bring', now: new Date() })
		);
		return cluster;
	} catch (cause) {
		await cluster.stop();
		throw cause;
	}
}

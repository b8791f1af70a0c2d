import { PGlite, type Extensions } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { EXTENSIONS, startParameters } from '#lib/server/data/embedded/open-pglite.ts';
import { readSnapshot } from './database-snapshot.ts';

/** A migrated, otherwise empty database for tools that ask for an address. */
export interface ServedDatabase {
	/** The superuser's address on loopback. */
	readonly url: string;
	close(): Promise<void>;
}

const CONNECTIONS = 8;

/** @param extensions what the database may load besides what migrations use */
export async function serveDatabase(extensions: Extensions = {}): Promise<ServedDatabase> {
	const pglite = await PGlite.create({
		extensions: { ...EXTENSIONS, ...extensions },
		startParams: startParameters('balanced'),
		loadDataDir: await readSnapshot()
	});
	const server = new PGLiteSocketServer({
		db: pglite,
		host: '127.0.0.1',
		port: 0,
		maxConnections: CONNECTIONS
	});
	await server.start();
	return {
		url: `postgres://postgres:unused@${server.getServerConn()}/postgres?sslmode=disable`,
		async close() {
			await server.stop();
			await pglite.close();
		}
	};
}

import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { listBackups } from '#lib/server/data/backup/backup-file.ts';
import { ChannelRegistry } from '#lib/server/data/connection/listen.ts';
import { surviveLostConnections } from '#lib/server/data/connection/lost-connections.ts';
import { readMigrationFiles } from '#lib/server/data/migration/migration-files.ts';
import type { Database, OpenOptions } from '#lib/server/data/connection/database.ts';
import { pgTypes } from '#lib/server/data/connection/pg-types.ts';
import { probeDatabase } from '#lib/server/data/connection/readiness.ts';
import type { EmbeddedSettings } from '#lib/server/data/connection/settings.ts';
import { openDataFolder } from './data-folder.ts';
import { freeBytesOf } from './free-space.ts';
import { patientClient } from './patient-client.ts';
import { Supervisor } from './supervisor.ts';

/** On which the database announces what changed; see `private.announce`. */
const CHANNEL = 'trihelix';
const HOUR_MS = 3_600_000;
/** How long a new connection waits for a start. Whoever asked for it has a deadline of their own. */
const START_PATIENCE_MS = 60_000;

/** Starts the child process and connects to it. */
export async function openEmbedded(
	settings: EmbeddedSettings,
	{ report }: OpenOptions
): Promise<Database> {
	const folder = openDataFolder(settings.dataFolder);
	if (folder.closed > 0) report({ kind: 'closed-to-others', entries: folder.closed });
	const port = process.platform === 'win32' ? await freePort() : null;
	const lost = (cause: Error) => report({ kind: 'connection-lost', message: cause.message });
	const supervisor = new Supervisor({
		settings,
		port,
		report,
		// The new session listens again as soon as it exists, so it is made at once.
		onRestarted: () => {
			connectOnce(pool).catch(lost);
		},
		onAnnounced: (payload) => channels.tell(CHANNEL, { kind: 'message', payload })
	});

	const channels = new ChannelRegistry((statement) => pool.query(statement));
	// One connection: PGlite has one session, and notifications go to whoever runs the next statement.
	const pool: Pool = new Pool({
		Client: patientClient(supervisor, START_PATIENCE_MS),
		host: port === null ? folder.run : '127.0.0.1',
		port: port ?? 5432,
		user: 'site',
		database: 'postgres',
		max: 1,
		types: pgTypes,
		pipeline: true,
		idleTimeoutMillis: 0,
		// eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool awaits it; its types do not say so
		onConnect: (client) => channels.attach(client)
	});
	surviveLostConnections(pool, lost);

	await supervisor.start();
	await connectOnce(pool);
	const files = await readMigrationFiles(path.join(settings.root, 'supabase', 'migrations'));

	return {
		mode: 'embedded',
		pool,
		listen: (channel, handler) => channels.add(channel, handler),
		async ready() {
			const [latest] = await listBackups(folder.backups);
			return {
				...(await probeDatabase(pool, files.at(-1)?.version ?? null)),
				freeBytes: await freeBytesOf(folder.path),
				backupAgeHours: latest ? (Date.now() - latest.madeAt.getTime()) / HOUR_MS : null
			};
		},
		async close() {
			// A transaction that never ends must not keep the site from ending.
			await Promise.race([pool.end(), wait(settings.deadlineMs, undefined, { ref: false })]);
			await supervisor.close();
		}
	};
}

async function connectOnce(pool: Pool): Promise<void> {
	const client = await pool.connect();
	client.release();
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address && typeof address === 'object') resolve(address.port);
				else reject(new Error('The system gave no free port.'));
			});
		});
	});
}

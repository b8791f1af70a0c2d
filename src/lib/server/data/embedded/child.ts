/**
 * The process that holds the embedded database: takes the folder, migrates it as its owner, and then serves it
 * as role `site` on a socket until its parent says or dies.
 */
import { StartupError } from '#lib/server/data/connection/startup-error.ts';
import { prepareDatabase } from '#lib/server/data/migration/prepare-database.ts';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { rmSync } from 'node:fs';
import { backupEmbedded } from './backup-embedded.ts';
import { logFatal, logNodeWarnings } from './child-log.ts';
import { serveControl } from './control-server.ts';
import {
	openDataFolder,
	postgresSocketOf,
	requireDatabase,
	type DataFolder
} from './data-folder.ts';
import { endWithParent } from './end-with-parent.ts';
import { lockFolder } from './folder-lock.ts';
import { requireFreeSpace } from './free-space.ts';
import { startMaintenance } from './maintenance.ts';
import type { ChildStart, FromChild, ToChild } from './messages.ts';
import { openPglite, ownerConnectionOf } from './open-pglite.ts';
import { startStatementWatch } from './statement-watch.ts';
import { createTurnstile } from './turnstile.ts';

/** How long a predecessor that lost its parent may take to notice and end. */
const LOCK_PATIENCE_MS = 5_000;
/** One for the site; the others for `psql` and the like. */
const CONNECTIONS = 4;

function tell(message: FromChild): Promise<void> {
	return new Promise((resolve) => {
		if (process.connected) process.send?.(message, undefined, undefined, () => resolve());
		else resolve();
	});
}

async function run({ settings, port, mayCreate }: ChildStart): Promise<() => Promise<void>> {
	const startedAt = new Date();
	if (!mayCreate) requireDatabase(settings.dataFolder);
	const folder = openDataFolder(settings.dataFolder);
	await lockFolder(folder, { patienceMs: LOCK_PATIENCE_MS });
	await requireFreeSpace(folder.path, settings.minimumFreeBytes);

	const db = await openPglite(folder.database, settings.durability);
	const prepared = await prepareDatabase({
		connection: ownerConnectionOf(db),
		root: settings.root,
		platform: 'bring',
		now: startedAt,
		beforeChange: async () => {
			await backupEmbedded(db, {
				folder: folder.backups,
				kept: settings.backupsKept,
				now: startedAt
			});
		}
	});

	const turnstile = await createTurnstile(db, {
		watch: startStatementWatch(),
		deadlineMs: settings.deadlineMs
	});
	const maintenance = startMaintenance({
		db,
		turnstile,
		folder,
		settings,
		report: (event) => void tell({ kind: 'report', event })
	});
	const control = await serveControl(folder, {
		...maintenance,
		async 'announce-listings'() {
			await tell({ kind: 'announced', payload: 'listings' });
			return 'announced';
		}
	});
	const server = await serve(folder, port, turnstile.served);

	const tookMs = Date.now() - startedAt.getTime();
	await tell({ kind: 'report', event: { kind: 'started', tookMs, migrated: prepared.applied } });
	await tell({ kind: 'ready', migration: prepared.current });

	return async () => {
		maintenance.stop();
		control.close();
		await server.stop();
		await turnstile.alone(() => db.exec('checkpoint'));
		await db.close();
	};
}

async function serve(
	folder: DataFolder,
	port: number | null,
	db: PGLiteSocketServer['db']
): Promise<PGLiteSocketServer> {
	const address = port === null ? { path: postgresSocketOf(folder) } : { port };
	if (address.path) rmSync(address.path, { force: true });
	const server = new PGLiteSocketServer({ db, maxConnections: CONNECTIONS, ...address });
	await server.start();
	return server;
}

/** The socket server stops listening to a client that left, and its last write then fails unheard. */
function surviveLeavingClients(): void {
	process.on('uncaughtException', (cause: NodeJS.ErrnoException) => {
		if (cause.code === 'EPIPE' || cause.code === 'ECONNRESET') return;
		logFatal('The embedded database ends', cause);
		process.exit(70);
	});
}

async function main(): Promise<void> {
	endWithParent();
	logNodeWarnings();
	surviveLeavingClients();
	// A terminal or a service manager signals the whole group. The site ends first, and then says so here.
	process.on('SIGINT', () => undefined);
	process.on('SIGTERM', () => undefined);

	let close: () => Promise<void>;
	try {
		close = await run(JSON.parse(process.argv[2] ?? '') as ChildStart);
	} catch (cause) {
		const code = cause instanceof StartupError ? cause.code : 'START_FAILED';
		const message = cause instanceof Error ? cause.message : String(cause);
		await tell({ kind: 'failed', code, message });
		process.exit(1);
	}

	const end = () => {
		void close().then(
			() => process.exit(0),
			(cause: unknown) => {
				logFatal('The embedded database did not close cleanly', cause);
				process.exit(1);
			}
		);
	};
	process.on('message', (message: ToChild) => {
		if (message.kind === 'close') end();
		if (message.kind === 'ping') void tell({ kind: 'pong' });
	});
	process.on('disconnect', end);
	if (!process.connected) end();
}

await main();

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { BARE_ENVIRONMENT } from './bare-environment.ts';

/** A PostgreSQL server of our own on loopback, empty. Its superuser is `owner`. */
export interface PostgresCluster {
	/** The owner's address of a database. */
	url(database?: string): string;
	/** PostgreSQL's major version. */
	readonly version: number;
	/** Where `psql` and `pg_dump` of the same version lie. */
	readonly binaries: string;
	stop(): Promise<void>;
}

export interface ClusterOptions {
	/** Whether everybody needs a password; `trust` asks for none. */
	readonly authentication?: 'trust' | 'scram-sha-256';
}

const OWNER_PASSWORD = 'owner of the test cluster';

const INSTALLED = '/usr/lib/postgresql';
const OLDEST = 15;
const START_PATIENCE_MS = 30_000;
const CLIENT_PATIENCE_MS = 1_000;
const run = promisify(execFile);

/** The folder with the newest usable server on this machine; null, with the reason, when there is none. */
export function findPostgres():
	| { readonly binaries: string; readonly version: number }
	| { readonly binaries: null; readonly reason: string } {
	const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
	const version = Math.max(0, ...versions.filter((found) => found >= OLDEST));
	const binaries = path.join(INSTALLED, String(version), 'bin');
	if (!existsSync(path.join(binaries, 'initdb'))) {
		return { binaries: null, reason: `no PostgreSQL ${OLDEST} or later under ${INSTALLED}` };
	}
	if (process.getuid?.() === 0 && !unprivilegedUser()) {
		return {
			binaries: null,
			reason: 'PostgreSQL does not run as root, and there is no user nobody'
		};
	}
	return { binaries, version };
}

/** @throws Error when the server does not start; ask `findPostgres` first */
export async function startPostgresCluster({
	authentication = 'trust'
}: ClusterOptions = {}): Promise<PostgresCluster> {
	const found = findPostgres();
	if (found.binaries === null) throw new Error(found.reason);
	const { binaries, version } = found;

	const user = process.getuid?.() === 0 ? unprivilegedUser() : null;
	const folder = mkdtempSync(path.join(tmpdir(), 'trihelix-cluster-'));
	if (user) chownSync(folder, user.uid, user.gid);
	const identity = user ? { uid: user.uid, gid: user.gid } : {};
	const options = {
		...identity,
		cwd: folder,
		env: { ...BARE_ENVIRONMENT, LC_ALL: 'C.UTF-8' }
	};
	const data = path.join(folder, 'data');
	const setUp = ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
	await run(path.join(binaries, 'initdb'), setUp, options);

	const port = await freePort();
	const settings = {
		listen_addresses: '127.0.0.1',
		port,
		unix_socket_directories: '',
		fsync: 'off'
	};
	const parameters = Object.entries(settings).flatMap(([name, value]) => [
		'-c',
		`${name}=${value}`
	]);
	const server = spawn(path.join(binaries, 'postgres'), ['-D', data, ...parameters], {
		...options,
		stdio: ['ignore', 'ignore', 'ignore']
	});
	const url = (database = 'postgres') => {
		const address = new URL(`postgres://owner@127.0.0.1:${port}/${database}`);
		if (authentication !== 'trust') address.password = OWNER_PASSWORD;
		return address.href;
	};
	await untilReachable(url(), server);
	if (authentication !== 'trust') await requirePasswords(url());

	return {
		url,
		version,
		binaries,
		async stop() {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			// A pool that was ended still closes its connections, and one that is broken off meanwhile ends the process that
			// tests: SIGTERM is PostgreSQL's smart shutdown, which waits for clients, and SIGINT the fast one, which does not.
			server.kill('SIGTERM');
			const patience = setTimeout(() => server.kill('SIGINT'), CLIENT_PATIENCE_MS);
			await ended;
			clearTimeout(patience);
			await rm(folder, { recursive: true });
		}
	};
}

async function requirePasswords(ownerUrl: string): Promise<void> {
	const client = new Client({ connectionString: ownerUrl });
	await client.connect();
	await client.query(`alter role owner password '${OWNER_PASSWORD}'`);
	await client.query(`
		do $$
		begin
			execute format(
				$copy$copy (select 'host all all 127.0.0.1/32 scram-sha-256') to %L$copy$,
				current_setting('hba_file')
			);
		end
		$$
	`);
	await client.query('select pg_reload_conf()');
	await client.end();
}

async function untilReachable(url: string, server: ChildProcess): Promise<void> {
	const giveUpAt = Date.now() + START_PATIENCE_MS;
	for (;;) {
		const client = new Client({ connectionString: url });
		try {
			await client.connect();
			return;
		} catch (cause) {
			if (server.exitCode !== null || Date.now() > giveUpAt) throw cause;
			await wait(100);
		} finally {
			await client.end();
		}
	}
}

function unprivilegedUser(): { readonly uid: number; readonly gid: number } | null {
	const users = readFileSync('/etc/passwd', 'utf8').split('\n');
	for (const wanted of ['postgres', 'nobody']) {
		const [, , uid, gid] = users.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
		if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
	}
	return null;
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

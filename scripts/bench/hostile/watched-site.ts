import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startBuiltSite } from '../../../tests/support/built-site.ts';
import { startPostgresCluster } from '../../../tests/support/postgres-cluster.ts';

export type DatabaseMode = 'embedded' | 'postgres';

/** What a site takes of its machine. */
export interface Footprint {
	/** Resident memory of the site, and of the process of an embedded database, in megabytes. */
	readonly siteMb: number;
	readonly databaseMb: number | null;
	/** Of the data folder, in megabytes. */
	readonly diskMb: number;
}

export interface WatchedSite {
	readonly url: string;
	/** By which commands of an operator find its database. */
	readonly env: Readonly<Record<string, string>>;
	footprint(): Promise<Footprint>;
	/** How often the embedded database was ended or ended by itself. */
	kills(): number;
	/** What the embedded database did for itself, as its log has it. */
	maintenance(): readonly string[];
	/** Lines of the log that speak of mistakes of ours. */
	errors(): readonly string[];
	stop(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
const run = promisify(execFile);

/** The built site with the demo region, on the embedded database or on a PostgreSQL server of its own. */
export async function startWatchedSite(mode: DatabaseMode): Promise<WatchedSite> {
	const cluster = mode === 'postgres' ? await startPostgresCluster() : null;
	const settings: Record<string, string> = cluster === null ? {} : { DATABASE_URL: cluster.url() };
	const site = await startBuiltSite({ ...settings, TRIHELIX_DEMO: 'on' });
	const { pid = 0 } = site.process;
	return {
		url: site.url,
		env: { TRIHELIX_DATA_DIR: site.dataFolder, TRIHELIX_DEMO: 'on', ...settings },
		async footprint() {
			const { stdout: children } = await run('ps', ['--ppid', String(pid), '-o', 'rss=']).catch(
				() => ({ stdout: '' })
			);
			const { stdout: disk } = await run('du', ['-sb', site.dataFolder]);
			return {
				siteMb: await residentMb(pid),
				databaseMb:
					mode === 'embedded' ? Math.round(Number(children.trim().split(/\s+/)[0]) / 1024) : null,
				diskMb: Math.round(Number.parseInt(disk, 10) / MEGABYTE)
			};
		},
		kills: () => site.printed.filter((line) => /"overrun"|"ended-unexpectedly"/.test(line)).length,
		maintenance: () => site.printed.filter((line) => /"vacuumed"|"backed-up"/.test(line)),
		errors: () => site.printed.filter((line) => /"level":(50|60)/.test(line)),
		async stop() {
			await site.stop();
			await cluster?.stop();
		}
	};
}

async function residentMb(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

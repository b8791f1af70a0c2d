import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import type { Database } from '#lib/server/data/connection/open-database.ts';
import {
	makeSmallRegion,
	readNotes,
	writeNote,
	type SmallRegion
} from '../support/small-region.ts';

const run = promisify(execFile);

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

async function withRegion(
	work: (region: SmallRegion, database: Database) => Promise<void>,
	migration = ''
): Promise<void> {
	const region = await makeSmallRegion();
	await writeFile(path.join(region.migrations, '2_more.sql'), migration);
	const database = await region.open();
	try {
		await work(region, database);
	} finally {
		await database.close();
		await region.remove();
	}
}

test('a look at the readiness that fails leaves a connection that serves the next', async () => {
	await withRegion(async (_region, database) => {
		await expect(database.ready()).rejects.toMatchObject({ code: '42501' });
		const { rows } = await database.pool.query('select 1 as one');
		expect(rows).toEqual([{ one: 1 }]);
	}, 'revoke jobs from site;');
});

test('a data folder that is away for a while is waited for, and nothing is put in its place', async () => {
	await withRegion(async (region, database) => {
		await writeNote(database, 1);
		const { dataFolder } = region.settings;
		await rename(dataFolder, `${dataFolder}-away`);
		process.kill(await childOf(process.pid, region.root), 'SIGKILL');
		await expect
			.poll(() => region.events, { timeout: 30_000 })
			.toContainEqual({
				kind: 'ended-unexpectedly',
				restartInMs: expect.any(Number) as number,
				reason: expect.stringContaining('gone from the data folder') as string
			});
		expect(existsSync(dataFolder)).toBe(false);

		await rename(`${dataFolder}-away`, dataFolder);
		expect(await readNotes(database)).toEqual([1]);
	});
});

/** The process that `parent` started and that carries `mark` in its command line. */
async function childOf(parent: number, mark: string): Promise<number> {
	const { stdout } = await run('ps', ['-e', '-o', 'pid=,ppid=,args=']);
	const line = stdout
		.split('\n')
		.map((one) => one.trim().split(/\s+/))
		.find(([, ppid, ...words]) => Number(ppid) === parent && words.join(' ').includes(mark));
	if (line === undefined) throw new Error('The database has no process.');
	return Number(line[0]);
}

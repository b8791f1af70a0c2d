import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
	makeSmallRegion,
	readNotes,
	writeNote,
	type SmallRegion
} from '../support/small-region.ts';

const WRITER = path.resolve(import.meta.dirname, '../support/writer.ts');
const run = promisify(execFile);

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let region: SmallRegion;

beforeAll(async () => {
	region = await makeSmallRegion();
});
afterAll(() => region.remove());

/** Everything under a folder that somebody else than its owner may read, write or enter. */
async function openToOthers(folder: string): Promise<readonly string[]> {
	const entries = ['', ...(await readdir(folder, { recursive: true }))];
	const open = await Promise.all(
		entries.map(async (entry) => {
			const { mode } = await stat(path.join(folder, entry));
			return (mode & 0o077) === 0 ? [] : [entry];
		})
	);
	return open.flat();
}

test.skipIf(process.platform === 'win32')(
	'a site writes for its own user alone, whatever the mask of the shell that starts it',
	async () => {
		const folder = region.settings.dataFolder;
		const site = spawn(
			'sh',
			['-c', 'umask 0; exec "$0" "$@"', process.execPath, WRITER, region.root, folder],
			{
				stdio: ['ignore', 'pipe', 'inherit']
			}
		);
		const ended = new Promise((resolve) => site.once('exit', resolve));
		for await (const line of createInterface(site.stdout))
			if (Number(line) >= 3) site.kill('SIGKILL');
		await ended;
		expect(await openToOthers(folder)).toEqual([]);
	}
);

test.skipIf(process.platform === 'win32')(
	'a folder that others may write to is closed at the start, and the operator is told',
	async () => {
		const folder = region.settings.dataFolder;
		await run('chmod', ['-R', 'go+rwX', folder]);
		expect((await openToOthers(folder)).length).toBeGreaterThan(900);

		const database = await region.open();
		await writeNote(database, 1_000_000);
		expect(await readNotes(database)).toContain(1_000_000);
		await database.close();
		expect(await openToOthers(folder)).toEqual([]);
		expect(region.events).toContainEqual({
			kind: 'closed-to-others',
			entries: expect.any(Number) as number
		});
	}
);

import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeSmallRegion, readNotes, type SmallRegion } from '../support/small-region.ts';

const WRITER = path.resolve(import.meta.dirname, '../support/writer.ts');
const ROUNDS = 5;
/** How many rows are acknowledged before the site is killed: different each round. */
const ROWS = [3, 40, 110, 7, 75];

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let region: SmallRegion;

beforeAll(async () => {
	region = await makeSmallRegion();
});
afterAll(() => region.remove());

test('no acknowledged row is lost when the whole site is killed while writing', async () => {
	let acknowledged = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		acknowledged = await writeUntilKilled(acknowledged + (ROWS[round] ?? 1));
	}

	const database = await region.open();
	const kept = await readNotes(database);
	await database.close();
	expect(acknowledged).toBeGreaterThanOrEqual(ROWS.reduce((sum, rows) => sum + rows, 0));
	// A row after the last acknowledged one may be there as well: the kill came before its answer.
	expect(kept.slice(0, acknowledged)).toEqual(
		Array.from({ length: acknowledged }, (_, index) => index + 1)
	);
});

/** Starts a site that goes on writing, and kills it at row `target`; the last row acknowledged. */
async function writeUntilKilled(target: number): Promise<number> {
	const parameters = [WRITER, region.root, region.settings.dataFolder];
	const site = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = new Promise((resolve) => site.once('exit', resolve));
	let last = 0;
	for await (const line of createInterface(site.stdout)) {
		last = Number(line);
		if (last >= target) site.kill('SIGKILL');
	}
	await ended;
	return last;
}

import fs, { fsyncSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPglite } from '#lib/server/data/embedded/open-pglite.ts';
import type { Durability } from '#lib/server/data/connection/settings.ts';

const ROWS = 30;
// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const original = fsyncSync;
let folder: string;
let syncs = 0;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'trihelix-durable-'));
	fs.fsyncSync = (file) => {
		syncs += 1;
		original(file);
	};
	syncBuiltinESMExports();
});
afterAll(async () => {
	fs.fsyncSync = original;
	syncBuiltinESMExports();
	await rm(folder, { recursive: true });
});

/** How often the disk was asked to sync while `ROWS` rows were committed one by one. */
async function countSyncs(durability: Durability): Promise<number> {
	const db = await openPglite(path.join(folder, durability), durability);
	await db.exec('create table notes (id int)');
	syncs = 0;
	for (let id = 0; id < ROWS; id += 1) await db.query('insert into notes values ($1)', [id]);
	const counted = syncs;
	await db.close();
	return counted;
}

test('durable syncs every commit', async () => {
	expect(await countSyncs('durable')).toBeGreaterThanOrEqual(ROWS);
});

test('balanced leaves syncing to the system', async () => {
	expect(await countSyncs('balanced')).toBe(0);
});

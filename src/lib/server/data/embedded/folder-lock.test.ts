import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDataFolder, postgresSocketOf, type DataFolder } from './data-folder.ts';
import { lockFolder, type LockKind } from './folder-lock.ts';

let home: string;
let folder: DataFolder;

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'trihelix-lock-'));
	folder = openDataFolder(path.join(home, 'data'));
	return () => rmSync(home, { recursive: true });
});

const KINDS: LockKind[] = process.platform === 'linux' ? ['name', 'pid-file'] : ['pid-file'];

describe.each(KINDS)('a lock by %s', (kind) => {
	test('keeps a second one out until it is released', async () => {
		const lock = await lockFolder(folder, { kind });
		await expect(lockFolder(folder, { kind })).rejects.toMatchObject({
			code: 'DATA_FOLDER_IN_USE',
			message: expect.stringContaining(folder.path) as string
		});
		await lock.release();
		await (await lockFolder(folder, { kind })).release();
	});

	test('is waited for as long as one has patience', async () => {
		const lock = await lockFolder(folder, { kind });
		setTimeout(() => void lock.release(), 150);
		await (await lockFolder(folder, { kind, patienceMs: 2_000 })).release();
	});

	test('is the same under another name of the folder', async () => {
		const link = path.join(home, 'link');
		symlinkSync(folder.path, link);
		const lock = await lockFolder(folder, { kind });
		await expect(lockFolder(openDataFolder(link), { kind })).rejects.toMatchObject({
			code: 'DATA_FOLDER_IN_USE'
		});
		await lock.release();
	});
});

test('a process id whose process is gone locks nothing', async () => {
	const { pid } = spawnSync(process.execPath, ['--version']);
	writeFileSync(path.join(folder.run, 'database.pid'), String(pid));
	await (await lockFolder(folder, { kind: 'pid-file' })).release();
});

test('a folder that others may enter, and what lies in it, is closed to them', () => {
	const inner = path.join(folder.database, 'base');
	mkdirSync(inner, { recursive: true, mode: 0o777 });
	const file = path.join(inner, '1');
	writeFileSync(file, 'row');
	const open = [folder.path, folder.database, inner, file, folder.run, folder.backups];
	for (const entry of open) chmodSync(entry, 0o777);
	const target = path.join(home, 'elsewhere');
	writeFileSync(target, 'not ours to close');
	chmodSync(target, 0o644);
	symlinkSync(target, path.join(folder.database, 'link'));

	expect(openDataFolder(folder.path).closed).toBe(open.length);
	for (const entry of open) expect([entry, statSync(entry).mode & 0o077]).toEqual([entry, 0]);
	expect(statSync(target).mode & 0o777).toBe(0o644);
	expect(openDataFolder(folder.path).closed).toBe(0);
});

test('a folder of sockets outside the data folder that others may enter is refused', () => {
	const deep = openDataFolder(path.join(home, 'c'.repeat(60), 'd'.repeat(60)));
	chmodSync(deep.run, 0o755);
	expect(() => openDataFolder(deep.path)).toThrow('must belong to the user of the site');
	rmSync(deep.run, { recursive: true });
});

test('a folder deep down has its socket where the path is short enough', () => {
	const deep = openDataFolder(path.join(home, 'a'.repeat(60), 'b'.repeat(60)));
	expect(Buffer.byteLength(postgresSocketOf(deep))).toBeLessThanOrEqual(100);
	expect(path.dirname(deep.run)).toBe(tmpdir());
	rmSync(deep.run, { recursive: true });
	expect(postgresSocketOf(folder)).toBe(path.join(folder.path, 'run', '.s.PGSQL.5432'));
});

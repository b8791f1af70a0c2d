import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { askRunningDatabase } from './control-client.ts';
import { serveControl } from './control-server.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';

let folder: DataFolder;

beforeEach(() => {
	folder = openDataFolder(mkdtempSync(path.join(tmpdir(), 'trihelix-control-')));
	return () => rmSync(folder.path, { recursive: true });
});

test('nobody answers where nothing runs', async () => {
	expect(await askRunningDatabase(folder, 'backup')).toBeNull();
});

test('a command is answered with its result, its failure, or that there is none', async () => {
	const server = await serveControl(folder, {
		backup: () => Promise.resolve('a file'),
		checkpoint: () => Promise.reject(new Error('no room'))
	});
	expect(await askRunningDatabase(folder, 'backup')).toEqual({ ok: true, detail: 'a file' });
	expect(await askRunningDatabase(folder, 'checkpoint')).toEqual({ ok: false, message: 'no room' });
	expect(await askRunningDatabase(folder, 'toString' as 'backup')).toMatchObject({ ok: false });
	server.close();
});

test('a site that the lock cannot see is noticed by its answering', async () => {
	const server = await serveControl(folder, {});
	await expect(serveControl(folder, {})).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
	server.close();
});

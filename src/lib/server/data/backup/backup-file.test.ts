import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listBackups, pruneBackups, readBackupFile, writeBackupFile } from './backup-file.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'trihelix-backups-'));
	return () => rm(folder, { recursive: true });
});

function backupOf(madeAt: string) {
	const manifest = { format: 1, madeAt, migration: '7', rows: { 'public.notes': 2 } } as const;
	return { manifest, statements: 'select 1;\n-- Đồng Nai\n' };
}

test('what was written is read again, and only this user may read it', async () => {
	const backup = backupOf('2026-11-21T01:02:03.456Z');
	const { file, bytes } = await writeBackupFile(folder, backup);
	expect(await readBackupFile(file)).toEqual(backup);
	const { size, mode } = await stat(file);
	expect(size).toBe(bytes);
	expect(mode & 0o777).toBe(0o600);
});

test('the newest come first and stay longest; other files are left alone', async () => {
	const days = ['2026-11-19', '2026-11-21', '2026-11-20'];
	for (const day of days) await writeBackupFile(folder, backupOf(`${day}T01:00:00.000Z`));
	await writeFile(path.join(folder, 'notes.txt'), 'mine');
	await writeFile(path.join(folder, 'trihelix-2026-11-18T01-00-00.000Z.sql.gz.unfinished'), '');

	expect(
		(await listBackups(folder)).map(({ madeAt }) => madeAt.toISOString().slice(0, 10))
	).toEqual(['2026-11-21', '2026-11-20', '2026-11-19']);
	await pruneBackups(folder, 2);
	expect((await readdir(folder)).sort()).toEqual([
		'notes.txt',
		'trihelix-2026-11-18T01-00-00.000Z.sql.gz.unfinished',
		'trihelix-2026-11-20T01-00-00.000Z.sql.gz',
		'trihelix-2026-11-21T01-00-00.000Z.sql.gz'
	]);
});

test('a folder that is not there holds no backups', async () => {
	expect(await listBackups(path.join(folder, 'missing'))).toEqual([]);
});

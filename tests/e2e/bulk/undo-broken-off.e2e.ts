import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import { readImports } from '#lib/server/use-cases/import/read-imports.ts';
import { withSiteDatabase } from '../support/site-database.ts';

const MANY = 3_000;

/** The import command beside the site under test, and what becomes of it. */
function runImport(args: readonly string[]) {
	const child = spawn(process.execPath, ['scripts/import.ts', ...args], {
		env: {
			...process.env,
			TRIHELIX_DATA_DIR: process.env['TRIHELIX_E2E_DATA'],
			TRIHELIX_DEMO: 'on'
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.once('exit', resolve))
	]).then(([out, err, code]) => ({ out, err, code }));
	return { child, ended };
}

async function findImport(id: string): Promise<ImportRecord | undefined> {
	const imports = await withSiteDatabase((db) => readImports(db, 50));
	return imports.find((one) => one.id === id);
}

test('an undo of thousands is broken off by Ctrl-C, says what it did, and goes on by the same command', async () => {
	test.setTimeout(120_000);
	const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-undo-'));
	try {
		const file = path.join(folder, 'offers.csv');
		const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
		const lines = Array.from(
			{ length: MANY },
			(_, at) => `${at},Gia công chi tiết ${at},"${summary}"`
		);
		await writeFile(file, ['id,title,summary', ...lines].join('\n'));
		const options = ['--kind', 'offer', '--organisation', `Kho ${randomUUID()}`, '--create', 'sme'];
		const brought = await runImport([
			'listings',
			file,
			...options,
			'--yes',
			'--errors',
			path.join(folder, 'errors.csv')
		]).ended;
		expect(brought.out).toContain(`${MANY} imported, 0 refused`);
		const id = /Import ([0-9a-f-]{36})/.exec(brought.out)?.[1] ?? '';

		const undo = runImport(['undo', id]);
		await expect
			.poll(async () => (await findImport(id))?.rowsRemoved ?? 0, { timeout: 30_000 })
			.toBeGreaterThan(0);
		undo.child.kill('SIGINT');
		const brokenOff = await undo.ended;
		expect(brokenOff.code).toBe(0);
		const [, removed, left] =
			/was broken off: (\d+) removed, (\d+) left/.exec(brokenOff.out)?.map(Number) ?? [];
		expect((removed ?? 0) + (left ?? 0)).toBe(MANY);
		expect(left).toBeGreaterThan(0);
		expect(await findImport(id)).toMatchObject({ status: 'undoing', rowsRemoved: removed });

		const rest = await runImport(['undo', id]).ended;
		expect(rest.out).toContain(`is undone: ${left} removed.`);
		expect(await findImport(id)).toMatchObject({ status: 'undone', rowsRemoved: MANY });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

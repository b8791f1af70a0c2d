import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AskFigures } from './asks/measure-asks.ts';

const COMMAND = path.resolve(import.meta.dirname, '../eval-asks.ts');
const run = promisify(execFile);

const ORGANISATION = {
	id: 'o',
	name: 'Xưởng',
	sphere: 'industry',
	kind: 'sme',
	verification: null
};
const LISTINGS = [
	['cnc', 'offer', 'vi', 'Gia công nhôm bằng máy CNC', 'Xưởng phay, tiện vỏ nhôm theo bản vẽ.'],
	['water', 'offer', 'en', 'Wastewater treatment', 'Membrane plants for dyeing mills.'],
	['clay', 'need', 'vi', 'Cần đất sét', 'Lò gốm cần đất sét trắng.']
].map(([id, kind, language, title, summary]) => ({
	id,
	kind,
	texts: [{ language, title, summary }],
	organisation: { ...ORGANISATION, id: `of ${id}` },
	confirmedAt: '2026-11-29T00:00:00Z'
}));
const ASKS = [
	['a', 'need', 'vỏ nhôm phay CNC', 'vi', 'short'],
	['b', 'need', 'membranes for a dyeing mill', 'en', 'sentence quantity'],
	['c', 'offer', 'bán đất sét trắng', 'vi', 'short'],
	['d', 'need', 'xyzzy plugh', 'en', 'few']
].map(([id, kind, text, language, style]) => ({ id, kind, text, language, style, topic: 't' }));

let folder: string;

function write(name: string, rows: readonly object[]): void {
	writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'trihelix-asks-'));
	write('listings.jsonl', LISTINGS);
	write('queries.jsonl', ASKS);
	writeFileSync(
		path.join(folder, 'qrels.tsv'),
		'a\tcnc\t2\na\twater\t0\nb\twater\t1\nc\tclay\t2\nd\tcnc\t0\n'
	);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function measured(...args: string[]): Promise<AskFigures & { engine: string }> {
	const { stdout } = await run(process.execPath, [COMMAND, folder, ...args]);
	return JSON.parse(stdout.trim().split('\n').at(-1)!) as AskFigures & { engine: string };
}

describe('npm run eval:asks', () => {
	test.each(['ours', 'lunr', 'lunr-folded'])('finds plain answers with %s', async (engine) => {
		expect(await measured('--engine', engine)).toMatchObject({
			engine,
			asks: 4,
			answerable: 2,
			firstRight: 1,
			rightInThree: 1,
			ndcg3: 1,
			byLength: { short: { answerable: 2, firstRight: 1 }, sentence: { answerable: 0, ndcg3: 1 } },
			nothingFits: { asks: 1, shownAny: 0, promised: 0 },
			rightHidden: 0,
			falseQuotes: 0
		});
	});

	test('names what it does not know', async () => {
		const wrong = measured('--engine', 'oracle');
		await expect(wrong).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringContaining('lunr-folded') as string
		});
	});
});

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExpertFigures } from './measure-experts.ts';

const COMMAND = path.resolve(import.meta.dirname, '../eval-experts.ts');
const run = promisify(execFile);

// Two experts and what they have written, and four items with the grades they gave themselves.
const EXPERTS = [
	{
		id: 'welder',
		evidence: [
			{ title: 'Laser welding of thin steel', text: 'Heat input and distortion of steel sheets.' },
			{ title: 'Robots that weld', text: 'Seam tracking with a camera beside the torch.' },
			{ title: 'A cookery book', text: 'Soups, rice and grilled fish.' }
		]
	},
	{
		id: 'hydrologist',
		evidence: [
			{ title: 'Membranes for dyeing mills', text: 'Fouling of membranes in textile wastewater.' },
			{ title: 'River models', text: 'Salt water moves up the delta in the dry season.' }
		]
	}
];
const ITEMS = [
	{ id: 'i1', title: 'Camera seam tracking for robots that weld steel', text: 'Torch position.' },
	{ id: 'i2', title: 'Steel sheets', text: 'How sheets are rolled.' },
	{ id: 'i3', title: 'Membrane fouling', text: 'Textile wastewater in dyeing mills.' },
	{ id: 'i4', title: 'Salt in the delta', text: 'A model of rivers in the dry season.' }
];
const GRADES =
	'welder\ti1\t5\nwelder\ti2\t4\nwelder\ti3\t1\nhydrologist\ti3\t5\nhydrologist\ti1\t2\n';

let folder: string;

function write(name: string, rows: readonly object[]): void {
	writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'trihelix-experts-'));
	write('experts.jsonl', EXPERTS);
	write('items.jsonl', ITEMS);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function evaluate(grades: string): Promise<ExpertFigures> {
	writeFileSync(path.join(folder, 'grades.tsv'), grades);
	const { stdout } = await run(process.execPath, [COMMAND, folder]);
	return JSON.parse(stdout.trim().split('\n').at(-1)!) as ExpertFigures;
}

describe('npm run eval:experts', () => {
	test('orders what an expert knows before what they do not', async () => {
		expect(await evaluate(GRADES)).toMatchObject({
			set: path.basename(folder),
			experts: 2,
			items: 4,
			grades: 5,
			loss: 0,
			ci95: [0, 0],
			easy: 1,
			hard: 1,
			pairs: { easy: 3, hard: 1 }
		});
	});

	test('counts what experts see the other way round', async () => {
		// Of i1 and i2 (weight 1) and i1 and i3 (weight 3) the engine prefers i1; i2 and i3 (weight 4) are in order.
		const grades = 'welder\ti1\t2\nwelder\ti2\t5\nwelder\ti3\t1\n';
		const { loss, easy, hard } = await evaluate(grades);
		expect(loss).toBeCloseTo(3 / (3 + 1 + 4), 4);
		expect({ easy, hard }).toEqual({ easy: 0.5, hard: null });
	});

	test.each([
		['stranger\ti1\t5\n', /no expert stranger/],
		['welder\ti9\t5\n', /no item i9/],
		['welder i1 5\n', /grades\.tsv:1: expected two ids and a number/]
	])('refuses the grade %j', async (grades, message) => {
		await expect(evaluate(grades)).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringMatching(message) as string
		});
	});
});

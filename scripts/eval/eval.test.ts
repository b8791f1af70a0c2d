import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIMENSIONS, startEmbeddingProvider } from '../../tests/support/embedding-provider.ts';
import { ENGINES } from './arguments.ts';
import type { Figures } from './measure.ts';

const COMMAND = path.resolve(import.meta.dirname, '../eval.ts');
const run = promisify(execFile);

const OFFERS = [
	{ id: 1, title: 'Gia công nhôm bằng máy CNC', text: 'Xưởng phay, tiện vỏ nhôm theo bản vẽ.' },
	{ id: 'water', title: 'Wastewater treatment', text: 'Membrane plants for dyeing mills.' },
	{ id: 'sensor', title: null, text: 'Soil moisture sensors for orchards, read by radio.' }
];
const NEEDS = [
	{ id: 'a', title: 'Vỏ nhôm', text: 'Cần gia công vỏ nhôm cho cảm biến.' },
	{ id: 'b', text: 'We look for membranes for the wastewater of a dyeing mill.' },
	{ id: 'c', title: 'Moisture sensors', text: 'Radio sensors for the soil of an orchard.' },
	{ id: 'nobody knows an answer to this', text: 'Membranes' }
];

let folder: string;

function write(name: string, rows: readonly object[]): void {
	writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\r\n`).join(''));
}

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'trihelix-eval-'));
	write('docs.jsonl', OFFERS);
	write('queries.jsonl', NEEDS);
	write('unanswered.jsonl', [{ id: 'a', text: 'xyzzy plugh' }]);
	writeFileSync(
		path.join(folder, 'qrels.tsv'),
		'a\t1\t2\nb\twater\t1\nc\tsensor\t1\nb\tsensor\t0\n'
	);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function evaluate(...args: string[]): Promise<Figures & { set: string; engine: string }> {
	const { stdout } = await run(process.execPath, [COMMAND, folder, ...args]);
	return JSON.parse(stdout.trim().split('\n').at(-1)!) as Figures & { set: string; engine: string };
}

describe('npm run eval', () => {
	test.each(ENGINES)(
		'finds plain answers with %s',
		async (engine) => {
			const figures = await evaluate('--engine', engine);
			expect(figures).toMatchObject({ engine, queries: 3, docs: 3, empty: 0 });
			expect(figures).toMatchObject({
				ndcg10: 1,
				recall10: 1,
				recall50: 1,
				mrr10: 1,
				ci95: [1, 1]
			});
			expect(figures.set).toBe(path.basename(folder));
			expect(figures.msPerQuery.p95).toBeGreaterThanOrEqual(figures.msPerQuery.p50);
		},
		120_000
	);

	test('asks with titles alone, or without marks', async () => {
		expect(await evaluate('--fields', 'title', '--fold')).toMatchObject({ ndcg10: 1 });
	});

	test('reads a dictionary that fills what the glossary lacks', async () => {
		write('untranslated.jsonl', [{ id: 'a', text: 'xyzzyen plughin' }]);
		write('vietnamese.jsonl', [{ id: 'a', text: 'chúng tôi cần phân mảnh vỡ' }]);
		writeFileSync(path.join(folder, 'words.tsv'), 'xyzzyen\tphân mảnh\n');
		const files = ['--queries', 'vietnamese.jsonl', '--docs', 'untranslated.jsonl'];
		expect(await evaluate(...files)).toMatchObject({ empty: 1 });
		const lexicon = path.join(folder, 'words.tsv');
		expect(await evaluate(...files, '--lexicon', lexicon)).toMatchObject({ empty: 0 });
	});

	test('counts queries without any result', async () => {
		const figures = await evaluate('--queries', 'unanswered.jsonl');
		expect(figures).toMatchObject({ queries: 1, empty: 1, ndcg10: 0, mrr10: 0 });
	});

	test.each([
		[['--engine', 'google'], /--engine must be one of/],
		[['--docs', 'nowhere.jsonl'], /no nowhere\.jsonl in .*queries\.jsonl/],
		[['--docs', 'qrels.tsv'], /qrels\.tsv:1: this line is not a JSON object/],
		[['--lexicon', COMMAND], /is no dictionary of a known format/],
		[['twice', 'given'], /Usage/]
	])('says what is wrong with %j', async (args, message) => {
		await expect(evaluate(...args)).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringMatching(message) as string
		});
	});
});

describe('an embedder beside the words', () => {
	test('is asked for every document and every query, and named in the figures', async () => {
		const provider = await startEmbeddingProvider();
		const env = {
			...process.env,
			EMBEDDER_URL: provider.url,
			EMBEDDER_MODEL: 'letters',
			EMBEDDER_DIMENSIONS: String(DIMENSIONS)
		};
		const args = [COMMAND, folder, '--embedder', 'hosted'];
		const { stdout } = await run(process.execPath, args, { env });
		const texts = provider.asked.flatMap(({ input }) => input);
		await provider.stop();
		expect(JSON.parse(stdout)).toMatchObject({ embedder: 'hosted', ndcg10: 1, queries: 3 });
		expect(texts).toHaveLength(OFFERS.length + 3);
		expect(texts).toContain('Moisture sensors\nRadio sensors for the soil of an orchard.');
	});

	test('learns from the documents where it is our own', async () => {
		expect(await evaluate('--embedder', 'lsa')).toMatchObject({ embedder: 'lsa', ndcg10: 1 });
	});

	test('is refused where it is not told where to ask', async () => {
		await expect(evaluate('--embedder', 'hosted')).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringContaining('EMBEDDER_URL') as string
		});
	});
});

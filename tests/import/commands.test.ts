import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, type Database } from '#lib/server/data/connection/open-database.ts';
import type { ChannelEvent } from '#lib/server/data/connection/listen.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { BARE_ENVIRONMENT } from '../support/bare-environment.ts';
import { makeDesk } from './files.ts';

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, '../..');
const dataFolder = await mkdtemp(path.join(tmpdir(), 'trihelix-data-'));
const desk = await makeDesk();
afterAll(async () => {
	await desk.remove();
	await rm(dataFolder, { recursive: true, force: true });
});

const NEED = {
	kind: 'need',
	title: 'Cần gia công vỏ nhôm CNC',
	summary: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng cho thiết bị đo, dung sai 0,02 mm.'
};
const OFFERS = [
	'tiêu đề,mô tả,TRL',
	'Gia công vỏ nhôm CNC 5 trục,"Gia công vỏ nhôm cho thiết bị đo, dung sai 0,02 mm, từ 50 chiếc mỗi tháng.",9',
	'Ngắn,quá ngắn,12',
	'Đúc khuôn nhựa chính xác,"Thiết kế và chế tạo khuôn ép nhựa, dung sai 0,02 mm, bảo hành một năm.",8'
].join('\n');
const ENV = { TRIHELIX_DATA_DIR: dataFolder, TRIHELIX_ROOT: ROOT, TRIHELIX_DEMO: 'on' };

async function run(script: string, args: readonly string[], input = '') {
	const child = spawn(process.execPath, [path.join(ROOT, 'scripts', script), ...args], {
		cwd: ROOT,
		env: { ...BARE_ENVIRONMENT, ...ENV }
	});
	child.stdin.end(input);
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.once('exit', resolve))
	]);
	return { out, err, code };
}

interface Answer {
	readonly matches: readonly {
		readonly listing: { readonly id: string; readonly title: string; readonly kind: string };
		readonly towards: { readonly need: number; readonly offer: number };
		readonly facets: readonly { readonly name: string; readonly evidence: readonly unknown[] }[];
	}[];
	readonly refused: readonly unknown[];
	readonly tookMs: number;
}

const idsOf = (out: string) => (JSON.parse(out) as Answer).matches.map(({ listing }) => listing.id);

describe('the match command', () => {
	test('says field by field what is wrong, and prints nothing else', async () => {
		const wrong = JSON.stringify({ kind: 'wish', title: 'x', readiness: 12 });
		const { out, err, code } = await run('match.ts', ['-'], wrong);
		expect([out, code]).toEqual(['', 2]);
		expect(
			err
				.trim()
				.split('\n')
				.map((line) => line.split(':')[0])
		).toEqual(['#/kind', '#/readiness']);
	});

	test.each([
		['no JSON', ['-'], 'nothing', 'not JSON'],
		['no file', ['/nowhere/need.json'], '', 'no such file'],
		['no argument', [], '', 'Usage']
	])('%s ends with code 2', async (_, args, input, sentence) => {
		const { out, err, code } = await run('match.ts', args, input);
		expect([out, code]).toEqual(['', 2]);
		expect(err).toContain(sentence);
	});
});

test('matches and imports, with a site running and without one', async () => {
	const file = await desk.write('need.json', JSON.stringify(NEED));
	const alone = await run('match.ts', [file]);
	expect([alone.err, alone.code]).toEqual(['', 0]);
	const answer = JSON.parse(alone.out) as Answer;
	expect(answer.matches.length).toBeGreaterThan(0);
	expect(answer.tookMs).toBeGreaterThan(0);
	for (const { listing, towards, facets } of answer.matches) {
		expect(listing.kind).toBe('offer');
		expect(Object.keys(towards)).toEqual(['need', 'offer']);
		expect(facets.some(({ evidence }) => evidence.length > 0)).toBe(true);
	}

	const heard: ChannelEvent[] = [];
	const settings = readDatabaseSettings(ENV);
	const site = await openDatabase(settings, { now: new Date(), report: () => undefined });
	try {
		await site.listen('trihelix', (event) => heard.push(event));
		const beside = await run('match.ts', ['-'], JSON.stringify(NEED));
		expect([beside.err, beside.code]).toEqual(['', 0]);
		expect(idsOf(beside.out)).toEqual(idsOf(alone.out));

		const offers = await desk.write('offers.csv', OFFERS);
		const errors = path.join(path.dirname(offers), 'errors.csv');
		const options = [
			'--kind',
			'offer',
			'--organisation',
			'Xưởng thử',
			'--create',
			'sme',
			'--errors',
			errors
		];
		const dry = await run('import.ts', ['listings', offers, ...options, '--dry-run']);
		expect(dry).toMatchObject({ code: 0 });
		expect(dry.out).toContain('Nothing was stored');
		expect(heard).toEqual([]);

		const brought = await run('import.ts', ['listings', offers, ...options]);
		expect(brought).toMatchObject({ code: 0 });
		expect(brought.out).toContain('2 imported, 1 refused');
		expect(await readFile(errors, 'utf8')).toContain('\r\n3,title,too_small,');
		expect(heard).toContainEqual({ kind: 'message', payload: 'listings' });

		const after = JSON.parse((await run('match.ts', [file])).out) as Answer;
		expect(after.matches[0]?.listing.title).toBe('Gia công vỏ nhôm CNC 5 trục');

		const id = /Import ([0-9a-f-]{36})/.exec(brought.out)![1]!;
		expect((await run('import.ts', ['list'])).out).toContain(id);
		const undone = await run('import.ts', ['undo', id]);
		expect(undone).toMatchObject({ code: 0, out: `Import ${id} is undone: 2 removed.\n` });
		expect(idsOf((await run('match.ts', [file])).out)).toEqual(idsOf(alone.out));
	} finally {
		await site.close();
	}
	const unknown = await run('import.ts', [
		'listings',
		file,
		'--kind',
		'need',
		'--organisation',
		'Không có ai'
	]);
	expect(unknown.code).toBe(2);
});

describe('beside a running site', () => {
	let site: Database;

	// A command starts a database of its own where none runs, which takes longer than what is tried here.
	beforeAll(async () => {
		site = await openDatabase(readDatabaseSettings(ENV), {
			now: new Date(),
			report: () => undefined
		});
	});
	afterAll(() => site.close());

	test('reads in a column whose listings they are, and takes back what it listed', async () => {
		const summary = 'Gia công vỏ nhôm cho thiết bị đo, dung sai 0,02 mm, từ 50 chiếc mỗi tháng.';
		const rows = ['tiêu đề,mô tả,tổ chức'].concat(
			['Mạch Xanh', 'MACH XANH', 'Công ty TNHH Mạch Xanh', 'Nhà Lưới', ''].map(
				(name, at) => `Gia công vỏ nhôm ${at},"${summary}",${name}`
			)
		);
		const file = await desk.write('spin-offs.csv', rows.join('\n'));
		const errors = path.join(path.dirname(file), 'spin-offs-errors.csv');
		const args = [
			'listings',
			file,
			'--kind',
			'offer',
			'--organisation',
			'Vườn ươm thử',
			'--errors',
			errors
		];

		const strict = await run('import.ts', [...args, '--dry-run']);
		expect(strict).toMatchObject({ code: 2 });
		const named = [...args, '--create', 'startup'];
		const dry = await run('import.ts', [...named, '--dry-run']);
		expect([dry.code, dry.err.includes('Error')]).toEqual([0, false]);
		expect(dry.out).toContain('organisation <- tổ chức');
		expect(dry.out).toContain('An import would store 4 rows and refuse 1.');
		expect(dry.out).toContain(
			'Of the organisations that rows name, 0 are there and 2 would be put into the directory: Mạch Xanh; Nhà Lưới.'
		);
		expect(dry.out).toContain(
			'line 4: This name reads like that of another organisation, "Mạch Xanh". Write that name if it is the one meant.'
		);
		expect(await readFile(errors, 'utf8')).toContain(
			'\r\n4,organisation,organisation_looks_alike,'
		);

		const brought = await run('import.ts', named);
		expect(brought.out).toContain('4 imported, 1 refused');
		expect(brought.out).toContain('0 are there and 2 were put into the directory');
		const again = await run('import.ts', named);
		expect(again).toMatchObject({ code: 2 });
		const id = /Import ([0-9a-f-]{36})/.exec(brought.out)![1]!;

		// Without --create the ones that are there are found, and nobody is listed.
		const other = await desk.write(
			'more.csv',
			rows.slice(0, 2).concat(`Gia công gỗ,"${summary}",Ai đó`).join('\n')
		);
		const more = await run('import.ts', [...args.with(1, other)]);
		expect(more.out).toContain('1 imported, 1 refused');
		expect(more.out).toContain('line 3: There is no organisation "Ai đó".');

		const undone = await run('import.ts', ['undo', id]);
		expect(undone.out).toContain('4 removed');
		expect(undone.out).toContain('1 organisations that it had put into the directory are removed.');
		expect(undone.out).toMatch(
			/1 organisations .* stay: somebody joined them, .*\n {2}[0-9a-f-]{36} {2}Mạch Xanh/
		);
	});

	test('brings a dictionary with its licence, and takes it back', async () => {
		const file = await desk.write(
			'dệt.tsv',
			'loom {n} (machine) :: khung cửi\nof {prep} :: của\nweaver {n} :: thợ dệt, thợ'
		);
		const errors = path.join(path.dirname(file), 'dictionary-errors.csv');
		const terms = ['--name', 'Dệt', '--licence', 'CC0', '--attribution', 'Nhóm dệt'];
		const args = ['dictionary', file, ...terms, '--errors', errors];

		const nameless = await run('import.ts', [
			'dictionary',
			file,
			'--name',
			'Dệt',
			'--licence',
			'CC0'
		]);
		expect(nameless).toMatchObject({ code: 2 });
		expect(nameless.err).toContain('--attribution');

		const dry = await run('import.ts', [...args, '--dry-run']);
		expect(dry).toMatchObject({ code: 0 });
		expect(dry.out).toContain('khung cửi: loom');
		expect(dry.out).toContain('Nothing was stored');
		expect(await readFile(errors, 'utf8')).toContain('\r\n2,,no_vietnamese,');

		const brought = await run('import.ts', args);
		expect(brought.out).toContain('3 entries imported, 1 lines refused');
		const id = /Dictionary ([0-9a-f-]{36})/.exec(brought.out)![1]!;
		const list = (await run('import.ts', ['list'])).out;
		expect(list.split('\n').find((line) => line.startsWith(id))).toContain('CC0, Nhóm dệt');

		const report = await run('report-untranslated.ts', ['--limit', '3']);
		const last = JSON.parse(report.out.trim().split('\n').at(-1)!) as {
			readonly phrases: readonly unknown[];
		};
		expect([report.code, last.phrases.length]).toEqual([0, 3]);
		expect((await run('report-untranslated.ts', ['--limit', 'many'])).code).toBe(2);

		const undone = await run('import.ts', ['undo', id]);
		expect(undone.out).toContain('3 entries removed');
	});
});

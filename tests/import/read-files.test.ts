import Papa from 'papaparse';
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanCell } from '#lib/domain/import/clean-cell.ts';
import { ErrorsFile } from '../../scripts/import/errors-file.ts';
import { makeDesk, objects, open, readAll } from './files.ts';

const desk = await makeDesk();
afterAll(() => desk.remove());

describe('CSV', () => {
	test('a byte order mark, other line breaks, quoted breaks, quotes and semicolons are understood', async () => {
		const file = await desk.write(
			'a.csv',
			'\uFEFFid;tiêu đề;mô tả\r\n1;"Vỏ ""nhôm""";"hai\r\ndòng; đúng"\r\n\r\n2;Ốp 5" gỗ;=1+1\r\n'
		);
		expect(await objects(file)).toEqual([
			{ id: '1', 'tiêu đề': 'Vỏ "nhôm"', 'mô tả': 'hai\ndòng; đúng' },
			{ id: '2', 'tiêu đề': 'Ốp 5" gỗ', 'mô tả': '=1+1' }
		]);
		const rows = await readAll(await open(file));
		expect(rows.map((read) => read.ok && read.row.line)).toEqual([2, 5]);
	});

	test('rows that cross the pieces in which a file is read stay whole', async () => {
		const texts = Array.from(
			{ length: 3000 },
			(_, index) => `${index} ${'đá, "quý"\n'.repeat(index % 9)}`
		);
		const csv = Papa.unparse(
			texts.map((text, index) => ({ id: index, text })),
			{ newline: '\r\n' }
		);
		expect(await objects(await desk.write('big.csv', csv))).toEqual(
			texts.map((text, index) => ({ id: String(index), text }))
		);
	});

	test('a row with more cells than columns is refused by itself', async () => {
		const rows = await readAll(await open(await desk.write('wide.csv', 'a,b\n1,2,3\n4,5\n')));
		expect(rows.map(({ ok }) => ok)).toEqual([false, true]);
	});
});

describe('JSON', () => {
	test('lines are rows, lists stay lists, and a broken line is refused by itself', async () => {
		const file = await desk.write(
			'a.jsonl',
			'{"a":1,"b":["x",2]}\n\nnot json\n[1]\n{"a":null,"b":{"c":1}}'
		);
		const rows = await readAll(await open(file));
		expect(rows.map((read) => (read.ok ? Object.fromEntries(read.row.cells) : read.code))).toEqual([
			{ a: 1, b: ['x', 2] },
			'not_json',
			'not_an_object',
			{ a: null, b: '{"c":1}' }
		]);
		expect(rows.map((read) => (read.ok ? read.row.line : read.line))).toEqual([1, 3, 4, 5]);
	});

	test('a row of lists within lists is refused by itself, in lines and in a list', async () => {
		const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
		for (const text of [`${deep}\n{"a":1}\n`, `[${deep},${deep.slice(5, -1)},{"a":1}]`]) {
			const rows = await readAll(await open(await desk.write('deep.jsonl', text)));
			expect(rows.map((read) => (read.ok ? 'row' : read.code))).toContain('too_deep');
			expect(rows.at(-1)?.ok).toBe(true);
		}
	});

	test('one list of objects is read too, whatever the file is called', async () => {
		expect(await objects(await desk.write('list.txt', '\n[{"a":1},\n{"a":2}]'))).toEqual([
			{ a: 1 },
			{ a: 2 }
		]);
	});
});

describe('files that nobody should import', () => {
	const title = 'title,summary\n';
	test.each([
		['UTF-16', Buffer.from(`\uFEFF${title}a,b\n`, 'utf16le'), 'UTF-16'],
		['UTF-16 without a mark', Buffer.from(`${title}a,b\n`, 'utf16le'), 'UTF-16'],
		['Latin-1', Buffer.from(`${title}caf\u00e9 cr\u00e8me,x\n`, 'latin1'), 'not written in UTF-8'],
		['a NUL', Buffer.from(`${title}a,b\nc,d\u0000\n`), 'NUL character in line 3'],
		['nothing', Buffer.from(' \n'), 'is empty'],
		['a column called __proto__', Buffer.from('__proto__,title\na,b\n'), '__proto__'],
		['two columns of one name', Buffer.from('title,title\na,b\n'), 'two columns'],
		['a million columns', Buffer.from(`${'a,'.repeat(1_000_000)}\n1\n`), 'does not end'],
		[
			'thousands of columns',
			Buffer.from(`${Array.from({ length: 5000 }, (_, n) => n).join()}\n1\n`),
			'5000 columns'
		],
		[
			'a quote that is never closed',
			Buffer.from(`${title}"a,b\n${'c,d\n'.repeat(1_000_000)}`),
			'never closed'
		],
		['a quote never closed at the end', Buffer.from(`${title}a,"b\nc,d\n`), 'line 2']
	])('%s is refused with a sentence', async (_, content, sentence) => {
		const file = await desk.write('hostile.csv', content);
		await expect(open(file).then(readAll)).rejects.toThrow(sentence);
	});

	test.each([
		['a field called __proto__', '{"__proto__":{"isAdmin":true}}', '__proto__'],
		['a line without an end', `{"a":"${'x'.repeat(2_000_000)}`, 'longer than'],
		[
			'thousands of fields',
			JSON.stringify(Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`f${n}`, n]))),
			'3000 fields'
		]
	])('%s is refused with a sentence', async (_, content, sentence) => {
		const file = await desk.write('hostile.jsonl', content);
		await expect(open(file).then(readAll)).rejects.toThrow(sentence);
		expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
	});

	test('a file that is not there, and a folder', async () => {
		await expect(open('/nowhere/at-all.csv')).rejects.toThrow('There is no file');
		await expect(open(import.meta.dirname)).rejects.toThrow('is not a file');
	});
});

test('50 MB are read in bounded memory and time', { timeout: 120_000 }, async () => {
	const row = `"${'gia công cơ khí chính xác, '.repeat(30)}",x\n`;
	const file = await desk.write(
		'large.csv',
		`summary,id\n${row.repeat(Math.floor(50e6 / Buffer.byteLength(row)))}`
	);
	const source = await open(file);
	const before = process.memoryUsage().heapUsed;
	let most = 0;
	let rows = 0;
	for await (const read of source.rows()) {
		rows += Number(read.ok);
		if (rows % 5000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
	}
	expect(rows).toBe(Math.floor(50e6 / Buffer.byteLength(row)));
	expect(most).toBeLessThan(150e6);
	await expect(
		open(await desk.write('larger.csv', Buffer.alloc(53_000_000, 'a,b\n')))
	).rejects.toThrow('larger than 50 MB');
});

test('no cell of the errors file is a formula, and what it held comes back', async () => {
	const file = await desk.write('errors.csv', '');
	const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', 'a"=1'];
	const errors = new ErrorsFile(file);
	for (const source of hostile) {
		errors.add({
			outcome: 'refused',
			line: 3,
			source,
			issues: [{ field: 'title', code: 'too_small', message: source }]
		});
	}
	expect(await errors.close()).toBe(true);
	const { data } = Papa.parse<Record<string, string>>((await readFile(file, 'utf8')).slice(1), {
		header: true,
		skipEmptyLines: true
	});
	expect(data).toHaveLength(hostile.length);
	for (const row of data) {
		for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
	}
	expect(data.map((row) => cleanCell(row['row']!))).toEqual(hostile.map((source) => source.trim()));
});

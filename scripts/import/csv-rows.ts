import Papa from 'papaparse';
import type { SourceRow } from '#lib/domain/import/source-row.ts';
import { readText, type InspectedFile } from './read-text.ts';
import { ImportRefused } from './refuse-file.ts';
import {
	FORBIDDEN_NAMES,
	LONGEST_ROW,
	MOST_COLUMNS,
	type ReadRow,
	type RowSource
} from './row-source.ts';

interface Parsed {
	readonly data: readonly (readonly string[])[];
	readonly errors: readonly { readonly code: string; readonly row?: number }[];
	readonly meta: { readonly cursor: number };
}

interface Line {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Reads a file of separated values; the first row names the columns. Cells stay text, whatever they look like. */
export async function openCsv(file: InspectedFile): Promise<RowSource> {
	const delimiter = Papa.parse(file.beginning, { preview: 10 }).meta.delimiter;
	let bytes = 0;
	const lines = () => {
		bytes = 0;
		return readLines(file, delimiter, (chunk) => (bytes += chunk.length));
	};

	const first = await lines().next();
	if (first.done) throw new ImportRefused(`${file.path} is empty.`);
	const columns = nameColumns(file.path, first.value.cells);
	return {
		columns,
		async *rows() {
			let isHeader = true;
			for await (const line of lines()) {
				if (!isHeader && !isBlank(line)) yield toRow(line, columns);
				isHeader = false;
			}
		},
		readShare: () => Math.min(1, bytes / file.bytes)
	};
}

/** Text is parsed as it comes; what may be half a row waits for the rest. */
async function* readLines(
	{ path }: InspectedFile,
	delimiter: string,
	onBytes: (chunk: Uint8Array) => void
): AsyncGenerator<Line> {
	const parser = new Papa.Parser({ delimiter, newline: '\n' });
	let line = 1;
	let waiting = '';
	function* parse(isEnd: boolean): Generator<Line> {
		const parsed = parser.parse(waiting, 0, !isEnd) as Parsed;
		if (isEnd && parsed.errors.some(({ code }) => code === 'MissingQuotes'))
			throw unclosed(path, line);
		waiting = isEnd ? '' : waiting.slice(parsed.meta.cursor);
		for (const cells of parsed.data) {
			yield { line, cells };
			line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
		}
		if (waiting.length > LONGEST_ROW) throw unclosed(path, line);
	}
	for await (const text of readText(path, onBytes)) {
		waiting += text;
		if (waiting !== '') yield* parse(false);
	}
	if (waiting !== '') yield* parse(true);
}

function unclosed(path: string, line: number): ImportRefused {
	return new ImportRefused(
		`The row that begins in line ${line} of ${path} does not end: a quotation mark in it is never closed, or it is longer than ${LONGEST_ROW / 1024} KB.`
	);
}

function nameColumns(path: string, header: readonly string[]): readonly string[] {
	if (header.length > MOST_COLUMNS) {
		throw new ImportRefused(
			`${path} has ${header.length} columns; at most ${MOST_COLUMNS} are read.`
		);
	}
	const names = header.map((name, index) => name.trim() || `column ${index + 1}`);
	const forbidden = names.find((name) => FORBIDDEN_NAMES.has(name));
	if (forbidden !== undefined)
		throw new ImportRefused(`${path}: no column may be called ${forbidden}.`);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw new ImportRefused(`${path}: two columns are called "${twice}".`);
	return names;
}

function toRow({ line, cells }: Line, columns: readonly string[]): ReadRow {
	if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
		return { ok: false, line, code: 'too_many_cells', text: JSON.stringify(cells) };
	}
	const named = columns.map((column, index) => [column, cells[index] ?? ''] as const);
	const row: SourceRow = { line, cells: new Map(named) };
	return { ok: true, row };
}

function isBlank({ cells }: Line): boolean {
	return cells.every((cell) => cell.trim() === '');
}

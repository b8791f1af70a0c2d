import { readFile } from 'node:fs/promises';
import type { Cell } from '#lib/domain/import/source-row.ts';
import { readText, type InspectedFile } from './read-text.ts';
import { ImportRefused } from './refuse-file.ts';
import {
	FORBIDDEN_NAMES,
	LONGEST_ROW,
	MOST_COLUMNS,
	type ReadRow,
	type RowSource
} from './row-source.ts';

/** A list in one piece has to be read in one piece. */
const LARGEST_LIST = 10 * 1024 * 1024;
/** Rows whose names are the columns of the file. */
const SAMPLE = 200;
/** As of the bodies that the API takes. */
const DEEPEST = 32;

/** Reads JSON Lines, one object a line, or one JSON list of objects. */
export async function openJson(file: InspectedFile): Promise<RowSource> {
	const isList = file.beginning.trimStart().startsWith('[');
	if (isList && file.bytes > LARGEST_LIST) {
		throw new ImportRefused(`${file.path} is one long JSON list: write one object a line instead.`);
	}
	let bytes = 0;
	const rows = () => {
		bytes = 0;
		return isList ? readList(file) : readLines(file, (chunk) => (bytes += chunk.length));
	};

	const columns = new Set<string>();
	let seen = 0;
	for await (const read of rows()) {
		if (read.ok) for (const column of read.row.cells.keys()) columns.add(column);
		if ((seen += 1) >= SAMPLE) break;
	}
	return {
		columns: [...columns],
		rows,
		readShare: () => (isList ? 1 : Math.min(1, bytes / file.bytes))
	};
}

async function* readLines(
	{ path }: InspectedFile,
	onBytes: (chunk: Uint8Array) => void
): AsyncGenerator<ReadRow> {
	let line = 0;
	let waiting = '';
	for await (const text of readText(path, onBytes)) {
		const parts = (waiting + text).split('\n');
		waiting = parts.pop() ?? '';
		for (const part of parts) {
			line += 1;
			if (part.trim() !== '') yield toRow(path, line, part);
		}
		if (waiting.length > LONGEST_ROW) {
			throw new ImportRefused(
				`Line ${line + 1} of ${path} is longer than ${LONGEST_ROW / 1024} KB.`
			);
		}
	}
	if (waiting.trim() !== '') yield toRow(path, line + 1, waiting);
}

/** For lack of lines, rows are counted. */
async function* readList({ path }: InspectedFile): AsyncGenerator<ReadRow> {
	const list = parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
	if (!Array.isArray(list))
		throw new ImportRefused(`${path} is not JSON: it begins with [ and has no list in it.`);
	for (const [index, value] of (list as readonly unknown[]).entries()) {
		yield toObject(path, index + 1, value, () => JSON.stringify(value));
	}
}

function toRow(path: string, line: number, text: string): ReadRow {
	return toObject(path, line, parse(text), () => text);
}

function toObject(path: string, line: number, value: unknown, source: () => string): ReadRow {
	if (value === undefined) return { ok: false, line, code: 'not_json', text: source() };
	if (isTooDeep(value)) return { ok: false, line, code: 'too_deep', text: '' };
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { ok: false, line, code: 'not_an_object', text: source() };
	}
	const entries = Object.entries(value);
	if (entries.length > MOST_COLUMNS) {
		throw new ImportRefused(
			`Row ${line} of ${path} has ${entries.length} fields; at most ${MOST_COLUMNS} are read.`
		);
	}
	const forbidden = entries.find(([name]) => FORBIDDEN_NAMES.has(name));
	if (forbidden) throw new ImportRefused(`${path}: no field may be called ${forbidden[0]}.`);
	return {
		ok: true,
		row: { line, cells: new Map(entries.map(([name, cell]) => [name, toCell(cell)])) }
	};
}

/** Whether lists and objects lie within each other deeper than any row that says something, and than JSON is written. */
function isTooDeep(value: unknown): boolean {
	let level: readonly unknown[] = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEEPEST) return true;
		level = level.flatMap((one): readonly unknown[] =>
			typeof one === 'object' && one !== null ? Object.values(one) : []
		);
	}
	return false;
}

/** What lies deeper than a list is kept as JSON. */
function toCell(value: unknown): Cell {
	if (Array.isArray(value)) return (value as readonly unknown[]).map(toScalar);
	return toScalar(value);
}

function toScalar(value: unknown): string | number | boolean | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	return JSON.stringify(value);
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}

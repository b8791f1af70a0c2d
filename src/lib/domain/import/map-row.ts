import { cleanCell, cleanCellLine } from './clean-cell.ts';
import { cutText } from './cut-text.ts';
import type { FieldShape, FieldSource, ImportMapping } from './mapping.ts';
import { readNumber } from './read-number.ts';
import { textsOf, type SourceRow } from './source-row.ts';

/** What was done to a row beyond copying it. */
export interface ImportNote {
	readonly field: string;
	readonly what: 'cut' | 'lengthened' | 'omitted';
}

export interface MappedRow {
	readonly line: number;
	/** The row's own name, or `line:` and its line. */
	readonly externalId: string;
	/** By field; what neither the row nor a constant says is not there. Not checked yet. */
	readonly fields: Readonly<Record<string, unknown>>;
	readonly notes: readonly ImportNote[];
}

const LONGEST_EXTERNAL_ID = 200;
const LIST_MARKS = /[;|]/u;

/** Fills the fields of one listing or organisation from a row. */
export function mapRow(
	row: SourceRow,
	mapping: ImportMapping,
	shapes: Readonly<Record<string, FieldShape>>
): MappedRow {
	const notes: ImportNote[] = [];
	const fields: Record<string, unknown> = { ...mapping.constants };
	for (const [field, source] of Object.entries(mapping.fields)) {
		const shape = shapes[field];
		const value = shape && readField(row, source, shape, (what) => notes.push({ field, what }));
		if (value !== undefined) fields[field] = value;
	}
	const [named] = mapping.externalId === null ? [] : textsOf(row.cells.get(mapping.externalId));
	const externalId = cleanCellLine(named ?? '')
		.slice(0, LONGEST_EXTERNAL_ID)
		.trim();
	return { line: row.line, externalId: externalId || `line:${row.line}`, fields, notes };
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
	...['yes', 'true', '1', 'x', 'có'].map((word) => [word, true] as const),
	...['no', 'false', '0', 'không'].map((word) => [word, false] as const)
]);

function readField(
	row: SourceRow,
	source: FieldSource,
	shape: FieldShape,
	note: (what: ImportNote['what']) => void
): unknown {
	const pieces = source.columns.flatMap((column) => textsOf(row.cells.get(column)));
	switch (shape.shape) {
		case 'line':
		case 'text':
			return readText(row, source, shape, note);
		case 'word':
			return readWords(pieces, source)[0];
		case 'list': {
			const words = readWords(splitUp(pieces, source), source);
			return words.length === 0 ? undefined : [...new Set(words)];
		}
		case 'codes': {
			const { scheme = '' } = source;
			const codes = readWords(splitUp(pieces, source), source).map((code) => ({ scheme, code }));
			return codes.length === 0 ? undefined : codes;
		}
		case 'flag': {
			const [word] = readWords(pieces, source);
			// What is neither stays as it is, so that the check says so.
			return word === undefined ? undefined : (FLAGS.get(word.toLocaleLowerCase('vi')) ?? word);
		}
		case 'number':
		case 'integer': {
			const [word] = readWords(pieces, source);
			// What is no number stays as it is, so that the check says so.
			return word === undefined ? undefined : (readNumber(word, source.decimal) ?? word);
		}
	}
}

function readText(
	row: SourceRow,
	source: FieldSource,
	{ shape, min, max }: Extract<FieldShape, { readonly min: number }>,
	note: (what: ImportNote['what']) => void
): string | undefined {
	const clean = shape === 'line' ? cleanCellLine : cleanCell;
	const join = source.join ?? (shape === 'line' ? ' – ' : '\n\n');
	const cellText = (column: string) =>
		textsOf(row.cells.get(column))
			.map(clean)
			.filter((piece) => piece !== '')
			.join(shape === 'line' ? ', ' : '\n');
	const filled = (columns: readonly string[]) =>
		columns.map(cellText).filter((piece) => piece !== '');

	const pieces = [...filled(source.columns)];
	const spare = [...filled(source.whenShort ?? [])];
	while (pieces.join(join).length < min && spare.length > 0) {
		pieces.push(...spare.splice(0, 1));
		note('lengthened');
	}
	const text = pieces.join(join);
	if (text === '') return undefined;
	if (text.length <= max || source.whenLong === 'refuse') return text;
	note('cut');
	return cutText(text, max);
}

function splitUp(pieces: readonly string[], { split }: FieldSource): readonly string[] {
	return pieces.flatMap((piece) => piece.split(split ?? LIST_MARKS));
}

function readWords(pieces: readonly string[], source: FieldSource): readonly string[] {
	const renamed = new Map(
		Object.entries(source.values ?? {}).map(([theirs, ours]) => [keyOf(theirs), ours])
	);
	return pieces.flatMap((piece) => {
		const word = cleanCellLine(piece);
		if (word === '') return [];
		const key = keyOf(word);
		const known = renamed.has(key) ? renamed.get(key) : source.otherwise;
		return known === null ? [] : [known ?? word];
	});
}

function keyOf(word: string): string {
	return word.normalize('NFC').trim().toLowerCase();
}

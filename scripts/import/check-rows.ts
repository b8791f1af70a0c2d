import type { z } from 'zod';
import type { ImportRow, RefusedRow, RowIssue } from '#lib/domain/import/import-record.ts';
import { mapRow, type ImportNote, type MappedRow } from '#lib/domain/import/map-row.ts';
import type { FieldShape, ImportMapping } from '#lib/domain/import/mapping.ts';
import type { SourceRow } from '#lib/domain/import/source-row.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import type { ReadRow } from './row-source.ts';

/** A row after the check, with what was done to it on the way. */
export interface CheckedRow<Draft> {
	readonly row: ImportRow<Draft>;
	readonly notes: readonly ImportNote[];
}

/** As zod gives it, of one schema or of several together. */
export type ParsedRow<Draft> =
	| { readonly success: true; readonly data: Draft }
	| {
			readonly success: false;
			readonly error: { readonly issues: readonly z.core.$ZodIssue[] };
	  };

/** How the rows of one kind of file are checked. */
export interface RowCheck<Draft> {
	readonly mapping: ImportMapping;
	readonly shapes: Readonly<Record<string, FieldShape>>;
	/** The fields of a mapped row, checked as those of a form. */
	readonly parse: (fields: Readonly<Record<string, unknown>>) => ParsedRow<Draft>;
}

const describe = describeIssue('en');

/** Turns rows of a file into drafts, or says field by field why not. */
export async function* checkRows<Draft>(
	rows: AsyncIterable<ReadRow>,
	check: RowCheck<Draft>
): AsyncGenerator<CheckedRow<Draft>> {
	for await (const read of rows) {
		yield read.ok ? checkRow(read.row, check) : { row: unreadable(read), notes: [] };
	}
}

function checkRow<Draft>(row: SourceRow, check: RowCheck<Draft>): CheckedRow<Draft> {
	const { mapping, shapes, parse } = check;
	const mapped = mapRow(row, mapping, shapes);
	const { line, externalId } = mapped;
	const source = JSON.stringify(Object.fromEntries(row.cells));
	const first = parse(mapped.fields);
	const { fields, notes } = first.success ? mapped : omitWrong(mapped, mapping, first.error.issues);
	const parsed = first.success || fields === mapped.fields ? first : parse(fields);
	if (!parsed.success) {
		const issues = parsed.error.issues.map((issue) => tell(issue, fields));
		return { row: { outcome: 'refused', line, issues, source }, notes: [] };
	}
	return { row: { outcome: 'ready', line, externalId, draft: parsed.data, source }, notes };
}

/** Leaves out the wrong fields that the mapping lets go. */
function omitWrong(
	mapped: MappedRow,
	{ fields: sources }: ImportMapping,
	issues: readonly z.core.$ZodIssue[]
): Pick<MappedRow, 'fields' | 'notes'> {
	const wrong = new Set(issues.map(({ path }) => String(path[0])));
	const omitted = [...wrong].filter((field) => sources[field]?.whenWrong === 'omit');
	if (omitted.length === 0) return mapped;
	const kept = Object.entries(mapped.fields).filter(([field]) => !omitted.includes(field));
	const notes = omitted.map((field): ImportNote => ({ field, what: 'omitted' }));
	return { fields: Object.fromEntries(kept), notes: [...mapped.notes, ...notes] };
}

function tell(issue: z.core.$ZodIssue, fields: Readonly<Record<string, unknown>>): RowIssue {
	const reason = issue.code === 'custom' ? (issue.params?.['reason'] as unknown) : undefined;
	const code = typeof reason === 'string' ? reason : issue.code;
	return { field: fieldOf(issue.path, fields), code, message: describe(issue) };
}

/** The field of the mapping behind a place in a listing: of two texts, the Vietnamese comes first. */
function fieldOf(path: readonly PropertyKey[], fields: Readonly<Record<string, unknown>>): string {
	const [first, second] = path.map(String);
	if (first === 'translation' && second !== undefined) return `${second}En`;
	if (first === 'title' || first === 'summary') {
		if ('titleVi' in fields || 'summaryVi' in fields) return `${first}Vi`;
		if ('titleEn' in fields || 'summaryEn' in fields) return `${first}En`;
	}
	return path.map(String).join('.');
}

const UNREADABLE: Readonly<Record<string, string>> = {
	not_json: 'This line is not JSON.',
	not_an_object: 'This is not an object with fields.',
	too_deep: 'Lists or objects lie too deep within each other here.',
	too_many_cells: 'This row has more cells than there are columns.'
};

function unreadable(read: Extract<ReadRow, { readonly ok: false }>): RefusedRow {
	const issues = [{ field: '', code: read.code, message: UNREADABLE[read.code] ?? '' }];
	return { outcome: 'refused', line: read.line, issues, source: read.text };
}

import { readFile } from 'node:fs/promises';
import type { FieldShape, ImportMapping } from '#lib/domain/import/mapping.ts';
import { importMapping } from '#lib/schemas/import/import-mapping.ts';
import { ImportRefused } from './refuse-file.ts';
import type { RowSource } from './row-source.ts';

/**
 * The mapping of a file, or the suggested one without a file.
 *
 * @throws ImportRefused where it is none, or names columns that are not there
 */
export async function openMapping(
	path: string | null,
	source: RowSource,
	shapes: Readonly<Record<string, FieldShape>>,
	suggest: (columns: readonly string[]) => ImportMapping
): Promise<ImportMapping> {
	const mapping = path === null ? suggest(source.columns) : parse(path, await read(path), shapes);
	const strange = Object.keys(mapping.constants).find((field) => !Object.hasOwn(shapes, field));
	if (strange !== undefined)
		throw new ImportRefused(`There is no field ${strange} to give a constant.`);
	const named = [
		mapping.externalId ?? [],
		...Object.values(mapping.fields).map(({ columns, whenShort = [] }) => [
			...columns,
			...whenShort
		])
	].flat();
	const missing = named.find((column) => !source.columns.includes(column));
	if (missing !== undefined) {
		throw new ImportRefused(
			`There is no column "${missing}". The columns are: ${source.columns.join(', ')}`
		);
	}
	return mapping;
}

async function read(path: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(path, 'utf8')) as unknown;
	} catch (cause) {
		throw new ImportRefused(
			`${path} is no mapping: ${cause instanceof Error ? cause.message : ''}`
		);
	}
}

function parse(
	path: string,
	written: unknown,
	shapes: Readonly<Record<string, FieldShape>>
): ImportMapping {
	const parsed = importMapping(shapes).safeParse(written);
	if (parsed.success) return parsed.data;
	const lines = parsed.error.issues.map(
		(issue) => `${issue.path.join('.') || path}: ${issue.message}`
	);
	throw new ImportRefused(`${path} is no mapping:\n${lines.join('\n')}`);
}

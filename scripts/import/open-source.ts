import path from 'node:path';
import { openCsv } from './csv-rows.ts';
import { openJson } from './json-rows.ts';
import type { InspectedFile } from './read-text.ts';
import type { RowSource } from './row-source.ts';

const JSON_NAMES: ReadonlySet<string> = new Set(['.json', '.jsonl', '.ndjson']);
const CSV_NAMES: ReadonlySet<string> = new Set(['.csv', '.tsv', '.tab']);

/** Reads a file as what its name says it is, else as what it looks like. */
export function openSource(file: InspectedFile): Promise<RowSource> {
	const extension = path.extname(file.path).toLowerCase();
	const looksLikeJson = /^\s*[[{]/.test(file.beginning);
	const isJson = JSON_NAMES.has(extension) || (!CSV_NAMES.has(extension) && looksLikeJson);
	return isJson ? openJson(file) : openCsv(file);
}

import { existsSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/reference');

/** Files of other people that are tried where they lie, beside this checkout; null where they do not. */
export const SHARED_DATA = existsSync(FOLDER) ? FOLDER : null;

/** Prints why tests are left out. @returns whether the files are there */
export function hasSharedData(what: string): boolean {
	if (SHARED_DATA === null) {
		process.stderr.write(`skipped: ${what}, because ../shared/data/reference is not there\n`);
	}
	return SHARED_DATA !== null;
}

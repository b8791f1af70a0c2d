import { cleanLine, cleanText } from '../text/clean.ts';

const FORMULA_GUARD = /^'(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/u;

/**
 * Text of a cell as a listing may hold it. A quote mark that a spreadsheet put before a formula sign goes, so
 * that what we export comes back as it was.
 */
export function cleanCell(written: string): string {
	return cleanText(withoutGuard(written));
}

/** The same in one line. */
export function cleanCellLine(written: string): string {
	return cleanLine(withoutGuard(written));
}

function withoutGuard(written: string): string {
	return written.toWellFormed().replace(FORMULA_GUARD, '');
}

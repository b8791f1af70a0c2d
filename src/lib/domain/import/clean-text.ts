/** What no reader sees: control characters, joiners, direction marks. Text with them is refused everywhere. */
const UNSEEN =
	/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const FORMULA_GUARD = /^'(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/u;

/**
 * Text of a cell as a listing may hold it. A quote mark that a spreadsheet put before a formula sign goes, so
 * that what we export comes back as it was.
 */
export function cleanText(written: string): string {
	return written
		.toWellFormed()
		.replace(FORMULA_GUARD, '')
		.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n')
		.replace(UNSEEN, '')
		.normalize('NFC')
		.trim();
}

/** The same in one line. */
export function cleanLine(written: string): string {
	return cleanText(written).replace(/\s+/gu, ' ');
}

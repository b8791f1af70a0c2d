const ASCII_ONLY = /^[\u0000-\u007f]*$/;

function isAscii(text: string): boolean {
	return ASCII_ONLY.test(text);
}

/**
 * The searchable form of a text: lower case, without marks, `đ` as `d`, so that "Gia công gỗ" and
 * "gia cong go" are the same. Changes the length, so offsets into the result mean nothing in the original.
 */
export function foldText(text: string): string {
	const lower = text.toLowerCase();
	if (isAscii(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('đ', 'd')
		.normalize('NFC');
}

/**
 * A form that keeps the marks but not where in the syllable they stand, so that "hoà" and "hòa" agree
 * while "hóa" differs.
 */
export function markedForm(text: string): string {
	const decomposed = text.toLowerCase().normalize('NFD');
	const marks = decomposed.match(/\p{M}/gu) ?? [];
	return decomposed.replace(/\p{M}+/gu, '') + marks.sort().join('');
}

import { VIETNAMESE_LETTER } from '#lib/domain/text/word.ts';

/**
 * How a dictionary file is written: `glossed` lines are `english {n} (gloss) :: vietnamese, vietnamese` (as Matthias
 * Buchmeier's extracts of Wiktionary are), the others are cells with Vietnamese or English first.
 */
export type DictionaryFormat =
	| { readonly kind: 'glossed' }
	| {
			readonly kind: 'cells';
			readonly separator: string;
			readonly first: 'vietnamese' | 'english';
			/** Whether the first line names the columns. */
			readonly hasHeader: boolean;
	  };

const SEPARATORS = ['\t', ';', ','] as const;
const VIETNAMESE_NAMES = /^(vi|vietnamese|tiếng việt|phrase|cụm từ)$/iu;
const ENGLISH_NAMES = /^(en|english|tiếng anh|alternatives)$/iu;

/**
 * Recognises a dictionary by its lines; some hundred are enough. Without a header, the column with more Vietnamese
 * letters is the Vietnamese one. Null where no separator splits most lines.
 */
export function recogniseDictionary(sample: readonly string[]): DictionaryFormat | null {
	const lines = sample.filter((line) => !isPassedOver(line));
	if (shareOf(lines, (line) => line.includes('::')) > 0.5) return { kind: 'glossed' };
	const separator = SEPARATORS.find(
		(one) => shareOf(lines, (line) => splitCells(line, one).length > 1) > 0.5
	);
	if (separator === undefined) return null;
	const rows = lines.map((line) => splitCells(line, separator));
	const [left = '', right = ''] = rows[0] ?? [];
	const isVietnameseFirst = VIETNAMESE_NAMES.test(left) && ENGLISH_NAMES.test(right);
	const hasHeader = isVietnameseFirst || (ENGLISH_NAMES.test(left) && VIETNAMESE_NAMES.test(right));
	const markedFirst = rows.filter((row) => VIETNAMESE_LETTER.test(row[0] ?? '')).length;
	const markedSecond = rows.filter((row) => VIETNAMESE_LETTER.test(row[1] ?? '')).length;
	const looksVietnameseFirst = hasHeader ? isVietnameseFirst : markedFirst >= markedSecond;
	return {
		kind: 'cells',
		separator,
		first: looksVietnameseFirst ? 'vietnamese' : 'english',
		hasHeader
	};
}

/** Blank lines, and comments that begin with `#`. */
export function isPassedOver(line: string): boolean {
	return /^\s*(#|$)/.test(line);
}

/** Cells of a line; between quotation marks a separator is text, and two marks are one. */
export function splitCells(line: string, separator: string): readonly string[] {
	const cells: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let at = 0; at < line.length; at += 1) {
		const character = line[at]!;
		if (character === '"' && separator !== '\t') {
			if (isQuoted && line[at + 1] === '"') {
				cell += character;
				at += 1;
			} else isQuoted = !isQuoted;
		} else if (character === separator && !isQuoted) {
			cells.push(cell.trim());
			cell = '';
		} else cell += character;
	}
	return [...cells, cell.trim()];
}

function shareOf(lines: readonly string[], holds: (line: string) => boolean): number {
	return lines.length === 0 ? 0 : lines.filter(holds).length / lines.length;
}

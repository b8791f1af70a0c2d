import { cleanEnglish, cleanVietnamese, splitList } from './clean-phrase.ts';
import { type DictionaryFormat, isPassedOver, splitCells } from './dictionary-format.ts';

/** What a line of a dictionary says. */
export type DictionaryRow =
	| {
			readonly ok: true;
			readonly line: number;
			readonly vietnamese: readonly string[];
			readonly english: readonly string[];
			/** Null where the file has no such column. */
			readonly domain: string | null;
	  }
	| {
			readonly ok: false;
			readonly line: number;
			readonly code: 'no_separator' | 'no_vietnamese' | 'no_english' | 'line_too_long';
			readonly text: string;
	  };

const LONGEST_LINE = 20_000;
const LONGEST_DOMAIN = 40;

/** Reads the lines of a dictionary, counted from 1; blank lines and comments are passed over. */
export function* readDictionaryRows(
	lines: Iterable<string>,
	format: DictionaryFormat
): Generator<DictionaryRow> {
	let line = 0;
	let isHeader = format.kind === 'cells' && format.hasHeader;
	for (const text of lines) {
		line += 1;
		if (isPassedOver(text)) continue;
		if (isHeader) {
			isHeader = false;
			continue;
		}
		yield readRow(text, line, format);
	}
}

function readRow(text: string, line: number, format: DictionaryFormat): DictionaryRow {
	const refuse = (code: Extract<DictionaryRow, { readonly ok: false }>['code']) =>
		({ ok: false, line, code, text: text.slice(0, LONGEST_LINE) }) as const;
	if (text.length > LONGEST_LINE) return refuse('line_too_long');
	const sides = format.kind === 'glossed' ? readGlossed(text) : readCells(text, format);
	if (sides === null) return refuse('no_separator');
	const vietnamese = [...new Set(sides.vietnamese.flatMap(cleanVietnamese))];
	if (vietnamese.length === 0) return refuse('no_vietnamese');
	const english = [...new Set(sides.english.map(cleanEnglish).filter((phrase) => phrase !== null))];
	if (english.length === 0) return refuse('no_english');
	return { ok: true, line, vietnamese, english, domain: sides.domain };
}

interface Sides {
	readonly vietnamese: readonly string[];
	readonly english: readonly string[];
	readonly domain: string | null;
}

/** The part of speech comes before the gloss, so everything from its brace on is no English phrase. */
function readGlossed(text: string): Sides | null {
	const at = text.lastIndexOf('::');
	if (at === -1) return null;
	const [glossed = ''] = text.slice(0, at).split('{', 1);
	const [english = ''] = glossed.split(' (', 1);
	return { vietnamese: splitList(text.slice(at + 2)), english: [english], domain: null };
}

function readCells(
	text: string,
	{ separator, first }: Extract<DictionaryFormat, { readonly kind: 'cells' }>
): Sides | null {
	const [left = '', right = '', domain = ''] = splitCells(text, separator);
	if (left === '' || right === '') return null;
	const [vietnamese, english] = first === 'vietnamese' ? [left, right] : [right, left];
	return {
		vietnamese: splitList(vietnamese),
		english: splitList(english),
		domain: domain === '' || domain.length > LONGEST_DOMAIN ? null : domain.toLowerCase()
	};
}

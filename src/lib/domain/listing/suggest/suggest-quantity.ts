import { foldText } from '#lib/domain/text/fold.ts';
import { inWords, type Guess } from './guess.ts';
import { type Limit, limitAt } from './limits.ts';
import { readNumber } from './money.ts';
import { quoteOf, type WrittenText } from './written-text.ts';

/** One number is the most, unless the text says that it is the least: who takes 300 kg may be served by a part of it. */
export interface Quantity {
	readonly min: number | null;
	readonly max: number | null;
	/** UCUM code or plain word. */
	readonly unit: string;
}

/** Words for a unit, and the code listings use. The longest comes first. */
const UNITS: readonly (readonly [string, string])[] = [
	[
		'cái|chiếc|chi tiết|sản phẩm|bộ|bo|mẫu|hộp|túi|khuôn|thùng|pieces|piece|pcs|units|parts|boards|sets|samples',
		'piece'
	],
	[
		'người|học viên|kỹ sư|sinh viên|công nhân|chỗ ngồi|seats|people|trainees|engineers|students|learners',
		'seat'
	],
	['m2|m²|mét vuông|square metres|square meters|sqm', 'm2'],
	['tấn|tonnes|tons', 't'],
	['kg|kilogram|ký', 'kg'],
	['giờ máy|giờ|hours', 'hour'],
	['lít|litres|liters', 'l']
];
const WORDS = UNITS.map(([words]) => words).join('|');
/** Thousands and millions, as people shorten them. */
const SCALE = 'k|nghìn|ngàn|nghin|ngan|triệu|trieu|thousand|million';
const NUMBER = /(?<![\p{L}\p{N}.,/-])\d[\d.,]*/gu;
/** What follows the number: the end of a range perhaps, and the unit. */
const UNIT_BEHIND = new RegExp(
	String.raw`^(?:\s{0,2}(?:-|–|đến|tới|den|toi|to)\s{0,2}(\d[\d.,]{0,24}))?\s{0,2}(?:(${SCALE})\s{0,2})?(${withFolded(WORDS)})(?![\p{L}\p{N}])`,
	'iu'
);
const FOR_EACH = /^\s{0,2}(?:\/|mỗi|một|moi|mot|a|per)\s{0,2}\p{L}+(?!\p{N})/iu;
/** How far behind a number its unit is looked for, in UTF-16 units. */
const REACH = 80;
const UNIT_OF = new Map(
	UNITS.flatMap(([words, code]) => words.split('|').map((word) => [foldText(word), code] as const))
);
/** Behind these a number is a size of the author or of what there is today. */
const NOT_WANTED = /(doi|nhom|co|voi|with|team of|of our|hien|nay)\s*$/u;

/** How much is wanted or to be had; the first plain figure with a unit counts. */
export function suggestQuantity(written: WrittenText): Guess<Quantity> | null {
	for (const found of written.text.matchAll(NUMBER)) {
		const [low] = found;
		const behind = found.index + low.length;
		const measured = UNIT_BEHIND.exec(written.text.slice(behind, behind + REACH));
		if (measured === null) continue;
		const [, high, scale, word = ''] = measured;
		const end = behind + measured[0].length;
		const each = FOR_EACH.exec(written.text.slice(end, end + REACH))?.[0] ?? '';
		const unit = UNIT_OF.get(foldText(word));
		const first = readAmount(low, scale);
		const second = high === undefined ? null : readAmount(high, scale);
		if (unit === undefined || first === null || (second !== null && first > second)) continue;
		const before = foldText(written.text.slice(Math.max(0, found.index - 16), found.index));
		if (NOT_WANTED.test(before)) continue;
		return inWords(
			{ ...rangeOf(first, second, limitAt(written.text, found.index, end)), unit },
			quoteOf(written, found.index, end + each.length)
		);
	}
	return null;
}

const WORTH: Readonly<Record<string, number>> = {
	k: 1e3,
	nghin: 1e3,
	ngan: 1e3,
	thousand: 1e3,
	trieu: 1e6,
	million: 1e6
};

/** Null where it is no number. */
function readAmount(digits: string, scale: string | undefined): number | null {
	const number = readNumber(digits, scale === undefined ? 'whole' : 'scaled');
	return number === null ? null : number * (scale === undefined ? 1 : WORTH[foldText(scale)]!);
}

function rangeOf(first: number, second: number | null, limit: Limit): Omit<Quantity, 'unit'> {
	if (second !== null) return { min: first, max: second };
	return limit === 'least' ? { min: first, max: null } : { min: null, max: first };
}

/** Each word as it is and as it is typed without marks, once. */
function withFolded(words: string): string {
	return [...new Set([...words.split('|'), ...foldText(words).split('|')])].join('|');
}

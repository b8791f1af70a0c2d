import { foldText } from '#lib/domain/text/fold.ts';
import { inWords, type Guess } from './guess.ts';
import { readNumber } from './money.ts';
import { quoteOf, type WrittenText } from './written-text.ts';

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
const PATTERN = new RegExp(
	String.raw`(?<![\p{L}\p{N}.,/-])(\d[\d.,]*)(?:\s*(?:-|–|đến|tới|den|toi|to)\s*(\d[\d.,]*))?\s*(${WORDS}|${foldText(WORDS)})(?:\s*(?:\/|mỗi|một|moi|mot|a|per)\s*\p{L}+)?(?![\p{L}\p{N}])`,
	'giu'
);
const UNIT_OF = new Map(
	UNITS.flatMap(([words, code]) => words.split('|').map((word) => [foldText(word), code] as const))
);
/** Behind these a number is a size of the author or of what there is today. */
const NOT_WANTED = /(doi|nhom|co|voi|with|team of|of our|hien|nay)\s*$/u;

/** How much is wanted or to be had; the first plain figure with a unit counts. */
export function suggestQuantity(written: WrittenText): Guess<Quantity> | null {
	for (const found of written.text.matchAll(PATTERN)) {
		const [whole, low = '', high, word = ''] = found;
		const unit = UNIT_OF.get(foldText(word));
		const first = readNumber(low, 'whole');
		const second = high === undefined ? first : readNumber(high, 'whole');
		if (unit === undefined || first === null || second === null || first > second) continue;
		const before = foldText(written.text.slice(Math.max(0, found.index - 16), found.index));
		if (NOT_WANTED.test(before)) continue;
		return inWords(
			{ min: first, max: second, unit },
			quoteOf(written, found.index, found.index + whole.length)
		);
	}
	return null;
}

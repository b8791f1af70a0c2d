import { foldText } from '#lib/domain/text/fold.ts';

const SCALES: Readonly<Record<string, number>> = {
	nghin: 1e3,
	ngan: 1e3,
	k: 1e3,
	thousand: 1e3,
	trieu: 1e6,
	tr: 1e6,
	million: 1e6,
	mio: 1e6,
	m: 1e6,
	ty: 1e9,
	ti: 1e9,
	billion: 1e9,
	bn: 1e9
};
const SIGNS = 'dong|vnd|đ|d|₫';
const SCALE = Object.keys(SCALES).join('|');
const AMOUNT = new RegExp(
	String.raw`^(?:(?:vnd|₫) ?)?(\d[\d., ]*?) ?(?:(${SCALE}) ?(\d{1,3})?)? ?(?:${SIGNS})?$`,
	'u'
);

/**
 * An amount of đồng as people type it: "1.500.000", "1,5 tỷ", "VND 500 million", "2 tỷ 4".
 *
 * @returns whole đồng, or null where it is not an amount
 */
export function readMoney(typed: string): number | null {
	const found = AMOUNT.exec(
		foldText(typed)
			.replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
			.trim()
	);
	if (!found) return null;
	const [, digits = '', scale, rest] = found;
	const number = readNumber(digits, scale === undefined ? 'whole' : 'scaled');
	if (number === null) return null;
	const worth = scale === undefined ? 1 : SCALES[scale]!;
	// "2 tỷ 4" is 2.4 billion, "1 triệu 250" is 1.25 million.
	const beyond = rest === undefined ? 0 : Number(`0.${rest}`) * worth;
	const amount = Math.round(number * worth + beyond);
	return Number.isSafeInteger(amount) ? amount : null;
}

/**
 * A number as people group it, with points or commas. One separator before exactly three digits groups a
 * whole number, but parts a scaled one ("1.500" is 1500, "1,500 tỷ" is 1.5 billion).
 */
export function readNumber(typed: string, manner: 'whole' | 'scaled'): number | null {
	const plain = typed.replaceAll(/\s/gu, '');
	if (!/^\d+([.,]\d+)*$/u.test(plain)) return null;
	const marks = plain.match(/[.,]/gu) ?? [];
	const last = marks.at(-1);
	if (last === undefined) return Number(plain);
	const tail = plain.length - plain.lastIndexOf(last) - 1;
	const isDecimal =
		marks.length === 1
			? tail !== 3 || manner === 'scaled' || plain.startsWith('0')
			: marks.every((mark, at) => (mark === last) === (at === marks.length - 1));
	if (!isDecimal) return tail === 3 ? Number(plain.replaceAll(/[.,]/gu, '')) : null;
	const whole = plain.slice(0, plain.length - tail - 1).replaceAll(/[.,]/gu, '');
	return Number(`${whole}.${plain.slice(-tail)}`);
}

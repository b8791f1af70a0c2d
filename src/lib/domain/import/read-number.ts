import { trimEnd } from '#lib/domain/text/trim-end.ts';

const NUMBER = /[-+]?\d[\d.,\s\u00a0\u202f']*/u;

/**
 * The first number in a text: `TRL 6` is 6, `1.250.000 đ` is 1250000. Where `decimal` does not say which sign
 * stands before the decimals, the last of two different signs does; a single one does unless three digits follow,
 * as in `1.500`.
 *
 * @returns null where there is no number
 */
export function readNumber(text: string, decimal?: ',' | '.'): number | null {
	const [written] = NUMBER.exec(text) ?? [];
	if (written === undefined) return null;
	const found = trimEnd(written.replace(/[\s\u00a0\u202f']/gu, ''), /[.,]/u);
	const mark = decimal ?? decimalMarkOf(found);
	const grouping = mark === ',' ? /\./gu : mark === '.' ? /,/gu : /[.,]/gu;
	const value = Number(found.replace(grouping, '').replace(',', '.'));
	return Number.isFinite(value) ? value : null;
}

function decimalMarkOf(found: string): ',' | '.' | null {
	const marks = [...found.matchAll(/[.,]/gu)];
	const last = marks.at(-1);
	if (last === undefined) return null;
	const mark = last[0] as ',' | '.';
	if (new Set(marks.map(([sign]) => sign)).size === 2) return mark;
	const isGrouping = marks.length > 1 || found.length - last.index - 1 === 3;
	return isGrouping ? null : mark;
}

import { isoDay } from '#lib/domain/day.ts';
import { foldText } from '#lib/domain/text/fold.ts';
import { trimEnd } from '#lib/domain/text/trim-end.ts';
import type { Guess, Quote } from './guess.ts';
import { inWords } from './guess.ts';
import { quoteOf, type WrittenText } from './written-text.ts';

export interface DateGuesses {
	readonly from: Guess<string> | null;
	readonly until: Guess<string> | null;
}

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];
const DATE = new RegExp(
	String.raw`(?<![\p{L}\p{N}/])(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2})|(?:tháng|thang|t\.?)\s{0,2}(\d{1,2})(?:\s{0,2}[/-]\s{0,2}|\s{1,2}(?:năm|nam)\s{1,2})(\d{4})|(\d{1,2})\s{1,2}(${MONTHS.join('|')})\s{1,2}(\d{4})|(${MONTHS.join('|')})\s{1,2}(\d{4})|(?:quý|quy|q)\s{0,2}([1-4]|iv|i{1,3})(?:\s{0,2}[/-]\s{0,2}|\s{1,2}(?:năm|nam|of)?\s{0,2})(\d{4}))(?![\p{N}/])`,
	'giu'
);
const FROM =
	/(tu|ke tu|bat dau|bat dau tu|bat dau ngay|from|starting|start|since|after|sau)( ngay)?\s*$/u;
const UNTIL =
	/(truoc|den|den het|toi|het|cham nhat|han|muon nhat|before|until|till|by|no later than|to|-|–)( ngay)?( the end of)?\s*$/u;

/** From when and until when, where dates stand behind words that say so. Days long past are left out. */
export function suggestDates(written: WrittenText, today: string): DateGuesses {
	let from: Guess<string> | null = null;
	let until: Guess<string> | null = null;
	for (const found of written.text.matchAll(DATE)) {
		const before = foldText(written.text.slice(Math.max(0, found.index - 24), found.index));
		const quote = quoteOf(written, found.index, found.index + found[0].length);
		const isEnd = UNTIL.test(before);
		const day = dayOf(found, isEnd ? 'last' : 'first');
		if (day === null || day < today) continue;
		if (isEnd) until ??= inWords(day, withWord(written, quote));
		else if (FROM.test(before)) from ??= inWords(day, withWord(written, quote));
	}
	if (from !== null && until !== null && from.value > until.value) return { from, until: null };
	return { from, until };
}

function withWord(written: WrittenText, { start, end }: Quote): Quote {
	const before = trimEnd(written.text.slice(0, start), /\s/u);
	return quoteOf(written, before === '' ? start : trimEnd(before, /\S/u).length, end);
}

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const MONTHS_OF_QUARTER = 3;

/** The month in which a quarter begins or ends, counted from 1; 0 where none is named. */
function monthOfQuarter(quarter: string | undefined, end: 'first' | 'last'): number {
	if (quarter === undefined) return 0;
	const number = QUARTERS.indexOf(quarter.toLowerCase()) + 1 || Number(quarter);
	return number * MONTHS_OF_QUARTER - (end === 'first' ? MONTHS_OF_QUARTER - 1 : 0);
}

/** @returns an ISO day; of a whole month or quarter the first or the last one; null where there is no such day */
function dayOf(found: RegExpExecArray, end: 'first' | 'last'): string | null {
	const [, d, m, y, isoY, isoM, isoD, viM, viY, enD, enM, enY, onlyM, onlyY, quarter, itsYear] =
		found;
	const [year, month, day] = [
		Number(y ?? isoY ?? viY ?? enY ?? onlyY ?? itsYear),
		Number(m ?? isoM ?? viM ?? (numberOf(enM ?? onlyM) || monthOfQuarter(quarter, end))),
		Number(d ?? isoD ?? enD ?? 0)
	];
	if (day === 0 && end === 'last') return lastOf(year, month);
	return isoDay(year, month, day === 0 ? 1 : day);
}

/** @returns null where there is no such month */
function lastOf(year: number, month: number): string | null {
	return (
		[31, 30, 29, 28].map((day) => isoDay(year, month, day)).find((day) => day !== null) ?? null
	);
}

function numberOf(month: string | undefined): number {
	return MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
}

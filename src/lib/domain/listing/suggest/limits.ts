import { foldText } from '#lib/domain/text/fold.ts';

/** Which end of a range a number is: the least, the most, or, where nothing around it says so, simply an amount. */
export type Limit = 'least' | 'most' | null;

const LEAST_BEFORE =
	/(?:^|[^\p{L}\p{N}])(?:toi thieu|it nhat|tu|tren|hon|khong duoi|at least|minimum(?: of)?|min|from|over|more than|no less than|not less than|above)(?: la)?\s*$/u;
const MOST_BEFORE =
	/(?:^|[^\p{L}\p{N}])(?:toi da|nhieu nhat|khong qua|khong hon|duoi|cao nhat|at most|maximum(?: of)?|max|up to|no more than|not more than|under|below|less than)(?: la)?\s*$/u;
const LEAST_BEHIND =
	/^\s*(?:\+|tro len|or more|and more|and up(?:wards)?|minimum)(?![\p{L}\p{N}])/u;
const MOST_BEHIND = /^\s*(?:tro xuong|or less|or fewer|at most|maximum)(?![\p{L}\p{N}])/u;
/** How much of the text around a number is looked at, in UTF-16 units. */
const REACH = 24;

/** @param start and `end` of the number with its unit in the text */
export function limitAt(text: string, start: number, end: number): Limit {
	const before = foldText(text.slice(Math.max(0, start - REACH), start));
	const behind = foldText(text.slice(end, end + REACH));
	if (MOST_BEFORE.test(before) || MOST_BEHIND.test(behind)) return 'most';
	return LEAST_BEFORE.test(before) || LEAST_BEHIND.test(behind) ? 'least' : null;
}

import { foldText } from '#lib/domain/text/fold.ts';
import { inWords, type Guess } from './guess.ts';
import { limitAt } from './limits.ts';
import { readMoney } from './money.ts';
import { quoteOf, sentenceAround, type WrittenText } from './written-text.ts';

export interface AmountRange {
	readonly min: number | null;
	readonly max: number | null;
}

const NUMBER = String.raw`\d[\d.,]{0,24}`;
const SCALE = String.raw`(?:tỷ|tỉ|triệu|tr|ty|ti|trieu|million|billion|bn)`;
const SIGN = String.raw`(?:đồng|dong|vnd|đ|₫)`;
const RANGE = new RegExp(
	String.raw`(?<![\p{L}\p{N}.,])(?:vnd\s{0,2}|₫\s{0,2})?(${NUMBER})(?:\s{0,2}(${SCALE}))?(?:\s{0,2}${SIGN})?(?:\s{0,2}(?:-|–|đến|tới|den|toi|to)\s{0,2}(${NUMBER}))?(?:\s{0,2}(${SCALE}))?(?:\s{0,2}(${SIGN}))?(?![\p{L}\p{N}])`,
	'giu'
);
/** Words around an amount that make it the budget, and not a loss, a turnover or a price of yesterday. */
const BUDGET =
	/ngan sach|kinh phi|chi phi toi da|du kien chi|muc chi|gia tran|gia tu|don gia|tron goi|budget|price from|up to vnd|we can spend|can pay|fee of|priced/u;

/** How much may be spent or is asked for, in whole đồng, where a sentence says so plainly. */
export function suggestBudget(written: WrittenText): Guess<AmountRange> | null {
	for (const found of written.text.matchAll(RANGE)) {
		const [whole, low = '', lowScale, high, highScale, sign] = found;
		const scale = highScale ?? lowScale;
		if (scale === undefined && sign === undefined && !/vnd|₫|đồng/iu.test(whole)) continue;
		const start = found.index;
		const sentence = foldText(sentenceAround(written, start));
		if (!BUDGET.test(sentence)) continue;
		const quote = quoteOf(written, start, start + whole.trimEnd().length);
		const first = readMoney(`${low} ${lowScale ?? scale ?? ''}`);
		const second = high === undefined ? null : readMoney(`${high} ${scale ?? ''}`);
		if (first === null) continue;
		if (second !== null) {
			return first <= second ? inWords({ min: first, max: second }, quote) : null;
		}
		const isLeast = limitAt(written.text, start, start + whole.trimEnd().length) === 'least';
		return inWords(isLeast ? { min: first, max: null } : { min: null, max: first }, quote);
	}
	return null;
}

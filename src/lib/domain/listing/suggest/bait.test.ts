import { expect, test } from 'vitest';
import { proposeTitle } from './propose-title.ts';
import { suggestBudget } from './suggest-budget.ts';
import { suggestCertificates } from './suggest-certificates.ts';
import { suggestDates } from './suggest-dates.ts';
import { suggestQuantity } from './suggest-quantity.ts';
import { suggestReadiness } from './suggest-readiness.ts';
import { readText } from './written-text.ts';

const LENGTH = 6000;
/** What made an expression try every place with every other, repeated to the length of the longest text. */
const BAITS = [
	'TRL ',
	'TRL\t',
	' ',
	'\t \n',
	',',
	'1 ',
	'1 tỷ ',
	'0\tmay0',
	'5 - ',
	'ISO 9001 ',
	'dấu\t',
	'!',
	'ngân sách 1 tỷ ',
	'10 cái',
	'vnd '
];

test.each(BAITS)('a text of nothing but %j is read in time', (bait) => {
	const text = `${'TRL'}${bait.repeat(LENGTH).slice(0, LENGTH)}s`;
	const written = readText(text);
	const began = performance.now();
	proposeTitle(text);
	suggestBudget(written);
	suggestCertificates(written);
	suggestDates(written, '2026-01-01');
	suggestQuantity(written);
	suggestReadiness(written, 'offer');
	expect(performance.now() - began).toBeLessThan(500);
});

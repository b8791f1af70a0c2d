import { foldText } from '#lib/domain/text/fold.ts';

/** What English puts behind a word without making another one of it: "tests", "tested", "planning". */
const ENDING = /^(e?s|e?d|ies|ied|[a-z]?ing|[a-z]ed)?$/;
const BARE = /^[ey]?$/;
/** Of what is done to a thing, and of doing it: "milled" and "milling". */
const VERBAL = /^(e?d|[a-z]?ing|[a-z]ed)$/;

/**
 * How many letters two ways to write an English phrase differ by, where they are forms of the same words; null where
 * they are not, though their stems agree ("customs" and "customer").
 */
export function formsApart(one: string, other: string): number | null {
	const [words, others] = [wordsOf(one), wordsOf(other)];
	if (words.length !== others.length) return null;
	let apart = 0;
	for (const [at, word] of words.entries()) {
		const letters = wordFormsApart(word, others[at]!);
		if (letters === null) return null;
		apart += letters;
	}
	return apart;
}

function wordFormsApart(one: string, other: string): number | null {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared += 1;
	const [rest, otherRest] = [one.slice(shared), other.slice(shared)];
	const [bare, ending] = BARE.test(rest) ? [rest, otherRest] : [otherRest, rest];
	const isForm =
		(BARE.test(bare) && ENDING.test(ending)) || (VERBAL.test(bare) && VERBAL.test(ending));
	return isForm ? bare.length + ending.length : null;
}

function wordsOf(phrase: string): readonly string[] {
	return foldText(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
}

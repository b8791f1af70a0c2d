/** More marks on one letter than any language writes (UAX 15, section 13, stream-safe text). */
const MOST_MARKS = 30;
const PILE = /(\p{M}{30})\p{M}+/gu;

/**
 * A text in a Unicode normal form, in linear time: marks are put in order by their place, which takes the square of
 * their number, so of a pile of marks on one letter the first 30 stay.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKD'): string {
	const bounded = text.length > MOST_MARKS ? text.replace(PILE, '$1') : text;
	return bounded.normalize(form);
}

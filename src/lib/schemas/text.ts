import { z } from 'zod';
import { cleanLine, cleanText } from '#lib/domain/text/clean.ts';
import { isPlainlyWritten } from '#lib/domain/text/lookalikes.ts';

/** More marks on one letter than any language writes. */
const MARK_PILE = /\p{M}{6,}/u;

/** Text a database can keep; NUL and half a surrogate pair are nobody's writing. */
function isStorable(written: string): boolean {
	return written.isWellFormed() && !written.includes('\0');
}

const UNREADABLE = { params: { reason: 'unreadable_characters' } };
const storable = z.string().refine(isStorable, UNREADABLE);

/** As text is stored: what stood between the marks of a pile is gone by then. */
const cleaned = z.string().refine((text) => !MARK_PILE.test(text), UNREADABLE);

/** One line of text, cleaned of what comes along when it is pasted; lengths in UTF-16 units of the composed text. */
export function shortText(min: number, max: number) {
	return storable.transform(cleanLine).pipe(cleaned.min(min).max(max));
}

/** What holds no space and is often pasted, such as an address or a code. */
export const pastedWord = storable.transform(cleanLine).pipe(cleaned);

/** Text of several lines; otherwise as `shortText`. */
export function longText(min: number, max: number) {
	return storable.transform(cleanText).pipe(cleaned.min(min).max(max));
}

/** A name or title: one line that cannot be dressed up as another one with letters that look alike. */
export function nameText(min: number, max: number) {
	return shortText(min, max).refine(isPlainlyWritten, { params: { reason: 'mixed_alphabets' } });
}

import { z } from 'zod';
import { cleanLine, cleanText } from '#lib/domain/text/clean.ts';
import { isPlainlyWritten } from '#lib/domain/text/lookalikes.ts';

/** More marks on one letter than any language writes. */
const MARK_PILE = /\p{M}{6,}/u;

/** Text a database can keep; NUL and half a surrogate pair are nobody's writing. */
function isStorable(written: string): boolean {
	return written.isWellFormed() && !written.includes('\0') && !MARK_PILE.test(written);
}

const storable = z.string().refine(isStorable, { params: { reason: 'unreadable_characters' } });

/** One line of text, cleaned of what comes along when it is pasted; lengths in UTF-16 units of the composed text. */
export function shortText(min: number, max: number) {
	return storable.transform(cleanLine).pipe(z.string().min(min).max(max));
}

/** What holds no space and is often pasted, such as an address or a code. */
export const pastedWord = storable.transform(cleanLine);

/** Text of several lines; otherwise as `shortText`. */
export function longText(min: number, max: number) {
	return storable.transform(cleanText).pipe(z.string().min(min).max(max));
}

/** A name or title: one line that cannot be dressed up as another one with letters that look alike. */
export function nameText(min: number, max: number) {
	return shortText(min, max).refine(isPlainlyWritten, { params: { reason: 'mixed_alphabets' } });
}

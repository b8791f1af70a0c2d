import { cleanText } from '../text/clean.ts';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { EMPTY_DRAFT, type ListingDraft } from './draft.ts';
import type { ListingKind, TextLanguage } from './listing.ts';

const LONGEST = 4000;

/**
 * A draft of the few words somebody typed into a box; all of them stand in its summary.
 *
 * @param fallback the language to take where the words do not tell
 * @returns null where nothing readable was typed
 */
export function describeNeed(
	kind: ListingKind,
	written: string,
	fallback: TextLanguage
): ListingDraft | null {
	const words = cleanText(written.toWellFormed()).slice(0, LONGEST).toWellFormed();
	if (!/[\p{L}\p{N}]/u.test(words)) return null;
	const language = guessLanguage(words) ?? fallback;
	return { ...EMPTY_DRAFT, kind, texts: [{ language, title: '', summary: words }] };
}

import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';

/** What one text of a listing says, as an embedder is asked about it. */
export interface Passage {
	readonly language: TextLanguage;
	readonly text: string;
}

/** One for each language, the title first. The same words give the same text, so that vectors can be kept by it. */
export function passagesOf(texts: readonly ListingText[]): readonly Passage[] {
	return texts.map(({ language, title, summary }) => ({
		language,
		text: `${title.trim()}\n${summary.trim()}`.normalize('NFC').trim()
	}));
}

import type { TextLanguage } from '#lib/domain/listing/listing.ts';

/** The two spaces in which texts are compared: Vietnamese syllables and pairs, English stems. */
export const SPACES = ['vi', 'en'] as const;
export type Space = (typeof SPACES)[number];

export type TextField = 'title' | 'summary';

/**
 * One place in a listing's text that stands for something comparable. A native occurrence has one
 * alternative of one unit; a translated phrase has several alternatives, each of one or more stems.
 */
export interface Occurrence {
	readonly space: Space;
	readonly key: string;
	readonly alternatives: readonly (readonly string[])[];
	readonly field: TextField;
	/** The language of the text it was read in, which for a translated phrase is not its space. */
	readonly language: TextLanguage;
	/** Which of the listing's texts. */
	readonly text: number;
	/** Offsets into that field (UTF-16 units), end exclusive. */
	readonly start: number;
	readonly end: number;
	/** Words or syllables it counts for in the length of the text; a pair of syllables counts none. */
	readonly length: number;
}

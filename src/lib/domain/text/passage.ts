import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { Unit } from './unit.ts';

/** The two spaces in which texts are compared: Vietnamese syllables and pairs, English stems. */
export const SPACES = ['vi', 'en'] as const;
export type Space = (typeof SPACES)[number];

export type TextField = 'title' | 'summary';

/** One field of one of a listing's texts, as it reads in one space. */
export interface Passage {
	readonly space: Space;
	/** The language it is written in, which is not its space where it was read through the lexicon. */
	readonly language: TextLanguage;
	/** Which of the listing's texts. */
	readonly text: number;
	readonly field: TextField;
	/** In reading order. Made when first asked for: most texts are counted and never quoted. */
	readonly units: readonly Unit[];
	/** Null where it was read through the lexicon, or once kinds have been forgotten since. */
	readonly eachKind: ((visit: VisitKind) => void) | null;
}

/**
 * Hears of a unit in reading order: the number of its kind, the words or syllables it counts for, and where it stands
 * (UTF-16 offsets, end exclusive).
 */
export type VisitKind = (kind: number, length: number, start: number, end: number) => void;

import type { Strength } from '#lib/domain/matching/strength.ts';
import type { TextEvidence } from '#lib/domain/matching/evidence.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { Ask } from './ask-set.ts';

/** A card under the box. */
export interface Card {
	readonly id: string;
	/** Null for an engine that promises nothing. */
	readonly strength: Strength | null;
	/** Estimate in [0, 1] that a person would contact them; null for an engine that makes none. */
	readonly confidence: number | null;
	readonly quotes: readonly TextEvidence[];
}

export interface Answer {
	/** The cards that are shown as matches, the best first. */
	readonly cards: readonly Card[];
	/** The order by score alone, including what is not shown as a match; ids, the best first. */
	readonly byScore: readonly string[];
}

/** Answers asks over the listings it was opened with. */
export interface AskEngine {
	/** @param depth most cards to give back */
	answer(ask: Ask, depth: number): Answer;
}

export type OpenAskEngine = (
	listings: readonly ListingProfile[],
	gazetteer: Gazetteer
) => AskEngine;

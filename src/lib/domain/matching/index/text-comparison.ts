import { SPACES, type Space } from '#lib/domain/text/passage.ts';
import type { Side } from '../evidence.ts';
import type { Faces } from './face.ts';
import type { TextStatistics } from './statistics.ts';
import { coverUnits } from './unit-coverage.ts';

/** `need`: the share of the need that the offer covers; `offer`: the share of the offer that the need uses. */
type Covered = Readonly<Record<Side, number>>;

/** How two texts answer one another. */
export interface TextComparison {
	/** The space in which they do so best, where quotes are taken from; null where they share nothing. */
	readonly space: Space | null;
	readonly covered: Covered;
	/** How many different words or syllables the need asks, in the language in which it asks most. */
	readonly asked: number;
}

/** What one space says of two listings that both have a face in it. */
export interface SpaceComparison {
	readonly space: Space;
	readonly covered: Covered;
	/** How many different things the need asks. */
	readonly asked: number;
	/** Whether one of the two was read through the lexicon there. */
	readonly translated: boolean;
}

/**
 * What a lexicon finds is a guess, and at 0.75 texts of the other language crowd out those of one's own. nDCG@3 on 150
 * short asks: 0.35 at 0.5, 0.29 at 0.75, 0.22 at 1.
 */
const TRANSLATED_WORTH = 0.5;

/** A Vietnamese text asks its pairs of syllables as well as its syllables. */
const ASKS_PER_WORD: Readonly<Record<Space, number>> = { vi: 2, en: 1 };

/**
 * Joins what the spaces say. Two texts in one language are compared in it alone, however they would read in the
 * other: a lexicon loses more than it adds. Only where they have no language in common does it decide.
 */
export function joinComparisons(compared: readonly SpaceComparison[]): TextComparison {
	const natives = compared.reduce((count, { translated }) => count + (translated ? 0 : 1), 0);
	const worth = natives > 0 ? 1 / natives : TRANSLATED_WORTH / compared.length;
	let space: Space | null = null;
	let best = 0;
	let asked = 0;
	let [need, offer] = [0, 0];
	for (const { space: one, covered, asked: asks, translated } of compared) {
		if (translated && natives > 0) continue;
		asked = Math.max(asked, Math.ceil(asks / ASKS_PER_WORD[one]));
		need += worth * covered.need;
		offer += worth * covered.offer;
		if (covered.need * covered.offer <= best) continue;
		best = covered.need * covered.offer;
		space = one;
	}
	return { space, covered: { need, offer }, asked };
}

/**
 * How much an offer minds how much of its own text the need uses, beside how far it serves the need: at most
 * `OWN_USE`, half of it where the need asks `ASKS_TO_JUDGE` things. Five words use little of any offer, a page as much
 * as the offer has.
 */
const OWN_USE = 0.4;
const ASKS_TO_JUDGE = 50;

/**
 * How far two texts agree, in [0, 1): a weighted geometric mean of the two coverages, so that an offer which mentions
 * everything in passing, and one of which hardly a word is wanted, both stay behind.
 */
export function agreementOf({ covered, asked }: TextComparison): number {
	const ownUse = (OWN_USE * asked) / (asked + ASKS_TO_JUDGE);
	return covered.need ** (1 - ownUse) * covered.offer ** ownUse;
}

export function compareTexts(
	need: Faces,
	offer: Faces,
	statistics: Readonly<Record<Space, TextStatistics>>
): TextComparison {
	return joinComparisons(
		SPACES.flatMap((space) => {
			const [wanting, giving] = [need[space], offer[space]];
			if (!wanting || !giving) return [];
			const covered = {
				need: coverUnits(wanting, giving, statistics[space]).share,
				offer: coverUnits(giving, wanting, statistics[space]).share
			};
			const translated = wanting.translated || giving.translated;
			return [{ space, covered, asked: wanting.size, translated }];
		})
	);
}

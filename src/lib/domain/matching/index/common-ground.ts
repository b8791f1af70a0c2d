import { isPhraseUnit } from '#lib/domain/lexicon/phrase-units.ts';
import type { Space } from '#lib/domain/text/passage.ts';
import { type Face, TITLE_WEIGHT } from './face.ts';
import type { ReadListing } from './read-faces.ts';
import { isPair, rarity, type TextStatistics } from './statistics.ts';
import { coverUnits } from './unit-coverage.ts';

/**
 * What two texts have in common, by what the one that says less asks of the other. All amounts are in words that hardly
 * any listing says, so that neither the length of a text nor the size of the catalogue is part of them.
 */
export interface CommonGround {
	/** All that is asked, each thing once. */
	readonly asked: number;
	/** What of it the other text says. */
	readonly met: number;
	/** What of `met` is more than lone words: neighbouring syllables, and phrases with synonyms or of a concept. */
	readonly joined: number;
	/** What of `met` the other text says in its title, or as often as a title counts. */
	readonly prominent: number;
	/** Whether what the other text leads with doing is among what is asked to be done. */
	readonly task: boolean;
}

export const NOTHING_IN_COMMON: CommonGround = {
	asked: 0,
	met: 0,
	joined: 0,
	prominent: 0,
	task: false
};

/** In a catalogue of a few listings every word is rare; amounts are measured as in one of so many. */
const LEAST_DOCUMENTS = 20;

/** @param space in which the two are compared; null where they share nothing */
export function commonGroundOf(
	one: ReadListing,
	other: ReadListing,
	space: Space | null,
	statistics: Readonly<Record<Space, TextStatistics>>
): CommonGround {
	if (space === null) return NOTHING_IN_COMMON;
	const [first, second] = [one.faces[space], other.faces[space]];
	if (!first || !second) return NOTHING_IN_COMMON;
	const isFirst = first.size <= second.size;
	const [asking, answering] = isFirst ? [first, second] : [second, first];
	const [{ named }, { leading }] = isFirst ? [one.tasks, other.tasks] : [other.tasks, one.tasks];
	const { asks, asked } = coverUnits(asking, answering, statistics[space]);
	const rarest = rarity(Math.max(LEAST_DOCUMENTS, statistics[space].documents), 1);
	let [met, joined, prominent] = [0, 0, 0];
	for (const { key, units, weight } of asks) {
		met += weight;
		if (isJoined(key, asking)) joined += weight;
		if (units.some((unit) => (answering.counts.get(unit) ?? 0) >= TITLE_WEIGHT))
			prominent += weight;
	}
	return {
		asked: asked / rarest,
		met: met / rarest,
		joined: joined / rarest,
		prominent: prominent / rarest,
		task: !leading.isDisjointFrom(named)
	};
}

/** Keys of what was translated are phrases of the other language, and no pairs. */
function isJoined(key: string, { translated }: Face): boolean {
	return isPhraseUnit(key) || (!translated && isPair(key));
}

import { CONCEPT, GROUP, SYNONYM_WORDS } from '#lib/domain/lexicon/phrase-units.ts';

/** What an index knows about the texts of one space; all that weights and coverage depend on. */
export interface TextStatistics {
	/** Listings with a text in this space. */
	readonly documents: number;
	/** Mean length of their texts, 0 without any. */
	readonly averageLength: number;
	/** Listings that say the unit; of one without marks, those that say any of its spellings, counted for each. */
	documentFrequency(unit: string): number;
	/**
	 * The units that say what this one says, itself first: for one of a text without marks all indexed ones that are
	 * spelt so but for their marks; for any other also the one of a text without marks.
	 */
	spellings(unit: string): readonly string[];
	/** Of a word that no listing says, those it may be a slip of, at most two; empty for any other. */
	readAs(unit: string): readonly string[];
}

/** What a word is worth that was read as another one. */
export const READ_AS_WORTH = 0.6;

/** How fast saying a word again stops to matter, and how far long texts are discounted (BM25's k1 and b). */
const SATURATION = 1.2;
const LENGTH_DISCOUNT = 0.9;

/** What people type is short: the one distinctive word must outweigh several that many listings say. */
const RARITY_POWER = 1.25;

/**
 * How rare a unit is among the indexed listings, always above 0: ln(1 + (N - n + 0.5) / (n + 0.5)) to the power of
 * `RARITY_POWER`. The base is the inverse document frequency of Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework" (2009), as Lucene computes it.
 *
 * @param documentFrequency at most `documents`; what is more counts as that
 */
export function rarity(documents: number, documentFrequency: number): number {
	const said = Math.min(documents, documentFrequency);
	return Math.log(1 + (documents - said + 0.5) / (said + 0.5)) ** RARITY_POWER;
}

/**
 * What a pair of neighbours weighs of its rarity, because each of the two weighs by itself as well. Metzler and Croft, "A
 * Markov Random Field Model for Term Dependencies" (2005), let pairs weigh less than single words, too. Measured on 1,190
 * Vietnamese questions: from 0.5 to 0.8 they order equally well, and better than with 1.
 */
export const PAIR_WORTH = 0.75;

export function isPair(unit: string): boolean {
	return unit.includes(' ');
}

/**
 * What a word that has synonyms weighs of its rarity, and their group beside it: the two together little more than any
 * other word, or whatever has synonyms would decide. Measured on 150 short asks: with 0.5 to 1 for the word and 0.35 to
 * 1 for the group the order is as good within what so few asks can tell; heavier groups take from whole calls.
 */
export const SYNONYM_WORD_WORTH = 0.75;
export const GROUP_WORTH = 0.5;

/**
 * What a concept weighs of its rarity beside the words that say it: its phrases are near one another and not the same.
 * Measured on 150 short asks: from 0.2 to 0.8 it helps equally
 * well within what so few asks can tell; the more it weighs, the more titles of whole calls lose.
 */
export const CONCEPT_WORTH = 0.3;

/** What saying a unit of this rarity once weighs. */
export function weightOf(unit: string, itsRarity: number): number {
	if (unit.startsWith(CONCEPT)) return CONCEPT_WORTH * itsRarity;
	if (unit.startsWith(GROUP)) return GROUP_WORTH * itsRarity;
	if (SYNONYM_WORDS.has(unit)) return SYNONYM_WORD_WORTH * itsRarity;
	return isPair(unit) ? PAIR_WORTH * itsRarity : itsRarity;
}

/**
 * The divisor's second term in `count / (count + damping)`, which is BM25's saturated, length-normalised
 * term frequency without its factor k1 + 1 and therefore within [0, 1).
 */
export function damping(length: number, averageLength: number): number {
	const relative = averageLength > 0 ? length / averageLength : 1;
	return SATURATION * (1 - LENGTH_DISCOUNT + LENGTH_DISCOUNT * relative);
}

/**
 * What one ask weighs: all its alternatives are one thing, as rare as they are together (Pirkola, "The effects of query
 * structure and dictionary setups in dictionary-based cross-language information retrieval", SIGIR 1998). An alternative
 * of several words is said as often as the rarest of them, at most.
 */
export function askRarity(
	alternatives: readonly (readonly string[])[],
	statistics: TextStatistics
): number {
	const read = readingsOf(alternatives, statistics);
	if (read.length > 0) return askRarity(read, statistics);
	let frequency = 0;
	for (const units of alternatives) {
		let least = Infinity;
		for (const unit of units) least = Math.min(least, statistics.documentFrequency(unit));
		frequency += least;
	}
	const itsRarity = rarity(statistics.documents, frequency);
	return isLone(alternatives) ? weightOf(alternatives[0]![0]!, itsRarity) : itsRarity;
}

/** The ways to answer an ask that nobody answers as it is written; see `TextStatistics.readAs`. */
export function readingsOf(
	alternatives: readonly (readonly string[])[],
	statistics: Pick<TextStatistics, 'readAs'>
): readonly (readonly string[])[] {
	return isLone(alternatives) ? statistics.readAs(alternatives[0]![0]!).map((unit) => [unit]) : [];
}

/** Whether there is one unit that answers an ask, and no other way. */
function isLone(alternatives: readonly (readonly string[])[]): boolean {
	return alternatives.length === 1 && alternatives[0]!.length === 1;
}

/** The ways in which a text may answer an ask: its alternatives, or the spellings of its only unit. */
export function waysOf(
	alternatives: readonly (readonly string[])[],
	statistics: Pick<TextStatistics, 'spellings'>
): readonly (readonly string[])[] {
	if (!isLone(alternatives)) return alternatives;
	return statistics.spellings(alternatives[0]![0]!).map((unit) => [unit]);
}

/** Counts what of a text could not be translated: it is asked as well, and weighs what the rest does on average. */
export function createUnread() {
	let [read, all] = [0, 0];
	return {
		count(isRead: boolean, times: number): void {
			all += times;
			if (isRead) read += times;
		},
		/** What the weight of all that was read is multiplied by; at least 1. */
		factor: () => (read > 0 ? all / read : 1)
	};
}

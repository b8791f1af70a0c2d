import type { ListingText } from '#lib/domain/listing/listing.ts';
import { foldText } from '#lib/domain/text/fold.ts';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { areNeighbours } from '#lib/domain/text/language/read-vietnamese.ts';
import {
	VIETNAMESE_STOP_PAIRS,
	VIETNAMESE_STOP_SYLLABLES
} from '#lib/domain/text/language/stop-words.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import { tokenise, type Token } from '#lib/domain/text/tokenise.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { pivotToEnglish } from './pivot.ts';

/** A Vietnamese phrase that no entry of a lexicon covers. */
export interface UntranslatedPhrase {
	/** As it is written most often, in small letters. */
	readonly phrase: string;
	/** How often it is written. */
	readonly count: number;
	/** In how many of the listings. */
	readonly listings: number;
}

interface Seen {
	count: number;
	readonly listings: Set<number>;
	readonly spellings: Map<string, number>;
}

/**
 * The phrases that the lexicon should learn next: pairs of neighbouring syllables that it leaves without a meaning,
 * three where they always stand together, and lone ones between what it knows. The most frequent first, those in more
 * listings before others, then by the phrase.
 *
 * @param listings the texts of each listing
 */
export function findUntranslated(
	listings: readonly (readonly ListingText[])[],
	lexicon: Lexicon,
	limit: number
): readonly UntranslatedPhrase[] {
	const seen = new Map<string, Seen>();
	listings.forEach((texts, listing) => {
		for (const { title, summary } of texts) {
			for (const text of [title, summary]) {
				if (guessLanguage(text) !== 'vi') continue;
				for (const run of uncoveredRuns(text, lexicon)) countPhrases(seen, text, run, listing);
			}
		}
	});
	const parts = partsOfWholes(seen);
	return [...seen]
		.filter(([key]) => !parts.has(key))
		.map(([, { count, listings: within, spellings }]) => ({
			phrase: mostFrequent(spellings),
			count,
			listings: within.size
		}))
		.sort(
			(one, other) =>
				other.count - one.count ||
				other.listings - one.listings ||
				(one.phrase < other.phrase ? -1 : 1)
		)
		.slice(0, limit);
}

/** Stretches of Vietnamese syllables without a meaning, unbroken by punctuation, function words or known phrases. */
function uncoveredRuns(text: string, lexicon: Lexicon): readonly (readonly Token[])[] {
	const tokens = tokenise(text);
	const pivots = pivotToEnglish(lexicon, text, tokens).filter(
		({ alternatives, length }) => alternatives.length > 0 && length > 0
	);
	const runs: Token[][] = [];
	let run: Token[] = [];
	let pivot = 0;
	for (const token of tokens) {
		while (pivot < pivots.length && pivots[pivot]!.end <= token.start) pivot += 1;
		const isKnown = pivot < pivots.length && pivots[pivot]!.start <= token.start;
		const isOpen =
			!isKnown &&
			isVietnameseSyllable(token.folded) &&
			!VIETNAMESE_STOP_SYLLABLES.has(token.folded) &&
			!FUNCTION_WORDS.has(asWritten(text, token.start, token.end));
		const last = run.at(-1);
		if (last && (!isOpen || !areNeighbours(text, last, token))) {
			runs.push(run);
			run = [];
		}
		if (isOpen) run.push(token);
	}
	if (run.length > 0) runs.push(run);
	return runs;
}

function countPhrases(
	seen: Map<string, Seen>,
	text: string,
	run: readonly Token[],
	listing: number
): void {
	const lengths = run.length === 1 ? [1] : [2, 3];
	for (const length of lengths) {
		for (let at = 0; at + length <= run.length; at += 1) {
			const written = asWritten(text, run[at]!.start, run[at + length - 1]!.end);
			const key = foldText(written);
			if (VIETNAMESE_STOP_PAIRS.has(key)) continue;
			const known: Seen = seen.get(key) ?? { count: 0, listings: new Set(), spellings: new Map() };
			known.count += 1;
			known.listings.add(listing);
			known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
			seen.set(key, known);
		}
	}
}

/**
 * What not to list: the pairs of three syllables that stand together, more than once, wherever either pair does; and
 * any other three syllables.
 */
function partsOfWholes(seen: ReadonlyMap<string, Seen>): ReadonlySet<string> {
	const parts = new Set<string>();
	for (const [key, { count }] of seen) {
		const syllables = key.split(' ');
		if (syllables.length !== 3) continue;
		const pairs = [syllables.slice(0, 2), syllables.slice(1)].map((pair) => pair.join(' '));
		const isWhole = count > 1 && pairs.every((pair) => seen.get(pair)?.count === count);
		for (const part of isWhole ? pairs : [key]) parts.add(part);
	}
	return parts;
}

function asWritten(text: string, start: number, end: number): string {
	return text
		.slice(start, end)
		.toLowerCase()
		.normalize('NFC')
		.replace(/[\s\-_]+/g, ' ');
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
	const ordered = [...spellings].sort(
		([one, seldom], [other, often]) => often - seldom || (one < other ? -1 : 1)
	);
	return ordered[0]?.[0] ?? '';
}

import { foldText } from '#lib/domain/text/fold.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { isPair } from '../index/statistics.ts';
import { isPhraseUnit } from '#lib/domain/lexicon/phrase-units.ts';
import { mendEnding } from '#lib/domain/text/language/english-endings.ts';
import { excludedBy } from '../text/ruled-out.ts';
import type { Passage } from '#lib/domain/text/passage.ts';
import type { Unit } from '#lib/domain/text/unit.ts';

/** How a listing that asks was read; words stand as they were written. */
export interface AskingReading {
	/** Of each of its texts. */
	readonly languages: readonly TextLanguage[];
	/** What it does not want. */
	readonly excluded: readonly string[];
	/** Words that no listing says, and the words that they were taken for. */
	readonly readAs: readonly { readonly written: string; readonly readings: readonly string[] }[];
	/** Words that no listing says, nor anything they may be a slip of; in the order in which they stand. */
	readonly unsaid: readonly string[];
}

/** More of them are no help. */
const MOST_WORDS = 5;

export function readAsking(
	index: Pick<MatchIndex, 'statistics'>,
	{ listing, passages }: ReadListing
): AskingReading {
	const own = passages.filter(({ space, language }) => space === language);
	const languages = listing.texts.map(
		(written, at) => own.find(({ text }) => text === at)?.language ?? written.language
	);
	const readAs = new Map<string, readonly string[]>();
	const unsaid = new Set<string>();
	for (const passage of own) {
		const statistics = index.statistics[passage.space];
		const isSaid = (key: string) => statistics.documentFrequency(key) > 0;
		for (const unit of passage.units) {
			if (isPair(unit.key) || isPhraseUnit(unit.key)) continue;
			if (statistics.spellings(unit.key).some(isSaid)) continue;
			const written = quoteOf(passage, unit, listing);
			const readings = statistics.readAs(unit.key);
			if (readings.length > 0)
				readAs.set(
					written,
					readings.map((one) => spellOut(foldText(written), unit.key, one))
				);
			else unsaid.add(written);
		}
	}
	return {
		languages,
		excluded: excludedBy(listing),
		readAs: [...readAs].slice(0, MOST_WORDS).map(([written, readings]) => ({ written, readings })),
		unsaid: [...unsaid].slice(0, MOST_WORDS)
	};
}

function quoteOf(
	{ text, field }: Passage,
	{ start, end }: Unit,
	{ texts }: ReadListing['listing']
): string {
	return texts[text]![field].slice(start, end);
}

/**
 * A stem as a word: with the ending that was written, or with the ending itself where the slip is in it.
 *
 * @param written folded
 * @param stem    of the written word
 * @param reading the stem it was taken for
 */
function spellOut(written: string, stem: string, reading: string): string {
	const mended = stem.startsWith(reading) ? mendEnding(stem, (one) => one === reading) : null;
	if (mended) return mended.stem + mended.ending;
	let alike = 0;
	while (alike < stem.length && written[alike] === stem[alike]) alike += 1;
	// The stemmer leaves "factori" of "factory".
	const changed = stem.length - alike;
	return reading.slice(0, reading.length - changed) + written.slice(alike);
}

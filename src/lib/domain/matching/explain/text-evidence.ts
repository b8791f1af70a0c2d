import { trimEnd } from '#lib/domain/text/trim-end.ts';
import type { Side, TextEvidence } from '../evidence.ts';
import type { ReadListing } from '../index/read-faces.ts';
import type { CoveredAsk } from '../index/unit-coverage.ts';
import type { FoundPlace } from '../text/find-places.ts';
import { heaviestRun, type Run } from './heaviest-run.ts';

const MOST_LINKS = 4;
/** Quotes are made of this many of the weightiest words; the rest are no reason anybody would give. */
export const MOST_ASKS = 16;

/** Where one side says something of what was looked for. */
export interface SaidPlaces {
	readonly listing: ReadListing['listing'];
	/** By passage and in reading order. */
	readonly places: readonly FoundPlace[];
}

/**
 * The words of the need that carry most of the text comparison, each with the words of the offer that answer
 * them, the weightiest first.
 *
 * @param asks those of the need that the offer covers best, the best first; they are what was looked for
 */
export function quoteEvidence(
	need: SaidPlaces,
	offer: SaidPlaces,
	asks: readonly CoveredAsk[]
): readonly TextEvidence[] {
	const shares = asks.map(({ share }) => share);
	const evidence: TextEvidence[] = [];
	let left = 2 ** asks.length - 1;
	for (let link = 0; link < MOST_LINKS; link += 1) {
		const asking = heaviestRun(need.listing, need.places, shares, left);
		if (!asking) break;
		left &= ~asking.sought;
		const answer = heaviestRun(offer.listing, offer.places, shares, asking.sought);
		if (!answer) continue;
		const share = shares.reduce(
			(sum, one, nth) => sum + (((asking.sought >> nth) & 1) === 1 ? one : 0),
			0
		);
		evidence.push(
			quote('need', need, asking, link, share),
			quote('offer', offer, answer, link, share)
		);
	}
	return evidence;
}

function quote(
	side: Side,
	{ listing }: SaidPlaces,
	{ passage: { field, language, text }, ...run }: Run,
	link: number,
	share: number
): TextEvidence {
	const written = listing.texts[text]![field];
	const start = startOfNumber(written, run.start);
	const { end } = run;
	const words = written.slice(start, end);
	return { kind: 'text', side, field, language, text, quote: words, start, end, link, share };
}

/** Where the number begins of which `start` is in the middle: "3,000 m2" is not quoted from "000" on. */
function startOfNumber(written: string, start: number): number {
	if (!/\d/.test(written[start] ?? '')) return start;
	const before = written.slice(Math.max(0, start - 20), start);
	const run = before.slice(trimEnd(before, /[\d.,]/).length);
	const firstDigit = run.search(/\d/);
	return firstDigit < 0 ? start : start - run.length + firstDigit;
}

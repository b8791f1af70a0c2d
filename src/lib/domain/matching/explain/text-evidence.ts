import type { Side, TextEvidence } from '../evidence.ts';
import type { ReadListing } from '../index/read-faces.ts';
import type { CoveredAsk } from '../index/unit-coverage.ts';
import type { Space } from '../text/passage.ts';
import { answersByWord, findUnits, type FoundUnit } from '../text/find-units.ts';
import { heaviestRun, type Run } from './heaviest-run.ts';

const MOST_LINKS = 4;
/** Quotes are made of this many of the weightiest words; the rest are no reason anybody would give. */
export const MOST_ASKS = 16;

/**
 * The words of the need that carry most of the text comparison, each with the words of the offer that answer
 * them, the weightiest first.
 *
 * @param heaviest of what the need asks in this space, the `MOST_ASKS` that the offer covers best
 * @param findInNeed where the need says keys in this space
 */
export function quoteEvidence(
	need: ReadListing,
	offer: ReadListing,
	space: Space,
	heaviest: readonly CoveredAsk[],
	findInNeed: (keys: ReadonlySet<string>) => readonly FoundUnit[]
): readonly TextEvidence[] {
	const left = new Map(heaviest.map((ask) => [ask.key, ask]));
	const asking = findInNeed(new Set(left.keys()));
	const names = new Set(heaviest.flatMap(({ units }) => units));
	const answering = findUnits(offer.passages, space, names, answersByWord);
	const evidence: TextEvidence[] = [];
	for (let link = 0; link < MOST_LINKS && left.size > 0; link += 1) {
		const run = heaviestRun(need.listing, asking, ({ key }) => left.get(key)?.share ?? 0);
		if (!run) break;
		const asks = run.keys.flatMap((key) => left.get(key) ?? []);
		for (const { key } of asks) left.delete(key);
		const weights = weightsOf(asks);
		const answer = heaviestRun(offer.listing, answering, (unit) =>
			unit.names.reduce((most, name) => Math.max(most, weights.get(name) ?? 0), 0)
		);
		if (!answer) continue;
		const share = asks.reduce((sum, ask) => sum + ask.share, 0);
		evidence.push(
			quote('need', need, run, link, share),
			quote('offer', offer, answer, link, share)
		);
	}
	return evidence;
}

/** What each name is worth as an answer. */
function weightsOf(asks: readonly CoveredAsk[]): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	for (const { units, share } of asks) {
		for (const unit of units) weights.set(unit, Math.max(weights.get(unit) ?? 0, share));
	}
	return weights;
}

function quote(
	side: Side,
	{ listing }: ReadListing,
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
	const before = /\d[\d.,]*$/.exec(written.slice(Math.max(0, start - 20), start));
	return before && /\d/.test(written[start] ?? '') ? start - before[0].length : start;
}

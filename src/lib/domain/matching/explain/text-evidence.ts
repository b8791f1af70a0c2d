import type { Side, TextEvidence } from '../evidence.ts';
import type { TextStatistics } from '../index/statistics.ts';
import { type CoveredAsk, coverUnits } from '../index/unit-coverage.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Occurrence, Space } from '../text/occurrence.ts';
import { joinRuns, type Run } from '../text/runs.ts';
import type { ReadListing } from '../index/read-faces.ts';

const MOST_LINKS = 4;
/** Quotes are made of this many of the weightiest words; the rest are no reason anybody would give. */
const MOST_ASKS = 20;

/**
 * The words of the need that carry most of the text comparison, each with the words of the offer that answer
 * them, the weightiest first.
 */
export function quoteEvidence(
	need: ReadListing,
	offer: ReadListing,
	space: Space,
	statistics: TextStatistics
): readonly TextEvidence[] {
	const [asking, answering] = [need.faces[space], offer.faces[space]];
	if (!asking || !answering) return [];
	const coverage = coverUnits(asking, answering, statistics);
	const heaviest = [...coverage.asks].sort((a, b) => b.share - a.share).slice(0, MOST_ASKS);
	const left = new Map(heaviest.map((ask) => [ask.key, ask]));
	const asked = need.occurrences.filter((o) => o.space === space && left.has(o.key));
	const wanted = new Set([...left.values()].flatMap(({ units }) => units));
	const answers = offer.occurrences.filter((o) => o.space === space && saysAny(o, wanted));
	const evidence: TextEvidence[] = [];
	for (let link = 0; link < MOST_LINKS && left.size > 0; link += 1) {
		const chosen = asked.filter(({ key }) => left.has(key));
		const run = bestRun(joinRuns(need.listing, chosen), (key) => left.get(key)?.share ?? 0);
		if (!run) break;
		const asks = keysOf(run).flatMap((key) => left.get(key) ?? []);
		for (const { key } of asks) left.delete(key);
		const answer = bestAnswer(offer.listing, answers, asks);
		if (!answer) continue;
		const share = asks.reduce((sum, ask) => sum + ask.share, 0);
		evidence.push(
			quote('need', need, run, link, share),
			quote('offer', offer, answer, link, share)
		);
	}
	return evidence;
}

function saysAny({ alternatives }: Occurrence, units: ReadonlySet<string>): boolean {
	for (const alternative of alternatives) {
		for (const unit of alternative) if (units.has(unit)) return true;
	}
	return false;
}

function bestAnswer(
	offer: ListingProfile,
	answers: readonly Occurrence[],
	asks: readonly CoveredAsk[]
): Run | null {
	const weights = new Map<string, number>();
	for (const { units, share } of asks) {
		for (const unit of units) weights.set(unit, Math.max(weights.get(unit) ?? 0, share));
	}
	const weightByKey = new Map<string, number>();
	const chosen = answers.filter((occurrence) => {
		const weight = Math.max(
			0,
			...occurrence.alternatives.flat().map((unit) => weights.get(unit) ?? 0)
		);
		if (weight > 0) weightByKey.set(occurrence.key, weight);
		return weight > 0;
	});
	return bestRun(joinRuns(offer, chosen), (key) => weightByKey.get(key) ?? 0);
}

/** The first of the heaviest, counting each key once. */
function bestRun(runs: readonly Run[], weightOf: (key: string) => number): Run | null {
	let best: Run | null = null;
	let heaviest = 0;
	for (const run of runs) {
		const weight = keysOf(run).reduce((sum, key) => sum + weightOf(key), 0);
		if (weight > heaviest) {
			best = run;
			heaviest = weight;
		}
	}
	return best;
}

function keysOf(run: Run): readonly string[] {
	if (run.occurrences.length === 1) return [run.first.key];
	return [...new Set(run.occurrences.map(({ key }) => key))];
}

function quote(
	side: Side,
	{ listing }: ReadListing,
	{ first, end }: Run,
	link: number,
	share: number
): TextEvidence {
	const { field, language, text, start } = first;
	const words = listing.texts[text]![field].slice(start, end);
	return { kind: 'text', side, field, language, text, quote: words, start, end, link, share };
}

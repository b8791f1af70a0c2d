import type { Side, TextEvidence } from '../evidence.ts';
import type { ReadListing } from '../index/read-faces.ts';
import type { CoveredAsk } from '../index/unit-coverage.ts';
import type { Passage, Space } from '../text/passage.ts';
import { joinRuns, type Run } from '../text/runs.ts';
import type { Unit } from '../text/unit.ts';
import { type ChosenUnits, chooseUnits } from '../index/placed-units.ts';

const MOST_LINKS = 4;
/** Quotes are made of this many of the weightiest words; the rest are no reason anybody would give. */
const MOST_ASKS = 16;

/**
 * The words of the need that carry most of the text comparison, each with the words of the offer that answer
 * them, the weightiest first.
 *
 * @param covered what the offer covers of what the need asks in this space
 */
export function quoteEvidence(
	need: ReadListing,
	offer: ReadListing,
	space: Space,
	covered: readonly CoveredAsk[]
): readonly TextEvidence[] {
	const heaviest = [...covered].sort((a, b) => b.share - a.share).slice(0, MOST_ASKS);
	const left = new Map(heaviest.map((ask) => [ask.key, ask]));
	const asking = chooseUnits(need.placed[space].byKey, left.keys());
	const answering = new Set(heaviest.flatMap(({ units }) => units));
	const answers = chooseUnits(offer.placed[space].byName, answering);
	const evidence: TextEvidence[] = [];
	for (let link = 0; link < MOST_LINKS && left.size > 0; link += 1) {
		const place = bestPlace(need, asking, ({ key }) => left.get(key)?.share ?? 0);
		if (!place) break;
		const asks = keysOf(place.run).flatMap((key) => left.get(key) ?? []);
		for (const { key } of asks) left.delete(key);
		const answer = bestAnswer(offer, answers, asks);
		if (!answer) continue;
		const share = asks.reduce((sum, ask) => sum + ask.share, 0);
		evidence.push(
			quote('need', need, place, link, share),
			quote('offer', offer, answer, link, share)
		);
	}
	return evidence;
}

/** Where a run stands. */
interface Place {
	readonly passage: Passage;
	readonly run: Run;
}

function bestAnswer(
	offer: ReadListing,
	answers: ChosenUnits,
	asks: readonly CoveredAsk[]
): Place | null {
	const weights = new Map<string, number>();
	for (const { units, share } of asks) {
		for (const unit of units) weights.set(unit, Math.max(weights.get(unit) ?? 0, share));
	}
	return bestPlace(offer, answers, ({ alternatives }) => {
		let most = 0;
		for (const alternative of alternatives) {
			for (const name of alternative) most = Math.max(most, weights.get(name) ?? 0);
		}
		return most;
	});
}

/** The first of the heaviest runs made of units that weigh anything, counting each key once. */
function bestPlace(
	{ listing }: ReadListing,
	chosen: ChosenUnits,
	weightOf: (unit: Unit) => number
): Place | null {
	let best: Place | null = null;
	let heaviest = 0;
	for (const [passage, units] of chosen) {
		const weighing = units.filter((unit) => weightOf(unit) > 0);
		for (const run of joinRuns(listing.texts[passage.text]![passage.field], weighing)) {
			const weight = weightOfRun(run, weightOf);
			if (weight <= heaviest) continue;
			best = { passage, run };
			heaviest = weight;
		}
	}
	return best;
}

function weightOfRun({ units }: Run, weightOf: (unit: Unit) => number): number {
	if (units.length === 1) return weightOf(units[0]!);
	const byKey = new Map(units.map((unit) => [unit.key, unit]));
	let weight = 0;
	for (const unit of byKey.values()) weight += weightOf(unit);
	return weight;
}

function keysOf({ units }: Run): readonly string[] {
	return units.length === 1 ? [units[0]!.key] : [...new Set(units.map(({ key }) => key))];
}

function quote(
	side: Side,
	{ listing }: ReadListing,
	{ passage: { field, language, text }, run }: Place,
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

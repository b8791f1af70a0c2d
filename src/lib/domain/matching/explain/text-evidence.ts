import type { Side, TextEvidence } from '../evidence.ts';
import { countAnswers } from '../index/face.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { type CoveredAsk, coverWeighed, type WeighedFace } from '../index/unit-coverage.ts';
import type { Passage, Space } from '../text/passage.ts';
import { joinRuns, type Run } from '../text/runs.ts';
import type { Unit } from '../text/unit.ts';

const MOST_LINKS = 4;
/** Quotes are made of this many of the weightiest words; the rest are no reason anybody would give. */
const MOST_ASKS = 20;

/**
 * The words of the need that carry most of the text comparison, each with the words of the offer that answer
 * them, the weightiest first.
 *
 * @param asked what the need asks in this space, weighed
 */
export function quoteEvidence(
	need: ReadListing,
	offer: ReadListing,
	space: Space,
	asked: WeighedFace
): readonly TextEvidence[] {
	const answering = countAnswers(offer.passages, space, asked.units);
	if (!answering) return [];
	const heaviest = [...coverWeighed(asked, answering).asks]
		.sort((a, b) => b.share - a.share)
		.slice(0, MOST_ASKS);
	const left = new Map(heaviest.map((ask) => [ask.key, ask]));
	const asking = choose(need, space, ({ key }) => left.has(key));
	const wanted = new Set(heaviest.flatMap(({ units }) => units));
	const answers = choose(offer, space, (unit) => someUnit(unit, (name) => wanted.has(name)));
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

/** The passages of one space with only the units that are wanted. */
function choose(
	{ passages }: ReadListing,
	space: Space,
	isWanted: (unit: Unit) => boolean
): readonly Passage[] {
	return passages
		.filter((passage) => passage.space === space)
		.map((passage) => ({ ...passage, units: passage.units.filter(isWanted) }));
}

function someUnit({ alternatives }: Unit, isWanted: (name: string) => boolean): boolean {
	for (const alternative of alternatives) {
		for (const name of alternative) if (isWanted(name)) return true;
	}
	return false;
}

function bestAnswer(
	offer: ReadListing,
	answers: readonly Passage[],
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
	passages: readonly Passage[],
	weightOf: (unit: Unit) => number
): Place | null {
	let best: Place | null = null;
	let heaviest = 0;
	for (const passage of passages) {
		const chosen = passage.units.filter((unit) => weightOf(unit) > 0);
		for (const run of joinRuns(listing.texts[passage.text]![passage.field], chosen)) {
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

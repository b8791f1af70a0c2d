import type { ListingProfile } from '../listing-profile.ts';
import type { FoundUnit } from '../text/find-units.ts';
import type { Passage } from '../text/passage.ts';

/** A stretch of one text in which every word counts, made of units that touch or overlap. */
export interface Run {
	readonly passage: Passage;
	readonly start: number;
	readonly end: number;
	/** What it says, each once. */
	readonly keys: readonly string[];
}

/**
 * The first of the heaviest stretches made of units that weigh anything, counting each key once; null where none does.
 *
 * @param units by passage and in reading order
 */
export function heaviestRun(
	{ texts }: Pick<ListingProfile, 'texts'>,
	units: readonly FoundUnit[],
	weightOf: (unit: FoundUnit) => number
): Run | null {
	let best: { from: number; to: number; end: number; weight: number } | null = null;
	let run = { from: 0, to: -1, end: 0, weight: 0 };
	for (let at = 0; at < units.length; at += 1) {
		const unit = units[at]!;
		const weight = weightOf(unit);
		if (weight <= 0) continue;
		const { passage, start, end } = unit;
		const goesOn =
			run.to >= 0 &&
			units[run.to]!.passage === passage &&
			touches(texts[passage.text]![passage.field], run.end, start);
		if (!goesOn) run = { from: at, to: at, end, weight: 0 };
		if (!isSaidWithin(units, run.from, at)) run.weight += weight;
		run.end = Math.max(run.end, end);
		run.to = at;
		if (best === null || run.weight > best.weight) best = run;
	}
	if (best === null) return null;
	const { from, to, end } = best;
	const { passage, start } = units[from]!;
	const said = units.slice(from, to + 1).filter((unit) => weightOf(unit) > 0);
	return { passage, start, end, keys: [...new Set(said.map(({ key }) => key))] };
}

/** Whether the key of the unit at `at` stands already between `from` and it. */
function isSaidWithin(units: readonly FoundUnit[], from: number, at: number): boolean {
	for (let before = from; before < at; before += 1) {
		if (units[before]!.key === units[at]!.key) return true;
	}
	return false;
}

const HYPHEN = 45;

function touches(text: string, end: number, start: number): boolean {
	if (start - end > 2) return false;
	for (let at = end; at < start; at += 1) {
		if (text.charCodeAt(at) !== HYPHEN && !/\s/.test(text[at]!)) return false;
	}
	return true;
}

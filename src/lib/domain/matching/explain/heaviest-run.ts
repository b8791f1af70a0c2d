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
	const runs: { passage: Passage; start: number; end: number; keys: string[]; weight: number }[] =
		[];
	for (const unit of units) {
		const weight = weightOf(unit);
		if (weight <= 0) continue;
		const { passage, key, start, end } = unit;
		const run = runs.at(-1);
		if (run?.passage === passage && touches(texts[passage.text]![passage.field], run.end, start)) {
			run.end = Math.max(run.end, end);
			if (run.keys.includes(key)) continue;
			run.keys.push(key);
			run.weight += weight;
		} else {
			runs.push({ passage, start, end, keys: [key], weight });
		}
	}
	return runs.reduce<(typeof runs)[number] | null>(
		(best, run) => (best === null || run.weight > best.weight ? run : best),
		null
	);
}

function touches(text: string, end: number, start: number): boolean {
	const gap = start - end;
	return gap <= 0 || (gap <= 2 && /^[\s-]*$/.test(text.slice(end, start)));
}

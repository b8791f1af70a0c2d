import type { ListingProfile } from '../listing-profile.ts';
import type { FoundPlace } from '../text/find-places.ts';

/** A stretch of one text in which every word counts, made of places that touch or overlap. */
export interface Run extends FoundPlace {
	readonly weight: number;
}

/**
 * The first of the heaviest stretches, where each thing that was looked for counts once; null where there is none.
 *
 * @param places by passage and in reading order
 * @param weights of what was looked for, the greatest first
 * @param wanted which of it counts: bit n for the nth
 */
export function heaviestRun(
	{ texts }: Pick<ListingProfile, 'texts'>,
	places: readonly FoundPlace[],
	weights: readonly number[],
	wanted: number
): Run | null {
	let best: Run | null = null;
	let run = null as Mutable<Run> | null;
	for (const { passage, start, end, sought } of places) {
		const said = sought & wanted;
		if (said === 0) continue;
		const goesOn =
			run?.passage === passage && touches(texts[passage.text]![passage.field], run.end, start);
		if (run === null || !goesOn) run = { passage, start, end, sought: 0, weight: 0 };
		const unsaid = said & ~run.sought;
		run.end = Math.max(run.end, end);
		run.sought |= said;
		if (unsaid !== 0) run.weight += weights[lowestBit(unsaid)]!;
		// A run that goes on takes what it says besides along.
		if (best === null || run.weight > best.weight) best = run;
	}
	return best;
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function lowestBit(bits: number): number {
	return 31 - Math.clz32(bits & -bits);
}

const HYPHEN = 45;

function touches(text: string, end: number, start: number): boolean {
	if (start - end > 2) return false;
	for (let at = end; at < start; at += 1) {
		if (text.charCodeAt(at) !== HYPHEN && !/\s/.test(text[at]!)) return false;
	}
	return true;
}

import type { ListingProfile } from '../listing-profile.ts';
import type { Occurrence } from './occurrence.ts';

/** A stretch of one field in which every word counts, made of occurrences that touch or overlap. */
export interface Run {
	readonly first: Occurrence;
	readonly end: number;
	readonly occurrences: readonly Occurrence[];
}

/** Joins chosen occurrences that stand side by side; they come in reading order, as `readListing` gives those of one space. */
export function joinRuns(
	profile: Pick<ListingProfile, 'texts'>,
	chosen: readonly Occurrence[]
): readonly Run[] {
	const runs: { first: Occurrence; end: number; occurrences: Occurrence[] }[] = [];
	for (const occurrence of chosen) {
		const run = runs.at(-1);
		if (run && touches(profile, run.first, run.end, occurrence)) {
			run.occurrences.push(occurrence);
			run.end = Math.max(run.end, occurrence.end);
		} else {
			runs.push({ first: occurrence, end: occurrence.end, occurrences: [occurrence] });
		}
	}
	return runs;
}

function touches(
	profile: Pick<ListingProfile, 'texts'>,
	first: Occurrence,
	end: number,
	next: Occurrence
): boolean {
	if (first.text !== next.text || first.field !== next.field) return false;
	if (next.start <= end) return true;
	const between = profile.texts[first.text]![first.field].slice(end, next.start);
	return between.length <= 2 && /^[\s-]*$/.test(between);
}

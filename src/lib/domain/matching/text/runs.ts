import type { Unit } from './unit.ts';

/** A stretch of one text in which every word counts, made of units that touch or overlap. */
export interface Run {
	readonly start: number;
	readonly end: number;
	readonly units: readonly Unit[];
}

/** Joins chosen units of one text that stand side by side; they come in reading order. */
export function joinRuns(text: string, chosen: readonly Unit[]): readonly Run[] {
	const runs: { start: number; end: number; units: Unit[] }[] = [];
	for (const unit of chosen) {
		const run = runs.at(-1);
		if (run && touches(text, run.end, unit)) {
			run.units.push(unit);
			run.end = Math.max(run.end, unit.end);
		} else {
			runs.push({ start: unit.start, end: unit.end, units: [unit] });
		}
	}
	return runs;
}

function touches(text: string, end: number, next: Unit): boolean {
	const gap = next.start - end;
	return gap <= 0 || (gap <= 2 && /^[\s-]*$/.test(text.slice(end, next.start)));
}

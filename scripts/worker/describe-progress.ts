import type { StageProgress } from '#lib/server/data/matching/region-run/region-run-parts.ts';

/** One line on how far a run over the whole region is. */
export function describeProgress(progress: readonly StageProgress[]): string {
	const current = progress.find(({ parts, done }) => done < parts);
	return current === undefined
		? 'Region: done'
		: `Region: ${current.stage} ${current.done} of ${current.parts}`;
}

import { countRelevant, type Grades } from './grades.ts';

/** The share of all documents known to answer that are among the first `depth`; null where none is known. */
export function recallAt(ranking: readonly string[], grades: Grades, depth: number): number | null {
	const relevant = countRelevant(grades);
	if (relevant === 0) return null;
	return ranking.slice(0, depth).filter((id) => (grades.get(id) ?? 0) > 0).length / relevant;
}

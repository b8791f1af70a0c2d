import { countRelevant, type Grades } from './grades.ts';

/**
 * One over the place, counted from 1, of the first document known to answer; 0 where none is among the first
 * `depth`, null where none is known. Its mean over queries is MRR (E. Voorhees, "The TREC-8 Question Answering
 * Track Report", 1999).
 */
export function reciprocalRankAt(
	ranking: readonly string[],
	grades: Grades,
	depth: number
): number | null {
	if (countRelevant(grades) === 0) return null;
	const place = ranking.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0);
	return place === -1 ? 0 : 1 / (place + 1);
}

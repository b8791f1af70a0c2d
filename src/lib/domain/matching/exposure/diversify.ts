/** An entry of a list that is about to be shown. */
export interface Diversifiable {
	/** In [0, 1]. */
	readonly score: number;
	/** Null where it belongs to nobody. */
	readonly organisation: string | null;
}

export interface DiversityOptions<T> {
	/** Longest list wanted. */
	readonly length: number;
	/** Most entries of one organisation while others wait; 2 if not said. */
	readonly mostOfOne?: number;
	/** What relevance counts against novelty, in [0, 1]; 1 looks at relevance alone; 0.8 if not said. */
	readonly relevance?: number;
	/** How alike two entries are, in [0, 1]; if not said, nothing is alike. */
	readonly similarity?: (one: T, other: T) => number;
}

/**
 * Orders a list so that it is not the same thing again and again: maximal marginal relevance (Carbonell and Goldstein,
 * "The Use of MMR, Diversity-Based Reranking for Reordering Documents and Producing Summaries", 1998): next comes what
 * has the most of `relevance × score − (1 − relevance) × likeness to what already stands there`. An organisation with
 * many listings takes at most `mostOfOne` places as long as there are others; after that its other listings fill what
 * is left. Ties keep the order given.
 *
 * @param entries the best first
 */
export function diversify<T extends Diversifiable>(
	entries: readonly T[],
	options: DiversityOptions<T>
): readonly T[] {
	const { length, mostOfOne = 2, relevance = 0.8, similarity = () => 0 } = options;
	const waiting = entries.map((entry) => ({ entry, likeness: 0 }));
	const chosen: T[] = [];
	const counts = new Map<string, number>();
	const hasHadIts = ({ organisation }: T) =>
		organisation !== null && (counts.get(organisation) ?? 0) >= mostOfOne;
	while (chosen.length < length && waiting.length > 0) {
		const isCrowdedOut = waiting.every(({ entry }) => hasHadIts(entry));
		let best = -1;
		let most = -Infinity;
		waiting.forEach(({ entry, likeness }, at) => {
			const value = relevance * entry.score - (1 - relevance) * likeness;
			if (value > most && (isCrowdedOut || !hasHadIts(entry))) [best, most] = [at, value];
		});
		const { entry } = waiting.splice(best, 1)[0]!;
		chosen.push(entry);
		if (entry.organisation !== null) {
			counts.set(entry.organisation, (counts.get(entry.organisation) ?? 0) + 1);
		}
		for (const one of waiting) {
			one.likeness = Math.max(one.likeness, similarity(one.entry, entry));
		}
	}
	return chosen;
}

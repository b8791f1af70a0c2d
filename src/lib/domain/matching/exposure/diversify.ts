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
	/** Most entries of one organisation while others wait. Defaults to 2. */
	readonly mostOfOne?: number;
	/** What relevance counts against novelty, in [0, 1]; 1 looks at relevance alone. Defaults to 0.8. */
	readonly relevance?: number;
	/** How alike others are to an entry, in [0, 1]; null where none is; defaults to nothing being alike. */
	readonly similarTo?: (entry: T) => ((other: T) => number) | null;
	/** The list ends with this entry, once that has its place. */
	readonly until?: T;
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
	const { length, mostOfOne = 2, relevance = 0.8, similarTo = null, until = null } = options;
	const likeness = new Float64Array(entries.length);
	const isChosen = new Uint8Array(entries.length);
	const chosen: T[] = [];
	const counts = new Map<string | null, number>();
	while (chosen.length < Math.min(length, entries.length)) {
		// Of those whose organisation still has a place, and of the others.
		let [best, most, crowded, mostCrowded] = [-1, -Infinity, -1, -Infinity];
		for (let at = 0; at < entries.length; at += 1) {
			if (isChosen[at] === 1) continue;
			const { score, organisation } = entries[at]!;
			// Likeness only takes away, so none of the others can be worth more.
			if (relevance * score <= most) break;
			const value = relevance * score - (1 - relevance) * likeness[at]!;
			if (organisation !== null && (counts.get(organisation) ?? 0) >= mostOfOne) {
				if (value > mostCrowded) [crowded, mostCrowded] = [at, value];
			} else if (value > most) [best, most] = [at, value];
		}
		const next = best >= 0 ? best : crowded;
		const entry = entries[next]!;
		isChosen[next] = 1;
		chosen.push(entry);
		if (entry === until) break;
		counts.set(entry.organisation, (counts.get(entry.organisation) ?? 0) + 1);
		const similarity = similarTo?.(entry);
		if (!similarity) continue;
		for (let at = 0; at < entries.length; at += 1) {
			if (isChosen[at] === 1) continue;
			likeness[at] = Math.max(likeness[at]!, similarity(entries[at]!));
		}
	}
	return chosen;
}

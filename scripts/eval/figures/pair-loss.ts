/** One item an expert was asked about: how well they say they can judge it, and how an algorithm scored it. */
export interface GradedScore {
	/** The higher the better; the easy and hard pairs are defined for grades from 1 to 5. */
	readonly grade: number;
	readonly score: number;
}

interface GradedPair {
	readonly higher: GradedScore;
	readonly lower: GradedScore;
}

/**
 * The weighted pair loss of Stelmakh, Wieting, Neubig and Shah, "A Gold Standard Dataset for the Reviewer Assignment
 * Problem" (arXiv 2303.16750), section 4, a weighted form of Kendall's tau: for every two items of one expert with
 * different grades the difference of the grades, in full where the scores order them the other way round, half where
 * the scores are equal; added up over all experts and divided by what it would be if every pair were wrong.
 *
 * @param experts the graded items of each expert
 * @returns 0 for a faultless order, 0.5 on average for chance; null where no two grades differ
 */
export function weightedPairLoss(experts: readonly (readonly GradedScore[])[]): number | null {
	let loss = 0;
	let most = 0;
	for (const { higher, lower } of experts.flatMap(pairsOf)) {
		const weight = higher.grade - lower.grade;
		most += weight;
		if (higher.score < lower.score) loss += weight;
		else if (higher.score === lower.score) loss += weight / 2;
	}
	return most > 0 ? loss / most : null;
}

interface Ordered {
	readonly pairs: number;
	/** Ordered as the expert does; equal scores are no order. */
	readonly correct: number;
}

/** Lowest grade of an item the expert knows well, highest of one they do not. */
const KNOWN = 4;
const UNKNOWN = 2;

/** Pairs of an item graded 4 or better and one graded 2 or worse (section 4 of the same paper). */
export function orderEasyPairs(experts: readonly (readonly GradedScore[])[]): Ordered {
	return countOrdered(
		experts,
		({ higher, lower }) => higher.grade >= KNOWN && lower.grade <= UNKNOWN
	);
}

/** Pairs of items both graded 4 or better, not equally (section 4 of the same paper). */
export function orderHardPairs(experts: readonly (readonly GradedScore[])[]): Ordered {
	return countOrdered(experts, ({ lower }) => lower.grade >= KNOWN);
}

function countOrdered(
	experts: readonly (readonly GradedScore[])[],
	isMeant: (pair: GradedPair) => boolean
): Ordered {
	const pairs = experts.flatMap(pairsOf).filter(isMeant);
	const correct = pairs.filter(({ higher, lower }) => higher.score > lower.score).length;
	return { pairs: pairs.length, correct };
}

/** Every two items with different grades. */
function pairsOf(items: readonly GradedScore[]): readonly GradedPair[] {
	return items.flatMap((one, at) =>
		items.slice(at + 1).flatMap((other): readonly GradedPair[] => {
			if (one.grade === other.grade) return [];
			return one.grade > other.grade
				? [{ higher: one, lower: other }]
				: [{ higher: other, lower: one }];
		})
	);
}

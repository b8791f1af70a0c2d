export const STRENGTHS = ['strong', 'good', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Lowest score of each word; see `docs/decisions` for the measurement they come from. */
const STRONG = 0.45;
const GOOD = 0.3;

/** A score as a word for people; scores are for ordering, and a percentage would promise too much. */
export function strengthOf(score: number): Strength {
	if (score >= STRONG) return 'strong';
	return score >= GOOD ? 'good' : 'possible';
}

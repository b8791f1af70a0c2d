import type { Side } from './evidence.ts';
import type { FieldFacetName } from './facets/read-facets.ts';

export type GainingFacet = Exclude<FieldFacetName, 'codes'>;

/** How much everything beside the text counts when a pair is scored; plain data, to be kept as JSON. */
export interface ScoreWeights {
	/** What each side gains from a full fit; never negative, and each column adds up to `GAIN_LIMIT`. */
	readonly gains: Readonly<Record<GainingFacet, Readonly<Record<Side, number>>>>;
	/** How much of what the text leaves open the codes can close, in [0, 1]. */
	readonly codeWorth: number;
}

/** The rest of a directed score, 1 less this, is relevance alone; strengths are named on that scale. */
export const GAIN_LIMIT = 0.4;

/** What counts as long as nothing has been learnt. */
export const PRIOR_WEIGHTS: ScoreWeights = {
	gains: {
		subject: { need: 0.09, offer: 0.07 },
		readiness: { need: 0.07, offer: 0.03 },
		partnership: { need: 0.04, offer: 0.05 },
		place: { need: 0.04, offer: 0.04 },
		budget: { need: 0.02, offer: 0.07 },
		quantity: { need: 0.02, offer: 0.04 },
		value_chain: { need: 0.02, offer: 0.02 },
		helix: { need: 0.02, offer: 0.02 },
		trust: { need: 0.03, offer: 0.03 },
		freshness: { need: 0.02, offer: 0.03 },
		wishes: { need: 0.03, offer: 0 }
	},
	codeWorth: 0.25
};

export const GAINING = Object.keys(PRIOR_WEIGHTS.gains) as readonly GainingFacet[];
const CLOSE_ENOUGH = 1e-9;

/**
 * Gives the weights back.
 *
 * @throws RangeError for weights by which a score could leave [0, 1] or a better fit could cost something
 */
export function checkWeights(weights: ScoreWeights): ScoreWeights {
	const { gains, codeWorth } = weights;
	if (!(codeWorth >= 0 && codeWorth <= 1)) throw new RangeError(`code worth ${codeWorth}`);
	for (const side of ['need', 'offer'] as const) {
		let sum = 0;
		for (const name of GAINING) {
			const gain = gains[name][side];
			if (!(gain >= 0)) throw new RangeError(`gain ${gain} of ${name}`);
			sum += gain;
		}
		if (!(Math.abs(sum - GAIN_LIMIT) < CLOSE_ENOUGH)) throw new RangeError(`gains sum to ${sum}`);
	}
	return weights;
}

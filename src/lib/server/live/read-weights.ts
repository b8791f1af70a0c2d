import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import { applyFacetWeights } from '#lib/domain/matching/learning/apply-facet-weights.ts';
import { weightsInUse } from '#lib/domain/matching/learning/model-card.ts';
import { PRIOR_WEIGHTS, type ScoreWeights } from '#lib/domain/matching/score-weights.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { findModelCardInUse } from '#lib/server/data/matching/model-cards.ts';

export interface WeightsInUse {
	/** What they were learnt as; null where they were never learnt. */
	readonly modelCardId: string | null;
	readonly weights: ScoreWeights;
}

/** By which weights pairs are to be scored. What another version of the engine learnt does not count. */
export async function readWeights(db: Db): Promise<WeightsInUse> {
	const stored = await db.transaction(ANONYMOUS, findModelCardInUse);
	if (stored?.engineVersion !== ENGINE_VERSION) {
		return { modelCardId: null, weights: PRIOR_WEIGHTS };
	}
	const { id, card } = stored;
	return {
		modelCardId: id,
		weights: applyFacetWeights(weightsInUse(card, 'learnt'), card.prior)
	};
}

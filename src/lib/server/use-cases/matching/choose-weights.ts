import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { WeightsChoice } from '#lib/domain/matching/learning/model-card.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	findLatestModelCard,
	forgetMatchedVersions,
	insertWeightsChoice
} from '#lib/server/data/matching/model-cards.ts';

/**
 * The one switch between what was learnt last and what counted before anything was. Running sites score by it at
 * once, and stored pairs are found anew.
 */
export async function chooseWeights(
	db: Db,
	choice: WeightsChoice
): Promise<Result<{ readonly modelCardId: string | null }, 'nothing_learnt'>> {
	return db.transaction(JOBS, async (tx) => {
		const latest = choice === 'learnt' ? await findLatestModelCard(tx, ENGINE_VERSION) : null;
		if (choice === 'learnt' && latest === null) return refuse('nothing_learnt');
		const modelCardId = latest?.id ?? null;
		await insertWeightsChoice(tx, modelCardId);
		await forgetMatchedVersions(tx);
		return succeed({ modelCardId });
	});
}

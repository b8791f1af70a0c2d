import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { Observed } from '#lib/domain/matching/learning/enough.ts';
import { learn } from '#lib/domain/matching/learning/learn.ts';
import type { ModelCard } from '#lib/domain/matching/learning/model-card.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertModelCard } from '#lib/server/data/matching/model-cards.ts';
import { listProposalsToLearn } from '#lib/server/data/matching/proposals.ts';

/** The latest so many: older ones say less about the region as it is. */
const MOST = 200_000;

export type Learnt =
	| { readonly ok: true; readonly id: string; readonly card: ModelCard }
	| { readonly ok: false; readonly failure: 'too_little'; readonly observed: Observed };

/** Learns from what became of suggestions and keeps it as a model card. Nothing is used by that alone. */
export async function learnWeights(db: Db, now: Date): Promise<Learnt> {
	const log = await db.transaction(JOBS, (tx) => listProposalsToLearn(tx, ENGINE_VERSION, MOST));
	const lesson = learn(log, now);
	if (!lesson.ok) return { ok: false, failure: 'too_little', observed: lesson.observed };
	const { card } = lesson;
	const stored = { engineVersion: ENGINE_VERSION, card };
	const { id } = await db.transaction(JOBS, (tx) => insertModelCard(tx, stored));
	return { ok: true, id, card };
}

import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { forgetOtherEngine } from '#lib/server/data/matching/waiting-matches.ts';

/** After an upgrade that finds other pairs, or the same ones by other rules, queues all listings to be matched anew. */
export async function matchAnewAfterUpgrade(db: Db): Promise<void> {
	await db.transaction(JOBS, (tx) => forgetOtherEngine(tx, ENGINE_VERSION));
}

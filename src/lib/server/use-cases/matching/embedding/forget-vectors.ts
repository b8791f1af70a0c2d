import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { deleteOldVectors } from '#lib/server/data/matching/embedding/embeddings.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;

/** Forgets vectors that no listing needs any more. @returns how many */
export function forgetVectors(db: Db, { id }: Embedder, now: Date): Promise<number> {
	const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
	return db.transaction(JOBS, (tx) => deleteOldVectors(tx, id, before));
}

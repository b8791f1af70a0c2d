import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listConflictPairs } from '#lib/server/data/organisation/conflicts.ts';

/**
 * Who must not be matched with whom: the other organisations in the order of their ids, by the id of one; none where
 * there are none. It does not know which of the two declared it, so it cannot show it.
 */
export type ConflictBook = ReadonlyMap<string, readonly string[]>;

export async function readConflicts(db: Db): Promise<ConflictBook> {
	const others = new Map<string, Set<string>>();
	for (const [one, other] of await db.transaction(JOBS, listConflictPairs)) {
		others.set(one, (others.get(one) ?? new Set()).add(other));
		others.set(other, (others.get(other) ?? new Set()).add(one));
	}
	return new Map([...others].map(([id, ids]) => [id, [...ids].sort()]));
}

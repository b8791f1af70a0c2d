import { listConflictPairs } from '#lib/server/data/conflicts.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';

/** Who must not be matched with whom. It does not know which of the two declared it, so it cannot tell. */
export interface ConflictBook {
	/** In the order of their ids; null where there are none. */
	of(organisationId: string): readonly string[] | null;
}

export async function readConflicts(db: Db): Promise<ConflictBook> {
	const others = new Map<string, Set<string>>();
	for (const [one, other] of await db.transaction(JOBS, listConflictPairs)) {
		others.set(one, (others.get(one) ?? new Set()).add(other));
		others.set(other, (others.get(other) ?? new Set()).add(one));
	}
	const lists = new Map([...others].map(([id, ids]) => [id, [...ids].sort()]));
	return { of: (organisationId) => lists.get(organisationId) ?? null };
}

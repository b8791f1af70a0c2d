import type { Actor } from '#lib/domain/access/actor.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listOwnProposals } from '#lib/server/data/matching/proposals.ts';
import { readOwnData } from '#lib/server/data/person/persons.ts';

/** Everything kept about oneself, to take along, and nothing of anybody else. */
export function exportOwnData(db: Db, actor: Actor): Promise<Readonly<Record<string, unknown>>> {
	return db.transaction(identityOf(actor), async (tx) => ({
		...(await readOwnData(tx)),
		proposals: await listOwnProposals(tx)
	}));
}

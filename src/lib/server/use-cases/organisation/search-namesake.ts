import type { Actor } from '#lib/domain/access/actor.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findNamesake, type Namesake } from '#lib/server/data/organisation/organisations.ts';

/** The organisation that goes by one of these names already, however they are written; null where none does. */
export function searchNamesake(
	db: Db,
	actor: Actor,
	names: readonly (string | null)[],
	exceptId: string | null
): Promise<Namesake | null> {
	return db.transaction(identityOf(actor), (tx) => findNamesake(tx, names, exceptId));
}

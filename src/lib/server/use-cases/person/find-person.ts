import type { Actor } from '#lib/domain/access/actor.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findPersonSettings, type PersonSettings } from '#lib/server/data/person/persons.ts';

/** What one says about oneself. @throws where the account has gone meanwhile */
export async function findPerson(db: Db, actor: Actor): Promise<PersonSettings> {
	const settings = await db.transaction(identityOf(actor), (tx) =>
		findPersonSettings(tx, actor.userId)
	);
	if (settings === null) throw new Error('The person who is asking cannot be found.');
	return settings;
}

import type { Actor } from '#lib/domain/access/actor.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { setPersonNameIfNone } from '#lib/server/data/person/persons.ts';

/** Keeps what somebody without a name says they are called; a name that is there already stays. */
export async function namePerson(db: Db, actor: Actor, name: string): Promise<void> {
	await db.transaction(identityOf(actor), (tx) => setPersonNameIfNone(tx, actor.userId, name));
}

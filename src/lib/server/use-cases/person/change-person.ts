import type { Actor } from '#lib/domain/access/actor.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { updatePersonSettings } from '#lib/server/data/person/persons.ts';

/** Replaces what one says about oneself: name, language of mails, telephone. */
export function changePerson(
	db: Db,
	actor: Actor,
	settings: { readonly name: string; readonly locale: TextLanguage; readonly phone: string | null }
): Promise<void> {
	return db.transaction(identityOf(actor), (tx) =>
		updatePersonSettings(tx, actor.userId, settings)
	);
}

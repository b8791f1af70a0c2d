import type { Actor } from '#lib/domain/access/actor.ts';
import type { Consent } from '#lib/domain/access/consent.ts';
import { listConsents } from '#lib/server/data/access/consents.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';

/** Every consent one ever gave, newest first. */
export function readConsents(db: Db, actor: Actor): Promise<readonly Consent[]> {
	return db.transaction(identityOf(actor), listConsents);
}

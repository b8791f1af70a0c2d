import type { Actor } from '#lib/domain/access/actor.ts';
import type { ConsentPurpose } from '#lib/domain/access/consent.ts';
import { endConsent } from '#lib/server/data/access/consents.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';

/** Takes a consent back, from now on. What it was and when it held stays as evidence. */
export async function withdrawConsent(
	db: Db,
	actor: Actor,
	purpose: ConsentPurpose,
	now: Date
): Promise<void> {
	await db.transaction(identityOf(actor), (tx) => endConsent(tx, actor.userId, purpose, now));
}

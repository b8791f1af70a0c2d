import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { isClosed } from '#lib/server/data/organisation/closing.ts';
import { SLUG } from './open-organisation.ts';

/** Whether an organisation that had this address, or has this id, was closed. */
export function isClosedOrganisation(db: Db, slugOrId: string): Promise<boolean> {
	// An id in small letters is spelt as an address may be.
	if (!SLUG.test(slugOrId)) return Promise.resolve(false);
	return db.transaction(ANONYMOUS, (tx) => isClosed(tx, slugOrId));
}

import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { isClosed } from '#lib/server/data/organisation/closing.ts';

/** Whether an organisation that had this address, or has this id, was closed. */
export function isClosedOrganisation(db: Db, slugOrId: string): Promise<boolean> {
	return db.transaction(ANONYMOUS, (tx) => isClosed(tx, slugOrId));
}

import { isSuspended } from '#lib/server/data/access/actors.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';

/** Whether the account of somebody who showed a genuine token is suspended. */
export function findSuspension(db: Db, userId: string): Promise<boolean> {
	return db.transaction(identityOf({ userId }), isSuspended);
}

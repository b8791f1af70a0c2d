import type { Db, Tx } from '../db.ts';
import { AUTH_ADMIN } from '../identity.ts';

/** A transaction as the keeper of accounts: the only one that reads and writes the schema `auth`. */
export function asKeeper<Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> {
	return db.transaction(AUTH_ADMIN, work);
}

import { deleteUnconfirmedAccounts } from '#lib/server/data/auth/account.ts';
import { deleteEndedSessions } from '#lib/server/data/auth/session.ts';
import type { Db } from '#lib/server/data/db.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';

/** An address that nobody has confirmed for a day was typed by mistake, or by somebody else. */
const UNCONFIRMED_KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets what nobody can use any more: accounts never confirmed, sessions past their end. */
export async function forgetEnded(
	db: Db,
	now: Date
): Promise<{ readonly accounts: number; readonly sessions: number }> {
	const before = new Date(now.getTime() - UNCONFIRMED_KEPT_MS);
	return asKeeper(db, async (tx) => ({
		accounts: await deleteUnconfirmedAccounts(tx, before),
		sessions: await deleteEndedSessions(tx, now)
	}));
}

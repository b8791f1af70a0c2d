import { deleteFullAllowances } from '#lib/server/data/auth/allowance.ts';
import { deleteUnconfirmedAccounts } from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { deleteUnseenBrowsers } from '#lib/server/data/auth/known-browser.ts';
import { deleteExpiredCodes } from '#lib/server/data/auth/mailed-code.ts';
import { deleteEndedSessions } from '#lib/server/data/auth/session.ts';
import type { Db } from '#lib/server/data/db.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long as the cookie of a browser lasts. */
const BROWSER_KEPT_MS = 180 * DAY_MS;

/** Forgets what nobody can use any more: sessions past their end, browsers not seen for half a year. */
export async function forgetEnded(
	db: Db,
	now: Date
): Promise<{ readonly accounts: number; readonly sessions: number; readonly browsers: number }> {
	return asKeeper(db, async (tx) => ({
		accounts: await deleteUnconfirmedAccounts(tx, new Date(now.getTime() - DAY_MS)),
		sessions: await deleteEndedSessions(tx, now),
		browsers: await deleteUnseenBrowsers(tx, new Date(now.getTime() - BROWSER_KEPT_MS))
	}));
}

/** Forgets codes that nobody can type any more, and allowances that have grown back whole. */
export async function forgetCodes(
	db: Db,
	now: Date
): Promise<{ readonly codes: number; readonly allowances: number }> {
	return asKeeper(db, async (tx) => ({
		codes: await deleteExpiredCodes(tx, now),
		allowances: await deleteFullAllowances(tx, now)
	}));
}

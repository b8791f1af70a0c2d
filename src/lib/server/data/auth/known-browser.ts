import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** So many browsers of one account are remembered; the longest unused are forgotten first. */
const MOST_OF_AN_ACCOUNT = 20;

/** Whether somebody has signed in to the account of this address with this browser. */
export async function knowsBrowser(tx: Tx, browser: string, email: string): Promise<boolean> {
	const found = await sql`
		select from auth_embedded.known_browsers
		join auth.users on users.id = known_browsers.user_id
		where known_browsers.browser = ${browser} and users.email = ${email}`.execute(tx);
	return found.rows.length > 0;
}

/** Remembers that somebody has signed in to an account with a browser. */
export async function rememberBrowser(
	tx: Tx,
	browser: string,
	userId: string,
	now: Date
): Promise<void> {
	await sql`
		insert into auth_embedded.known_browsers (browser, user_id, seen_at)
		values (${browser}, ${userId}, ${now})
		on conflict (browser, user_id) do update set seen_at = excluded.seen_at`.execute(tx);
	await sql`
		delete from auth_embedded.known_browsers
		where user_id = ${userId} and browser not in (
			select browser from auth_embedded.known_browsers
			where user_id = ${userId} order by seen_at desc, browser limit ${MOST_OF_AN_ACCOUNT}
		)`.execute(tx);
}

/** Gives a browser its next secret: what it is known for, and what it asked for, goes over to that. */
export async function renameBrowser(tx: Tx, from: string, to: string): Promise<void> {
	await sql`delete from auth_embedded.known_browsers where browser = ${to}`.execute(tx);
	await sql`update auth_embedded.known_browsers set browser = ${to} where browser = ${from}`.execute(
		tx
	);
	await sql`update auth_embedded.mailed_codes set browser = ${to} where browser = ${from}`.execute(
		tx
	);
}

/** @param kept the browser that stays known; null: none does */
export async function forgetBrowsers(tx: Tx, userId: string, kept: string | null): Promise<void> {
	await sql`
		delete from auth_embedded.known_browsers
		where user_id = ${userId} and browser is distinct from ${kept}`.execute(tx);
}

export async function deleteUnseenBrowsers(tx: Tx, before: Date): Promise<number> {
	const gone = await sql`
		delete from auth_embedded.known_browsers where seen_at < ${before}`.execute(tx);
	return Number(gone.numAffectedRows ?? 0);
}

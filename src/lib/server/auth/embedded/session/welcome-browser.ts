import type { Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { rememberBrowser, renameBrowser } from '#lib/server/data/auth/known-browser.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Remembers the browser of whoever has just signed in, under its next secret if it brought one. */
export async function welcomeBrowser(
	tx: Tx,
	userId: string,
	{ browser, nextBrowser, now }: Caller
): Promise<void> {
	if (browser === null) return;
	if (nextBrowser !== null) await renameBrowser(tx, browser, nextBrowser);
	await rememberBrowser(tx, nextBrowser ?? browser, userId, now);
}

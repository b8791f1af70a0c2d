import { findAccount } from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import type { PasswordGrantBody } from '#lib/schemas/access/auth-api.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { AuthRefusal } from '#lib/server/auth/embedded/auth-refusal.ts';
import { findUsableAccount } from '#lib/server/auth/embedded/account/find-usable-account.ts';
import { isBanned } from '#lib/server/auth/embedded/account/is-banned.ts';
import { openSession, sessionBody } from '#lib/server/auth/embedded/session/open-session.ts';
import { welcomeBrowser } from '#lib/server/auth/embedded/session/welcome-browser.ts';

/**
 * Takes an address and a password for a session. An unknown address, one without a password
 * and a wrong password cost one scrypt run each and get the same answer.
 *
 * @throws AuthRefusal `invalid_credentials`; `user_banned` only to whoever knows the password
 */
export async function signInWithPassword(
	context: AuthContext,
	{ email, password }: PasswordGrantBody,
	caller: Caller
) {
	const { db, limits, passwords } = context;
	const { address, browser, now } = caller;
	const tried = { address, account: email, browser, now };
	const group = await limits.count('password', tried);

	const known = await asKeeper(db, (tx) => findUsableAccount(tx, context, email));
	const found = known === 'unusable' ? null : known;
	const usable = found?.passwordHash ?? null;
	const isRight = await passwords.matches(password, usable, group);
	if (!found || !usable || !isRight) throw new AuthRefusal('invalid_credentials');
	if (isBanned(found, now)) throw new AuthRefusal('user_banned');

	const opened = await asKeeper(db, async (tx) => {
		const account = await findAccount(tx, found.id);
		// Changed while the password was being checked: what was checked no longer counts.
		if (!account || account.passwordHash !== usable) return null;
		await welcomeBrowser(tx, account.id, caller);
		return openSession(tx, account, 'password', now);
	});
	if (!opened) throw new AuthRefusal('invalid_credentials');
	await limits.forgive('password', tried);
	return sessionBody(context, opened, now);
}

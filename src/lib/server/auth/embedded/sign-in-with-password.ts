import { findAccount, findAccountByEmail } from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import type { PasswordGrantBody } from '#lib/schemas/auth-api.ts';
import type { AuthContext, Caller } from './auth-context.ts';
import { AuthRefusal } from './auth-refusal.ts';
import { isBanned } from './is-banned.ts';
import { openSession, sessionBody } from './open-session.ts';

/**
 * Takes an address and a password for a session. An unknown address, an unconfirmed one, one without a password
 * and a wrong password cost one scrypt run each and get the same answer.
 *
 * @throws AuthRefusal `invalid_credentials`; `user_banned` only to whoever knows the password
 */
export async function signInWithPassword(
	context: AuthContext,
	{ email, password }: PasswordGrantBody,
	{ address, now }: Caller
) {
	const { db, limits, passwords } = context;
	limits.count('password', { address, account: email, now });

	const found = await asKeeper(db, (tx) => findAccountByEmail(tx, email));
	const usable = found?.emailConfirmedAt ? found.passwordHash : null;
	const isRight = await passwords.matches(password, usable);
	if (!found || !usable || !isRight) throw new AuthRefusal('invalid_credentials');
	if (isBanned(found, now)) throw new AuthRefusal('user_banned');

	const opened = await asKeeper(db, async (tx) => {
		const account = await findAccount(tx, found.id);
		// Changed while the password was being checked: what was checked no longer counts.
		if (!account || account.passwordHash !== usable) return null;
		return openSession(tx, account, 'password', now);
	});
	if (!opened) throw new AuthRefusal('invalid_credentials');
	limits.forgive('password', email);
	return sessionBody(context, opened, now);
}

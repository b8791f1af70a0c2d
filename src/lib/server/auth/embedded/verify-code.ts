import {
	confirmAccount,
	findAccountByEmail,
	lockAddress,
	setPasswordHash,
	type Account
} from '#lib/server/data/auth/account.ts';
import { countWrongGuess, deleteCodes, lockCode } from '#lib/server/data/auth/one-time-code.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { atLeast } from './at-least.ts';
import type { VerifyBody } from '#lib/schemas/auth-api.ts';
import type { AuthContext, Caller } from './auth-context.ts';
import { AuthRefusal } from './auth-refusal.ts';
import { isBanned } from './is-banned.ts';
import { isCode, MOST_WRONG_GUESSES } from './one-time-code.ts';
import { openSession, sessionBody } from './open-session.ts';

/**
 * Takes a mailed code for a session, once. An account that was not confirmed is from now on, and keeps the
 * password of its sign-up only for the type `signup`: who asked for a code to sign in with never saw that
 * password, so it may be a stranger's.
 *
 * @throws AuthRefusal `otp_expired` for every code that opens nothing, whatever the cause
 */
export async function verifyCode(context: AuthContext, body: VerifyBody, caller: Caller) {
	const { address, now } = caller;
	context.limits.count('code', { address, account: body.email, now });

	const opened = await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			const account = await takeCode(tx, body, now);
			if (!account) return 'otp_expired';
			if (isBanned(account, now)) return 'user_banned';
			if (!account.emailConfirmedAt) await confirm(tx, account, body.type, now);
			const confirmed = { ...account, emailConfirmedAt: account.emailConfirmedAt ?? now };
			return openSession(tx, confirmed, 'otp', now);
		})
	);
	if (typeof opened === 'string') throw new AuthRefusal(opened);
	context.limits.forgive('code', body.email);
	return sessionBody(context, opened, now);
}

/** The account that the code opens; null when it opens none, and then a wrong guess is counted. */
async function takeCode(
	tx: Tx,
	{ email, token, type }: VerifyBody,
	now: Date
): Promise<Account | null> {
	await lockAddress(tx, email);
	const account = await findAccountByEmail(tx, email);
	if (!account || (type === 'recovery' && !account.emailConfirmedAt)) return null;

	const waiting = account.emailConfirmedAt ? 'recovery_token' : 'confirmation_token';
	const code = await lockCode(tx, account.id, waiting);
	if (!code || code.expiresAt <= now || code.wrongGuesses >= MOST_WRONG_GUESSES) return null;
	if (!isCode(account.id, token, code.digest)) {
		await countWrongGuess(tx, code.id);
		return null;
	}
	await deleteCodes(tx, account.id);
	return account;
}

async function confirm(
	tx: Tx,
	account: Account,
	type: VerifyBody['type'],
	now: Date
): Promise<void> {
	if (type !== 'signup') await setPasswordHash(tx, account.id, null, now);
	await confirmAccount(tx, account.id, now);
}

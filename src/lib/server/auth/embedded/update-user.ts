import { sendAccountMail } from '#lib/server/data/auth/account-mail.ts';
import {
	findAccount,
	mergeMetadata,
	setPasswordHash,
	type Account
} from '#lib/server/data/auth/account.ts';
import { deleteCodes } from '#lib/server/data/auth/one-time-code.ts';
import { endOtherSessions, type Session } from '#lib/server/data/auth/session.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { acceptPassword } from './accept-password.ts';
import type { UpdateUserBody } from '#lib/schemas/auth-api.ts';
import { RECENT_CODE_MS, type AuthContext, type Caller } from './auth-context.ts';
import { AuthRefusal } from './auth-refusal.ts';
import { recipientOf } from './mail-code.ts';
import { requireBearer, requireSession } from './require-session.ts';
import { userBody } from './user-body.ts';

/**
 * Changes the password or what the account says about itself. A new password needs the current one, or a session
 * that began with a mailed code not long ago; it ends all other sessions and is told by mail.
 */
export async function updateUser(context: AuthContext, body: UpdateUserBody, caller: Caller) {
	const claims = await requireBearer(context, caller);
	const { now } = caller;
	const known = await asKeeper(context.db, (tx) => requireSession(tx, claims, now));
	const newHash =
		body.password === undefined ? null : await hashNewPassword(context, body, known, caller);

	const updated = await asKeeper(context.db, async (tx) => {
		const { account, session } = await requireSession(tx, claims, now);
		if (newHash !== null) {
			// Two changes at once: the second was checked against a password that is no longer the current one.
			if (account.passwordHash !== known.account.passwordHash) throw new AuthRefusal('conflict');
			await setPasswordHash(tx, account.id, newHash, now);
			await endOtherSessions(tx, account.id, session.id);
			await deleteCodes(tx, account.id);
			await sendAccountMail(tx, recipientOf(account), { template: 'password_changed', data: {} });
		}
		if (body.data) await mergeMetadata(tx, account.id, body.data, now);
		return findAccount(tx, account.id);
	});
	if (!updated) throw new AuthRefusal('session_not_found');
	return userBody(updated);
}

async function hashNewPassword(
	context: AuthContext,
	{ password = '', current_password: current }: UpdateUserBody,
	{ account, session }: { readonly account: Account; readonly session: Session },
	{ address, now }: Caller
): Promise<string> {
	context.limits.count('password', { address, account: account.id, now });
	if (current !== undefined) {
		const isRight = await context.passwords.matches(current, account.passwordHash);
		if (!isRight || account.passwordHash === null) throw new AuthRefusal('invalid_credentials');
	} else if (!hasRecentCode(session, now)) {
		throw new AuthRefusal('reauthentication_needed');
	}
	await acceptPassword(context, password, [account.email, account.metadata.name]);
	if (
		account.passwordHash !== null &&
		(await context.passwords.matches(password, account.passwordHash))
	) {
		throw new AuthRefusal('same_password');
	}
	context.limits.forgive('password', account.id);
	return context.passwords.hash(password);
}

function hasRecentCode({ method, authenticatedAt }: Session, now: Date): boolean {
	return method === 'otp' && now.getTime() - authenticatedAt.getTime() <= RECENT_CODE_MS;
}

import { sendAccountMail } from '#lib/server/data/auth/account-mail.ts';
import {
	findAccount,
	mergeMetadata,
	setPasswordHash,
	type Account
} from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { forgetBrowsers } from '#lib/server/data/auth/known-browser.ts';
import { deleteAllCodes } from '#lib/server/data/auth/mailed-code.ts';
import { endOtherSessions, type Session } from '#lib/server/data/auth/session.ts';
import type { UpdateUserBody } from '#lib/schemas/access/auth-api.ts';
import { acceptPassword } from '#lib/server/auth/embedded/password/accept-password.ts';
import {
	RECENT_CODE_MS,
	type AuthContext,
	type Caller
} from '#lib/server/auth/embedded/auth-context.ts';
import { AuthRefusal } from '#lib/server/auth/embedded/auth-refusal.ts';
import { askForNewEmail } from './change-email.ts';
import { recipientOf } from '#lib/server/auth/embedded/code/mail-code.ts';
import { isReauthenticated } from '#lib/server/auth/embedded/password/reauthenticate.ts';
import {
	requireBearer,
	requireSession
} from '#lib/server/auth/embedded/session/require-session.ts';
import { userBody } from './user-body.ts';

/**
 * Changes the password or what the account says about itself, or begins the change of its address. A new password needs
 * the current one, a code mailed for it, or a session that began with a mailed code not long ago; it ends all other
 * sessions, makes all other browsers strangers and is told by mail. A new address counts once both addresses have
 * confirmed.
 */
export async function updateUser(context: AuthContext, body: UpdateUserBody, caller: Caller) {
	if (body.phone !== undefined) throw new AuthRefusal('phone_provider_disabled');
	const claims = await requireBearer(context, caller);
	const { browser, now } = caller;
	const known = await asKeeper(context.db, (tx) => requireSession(tx, context, claims, now));
	const newHash =
		body.password === undefined ? null : await hashNewPassword(context, body, known, caller);
	const newEmail = body.email === known.account.email ? undefined : body.email;
	if (newEmail !== undefined) await countMails(context, known.account, newEmail, caller);

	const updated = await asKeeper(context.db, async (tx) => {
		const { account, session } = await requireSession(tx, context, claims, now);
		if (newHash !== null) {
			// Two changes at once: the second was checked against a password that is no longer the current one.
			if (account.passwordHash !== known.account.passwordHash) throw new AuthRefusal('conflict');
			await setPasswordHash(tx, account.id, newHash, now);
			await endOtherSessions(tx, account.id, session.id);
			await forgetBrowsers(tx, account.id, browser);
			await deleteAllCodes(tx, account);
			await sendAccountMail(tx, recipientOf(account), { template: 'password_changed', data: {} });
		}
		if (newEmail !== undefined)
			await askForNewEmail(tx, context, account, { newEmail, browser, now });
		if (body.data) await mergeMetadata(tx, account.id, body.data, now);
		return findAccount(tx, account.id);
	});
	if (!updated) throw new AuthRefusal('session_not_found');
	return userBody(updated, now);
}

/** A session may not be used to fill other people's mailboxes. */
async function countMails(
	{ limits }: AuthContext,
	{ id }: Account,
	newEmail: string,
	{ address, browser, now }: Caller
): Promise<void> {
	await limits.count('mail', { address, account: id, browser, session: 'own', now });
	await limits.count('mail', { address, account: newEmail, browser, now });
}

async function hashNewPassword(
	context: AuthContext,
	{ password = '', current_password: current, nonce }: UpdateUserBody,
	{ account, session }: { readonly account: Account; readonly session: Session },
	caller: Caller
): Promise<string> {
	const { address, browser, now } = caller;
	const tried = { address, account: account.id, browser, session: 'own', now } as const;
	await context.limits.count('password', tried);
	if (current !== undefined) {
		const isRight = await context.passwords.matches(current, account.passwordHash, 'owners');
		if (!isRight || account.passwordHash === null) throw new AuthRefusal('invalid_credentials');
	} else if (nonce !== undefined) {
		const isRight = await isReauthenticated(context, account, nonce, caller);
		if (!isRight) throw new AuthRefusal('reauthentication_not_valid');
	} else if (!hasRecentCode(session, now)) {
		throw new AuthRefusal('reauthentication_needed');
	}
	await acceptPassword(context, password, [account.email, nameOf(account)]);
	if (
		account.passwordHash !== null &&
		(await context.passwords.matches(password, account.passwordHash, 'owners'))
	) {
		throw new AuthRefusal('same_password');
	}
	await context.limits.forgive('password', tried);
	return context.passwords.hash(password, 'owners');
}

function nameOf({ metadata: { name } }: Account): string | undefined {
	return typeof name === 'string' ? name : undefined;
}

function hasRecentCode({ method, authenticatedAt }: Session, now: Date): boolean {
	return method === 'otp' && now.getTime() - authenticatedAt.getTime() <= RECENT_CODE_MS;
}

import {
	deleteAccount,
	findAccountByEmail,
	insertAccount,
	lockAddress
} from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { atLeast } from './at-least.ts';
import type { OtpBody, RecoverBody, ResendBody } from '#lib/schemas/auth-api.ts';
import type { AuthContext, Caller } from './auth-context.ts';
import { mailCode } from './mail-code.ts';

/**
 * Mails a code to sign in with. For an address without a confirmed account it opens one, without a password,
 * unless the caller only wants those that exist. The answer never says which it was.
 */
export async function sendSignInCode(
	context: AuthContext,
	{ email, create_user: mayOpen, data: metadata = {} }: OtpBody,
	{ address, now }: Caller
) {
	context.limits.count('mail', { address, account: email, now });
	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findAccountByEmail(tx, email);
			if (found?.emailConfirmedAt) return mailCode(tx, found, 'sign_in_code', now);
			if (!mayOpen) return;
			if (found) await deleteAccount(tx, found.id);
			const account = await insertAccount(tx, { email, passwordHash: null, metadata, now });
			return mailCode(tx, account, 'sign_in_code', now);
		})
	);
	return {};
}

/** Mails a code with which the owner of a confirmed address may set a new password. */
export async function sendRecoveryCode(
	context: AuthContext,
	{ email }: RecoverBody,
	{ address, now }: Caller
) {
	context.limits.count('mail', { address, account: email, now });
	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findAccountByEmail(tx, email);
			if (found?.emailConfirmedAt) await mailCode(tx, found, 'recovery_code', now);
		})
	);
	return {};
}

/** Mails the code of a sign-up that waits for it once more, as a new code. */
export async function resendSignUpCode(
	context: AuthContext,
	{ email }: ResendBody,
	{ address, now }: Caller
) {
	context.limits.count('mail', { address, account: email, now });
	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findAccountByEmail(tx, email);
			if (found && !found.emailConfirmedAt) await mailCode(tx, found, 'sign_up_code', now);
		})
	);
	return {};
}

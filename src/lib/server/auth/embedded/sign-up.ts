import { randomUUID } from 'node:crypto';
import { sendAccountMail } from '#lib/server/data/auth/account-mail.ts';
import {
	deleteAccount,
	findAccountByEmail,
	insertAccount,
	lockAddress
} from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { acceptPassword } from './accept-password.ts';
import { atLeast } from './at-least.ts';
import type { SignUpBody } from '#lib/schemas/auth-api.ts';
import type { AuthContext, Caller } from './auth-context.ts';
import { mailCode, recipientOf } from './mail-code.ts';
import { signedUpBody } from './user-body.ts';

/**
 * Opens an account with a password and mails the code that confirms it. An address that has an account is told
 * so by mail; the answer is the same. A sign-up that was never confirmed starts afresh: whoever made it has
 * shown nothing, and must not choose the password of the one who confirms.
 */
export async function signUp(
	context: AuthContext,
	{ email, password, data: metadata = {} }: SignUpBody,
	{ address, now }: Caller
) {
	context.limits.count('mail', { address, account: email, now });
	await acceptPassword(context, password, [email, metadata.name]);
	const passwordHash = await context.passwords.hash(password);

	const id = await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findAccountByEmail(tx, email);
			if (found?.emailConfirmedAt) {
				const notice = { template: 'address_already_registered', data: {} } as const;
				await sendAccountMail(tx, recipientOf(found), notice);
				return randomUUID();
			}
			if (found) await deleteAccount(tx, found.id);
			const account = await insertAccount(tx, { email, passwordHash, metadata, now });
			await mailCode(tx, account, 'sign_up_code', now);
			return account.id;
		})
	);
	return signedUpBody({ id, email, metadata, now });
}

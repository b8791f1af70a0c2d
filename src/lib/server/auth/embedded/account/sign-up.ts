import { randomUUID } from 'node:crypto';
import { sendAccountMail } from '#lib/server/data/auth/account-mail.ts';
import { lockAddress } from '#lib/server/data/auth/account.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { deleteCodesOf } from '#lib/server/data/auth/mailed-code.ts';
import type { SignUpBody } from '#lib/schemas/access/auth-api.ts';
import { acceptPassword } from '#lib/server/auth/embedded/password/accept-password.ts';
import { atLeast } from '#lib/server/auth/embedded/at-least.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { findUsableAccount } from './find-usable-account.ts';
import {
	localeOf,
	mailCode,
	noteUnmailed,
	recipientOf
} from '#lib/server/auth/embedded/code/mail-code.ts';
import { signedUpBody } from './user-body.ts';

/**
 * Mails the code that opens an account with a password. Until then there is no account: the password waits with its
 * code, so that a stranger who signs the same address up cannot choose the password of the one who confirms. An
 * address that has an account is told so by mail; the answer is the same.
 */
export async function signUp(
	context: AuthContext,
	{ email, password, data: metadata = {} }: SignUpBody,
	{ address, browser, now }: Caller
) {
	await context.limits.count('mail', { address, account: email, browser, now });
	await acceptPassword(context, password, [email, nameIn(metadata)]);
	const passwordHash = await context.passwords.hash(password);
	const asked = { purpose: 'sign_up', email, browser, accountId: randomUUID() } as const;

	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findUsableAccount(tx, context, email);
			// In one browser the last sign-up counts. Others may ask for the same address; they void nothing.
			if (browser !== null) await deleteCodesOf(tx, asked, ['sign_up']);
			if (found === null) {
				const wanted = { passwordHash, metadata, locale: localeOf(metadata) };
				return mailCode(tx, { ...asked, ...wanted }, now);
			}
			await noteUnmailed(tx, asked, now);
			if (found === 'unusable') return;
			const notice = { template: 'address_already_registered', data: {} } as const;
			await sendAccountMail(tx, recipientOf(found), notice);
		})
	);
	return signedUpBody({ id: asked.accountId, email, metadata, now });
}

function nameIn({ name }: SignUpBody['data'] & object): string | undefined {
	return typeof name === 'string' ? name : undefined;
}

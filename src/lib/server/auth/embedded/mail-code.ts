import { sendAccountMail } from '#lib/server/data/auth/account-mail.ts';
import type { Account } from '#lib/server/data/auth/account.ts';
import { replaceCode } from '#lib/server/data/auth/one-time-code.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { CODE_LIFETIME_MS, digestOfCode, drawCode } from './one-time-code.ts';

type CodeTemplate = 'sign_in_code' | 'sign_up_code' | 'recovery_code';

const BASE_LOCALE = 'vi';

/** Draws a new code for an account and mails it; every code mailed before stops to work. */
export async function mailCode(
	tx: Tx,
	account: Account,
	template: CodeTemplate,
	now: Date
): Promise<void> {
	const code = drawCode();
	const expiresAt = new Date(now.getTime() + CODE_LIFETIME_MS);
	await replaceCode(tx, {
		userId: account.id,
		type: account.emailConfirmedAt ? 'recovery_token' : 'confirmation_token',
		digest: digestOfCode(account.id, code),
		email: account.email,
		expiresAt,
		now
	});
	const data = { code, expiresAt: expiresAt.toISOString() };
	await sendAccountMail(tx, recipientOf(account), { template, data });
}

export function recipientOf({ email, metadata }: Account) {
	return { to: email, locale: metadata.locale ?? BASE_LOCALE };
}

import { randomUUID } from 'node:crypto';
import { sendAccountMail, type AccountMail } from '#lib/server/data/auth/account-mail.ts';
import type { Account } from '#lib/server/data/auth/account.ts';
import {
	insertCode,
	type CodeAsker,
	type CodePurpose,
	type NewCode
} from '#lib/server/data/auth/mailed-code.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { CODE_LIFETIME_MS, digestOfCode, drawCode } from './code-digest.ts';

const BASE_LOCALE = 'vi';

type CodeTemplate = Extract<AccountMail, { readonly data: { readonly code: string } }>['template'];

const TEMPLATES: Readonly<Record<CodePurpose, CodeTemplate>> = {
	sign_up: 'sign_up_code',
	sign_in: 'sign_in_code',
	recovery: 'recovery_code',
	email_change_current: 'email_change_code',
	email_change_new: 'new_email_code',
	reauthentication: 'reauthentication_code'
};

export interface AskedCode extends Omit<NewCode, 'digest' | 'expiresAt' | 'now'> {
	/** The language of its reader, where it is known. */
	readonly locale?: string | undefined;
}

/** Draws a code for what was asked and mails it. Codes that were asked for elsewhere stay as they are. */
export async function mailCode(tx: Tx, asked: AskedCode, now: Date): Promise<void> {
	const { locale = BASE_LOCALE, ...code } = asked;
	const drawn = drawCode();
	const expiresAt = new Date(now.getTime() + CODE_LIFETIME_MS);
	await insertCode(tx, { ...code, digest: digestOfCode(code.accountId, drawn), expiresAt, now });
	await sendAccountMail(
		tx,
		{ to: code.email, locale },
		{
			template: TEMPLATES[code.purpose],
			data: {
				code: drawn,
				expiresAt: expiresAt.toISOString(),
				...(code.newEmail == null ? {} : { newEmail: code.newEmail })
			}
		}
	);
}

/**
 * Leaves what an asker would leave who was mailed a code: guesses are then answered alike, whether or not the address
 * has an account.
 */
export async function noteUnmailed(
	tx: Tx,
	{ email, browser, purpose, ...rest }: UnmailedCode,
	now: Date
): Promise<void> {
	await insertCode(tx, {
		accountId: randomUUID(),
		...rest,
		email,
		browser,
		purpose,
		digest: null,
		expiresAt: new Date(now.getTime() + CODE_LIFETIME_MS),
		now
	});
}

interface UnmailedCode extends CodeAsker {
	readonly purpose: CodePurpose;
	readonly accountId?: string;
	readonly newEmail?: string;
}

export function recipientOf({ email, metadata }: Account) {
	return { to: email, locale: localeOf(metadata) ?? BASE_LOCALE };
}

export function localeOf({ locale }: Account['metadata']): string | undefined {
	return typeof locale === 'string' ? locale : undefined;
}

import { randomUUID } from 'node:crypto';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { lockAddress } from '#lib/server/data/auth/account.ts';
import { listWaitingCodes, type CodePurpose } from '#lib/server/data/auth/mailed-code.ts';
import type { OtpBody, RecoverBody, ResendBody } from '#lib/schemas/access/auth-api.ts';
import { atLeast } from '#lib/server/auth/embedded/at-least.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { findUsableAccount } from '#lib/server/auth/embedded/account/find-usable-account.ts';
import { localeOf, mailCode, noteUnmailed } from './mail-code.ts';

/**
 * Mails a code to sign in with. For an address without an account the code opens one, without a password, unless the
 * caller only wants those that exist. The answer never says which it was.
 */
export async function sendSignInCode(
	context: AuthContext,
	{ email, create_user: mayOpen, data: metadata = {} }: OtpBody,
	{ address, browser, now }: Caller
) {
	await context.limits.count('mail', { address, account: email, browser, now });
	const asked = { purpose: 'sign_in', email, browser } as const;
	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findUsableAccount(tx, context, email);
			if (found === 'unusable' || (!found && !mayOpen)) return noteUnmailed(tx, asked, now);
			const { id: accountId, metadata: about } = found ?? { id: randomUUID(), metadata };
			const wanted = found ? {} : { metadata };
			return mailCode(tx, { ...asked, accountId, ...wanted, locale: localeOf(about) }, now);
		})
	);
	return {};
}

/** Mails a code with which the owner of an account may set a new password. */
export async function sendRecoveryCode(
	context: AuthContext,
	{ email }: RecoverBody,
	{ address, browser, now }: Caller
) {
	await context.limits.count('mail', { address, account: email, browser, now });
	const asked = { purpose: 'recovery', email, browser } as const;
	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const found = await findUsableAccount(tx, context, email);
			if (!found || found === 'unusable') return noteUnmailed(tx, asked, now);
			const { id: accountId, metadata } = found;
			return mailCode(tx, { ...asked, accountId, locale: localeOf(metadata) }, now);
		})
	);
	return {};
}

const RESENT: Readonly<Record<ResendBody['type'], readonly CodePurpose[]>> = {
	signup: ['sign_up', 'sign_in'],
	email_change: ['email_change_current', 'email_change_new']
};

/** Mails what this asker asked for once more, with another code; the code in hand works on. */
export async function resendCode(
	context: AuthContext,
	{ email, type }: ResendBody,
	{ address, browser, now }: Caller
) {
	await context.limits.count('mail', { address, account: email, browser, now });
	await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			await lockAddress(tx, email);
			const [latest] = await listWaitingCodes(tx, { email, browser }, RESENT[type], now);
			const found = await findUsableAccount(tx, context, email);
			const isOver = type === 'signup' && found !== null;
			const [purpose = 'sign_up'] = RESENT[type];
			if (!latest?.digest || isOver) {
				return noteUnmailed(tx, { purpose, email, browser }, now);
			}
			const { purpose: same, accountId, passwordHash, metadata, newEmail } = latest;
			const again = { purpose: same, email, browser, accountId, passwordHash, metadata, newEmail };
			return mailCode(tx, { ...again, locale: localeOf(metadata) }, now);
		})
	);
	return {};
}

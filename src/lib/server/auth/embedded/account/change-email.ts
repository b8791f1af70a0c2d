import {
	findAccount,
	findAccountByEmail,
	lockAddress,
	noteNewEmail,
	setEmail,
	type Account
} from '#lib/server/data/auth/account.ts';
import { sendAccountMail } from '#lib/server/data/auth/account-mail.ts';
import {
	acceptCode,
	deleteAllCodes,
	deleteEmailChange,
	findOtherHalf,
	type MailedCode
} from '#lib/server/data/auth/mailed-code.ts';
import { forgetBrowsers } from '#lib/server/data/auth/known-browser.ts';
import { endAllSessions } from '#lib/server/data/auth/session.ts';
import type { Tx } from '#lib/server/data/db.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { isUsable } from './find-usable-account.ts';
import { isBanned } from './is-banned.ts';
import {
	mailCode,
	noteUnmailed,
	recipientOf,
	localeOf
} from '#lib/server/auth/embedded/code/mail-code.ts';
import { openSession, type OpenSession } from '#lib/server/auth/embedded/session/open-session.ts';
import { welcomeBrowser } from '#lib/server/auth/embedded/session/welcome-browser.ts';

/**
 * Begins the change of an address: a code goes to the address so far and one to the new one, and only both together
 * change it. An address that has an account already gets a notice instead of a code; the caller is not told.
 */
export async function askForNewEmail(
	tx: Tx,
	context: AuthContext,
	account: Account,
	{
		newEmail,
		browser,
		now
	}: { readonly newEmail: string; readonly browser: string | null; readonly now: Date }
): Promise<void> {
	await lockAddress(tx, newEmail);
	await deleteEmailChange(tx, account.id);
	await noteNewEmail(tx, account.id, newEmail, now);
	const asked = { browser, accountId: account.id, newEmail };
	const locale = localeOf(account.metadata);
	const current = { ...asked, purpose: 'email_change_current', email: account.email } as const;
	await mailCode(tx, { ...current, locale }, now);
	const other = { ...asked, purpose: 'email_change_new', email: newEmail } as const;
	const taken = await findAccountByEmail(tx, newEmail);
	if (!taken && isUsable(context, newEmail)) return mailCode(tx, { ...other, locale }, now);
	await noteUnmailed(tx, other, now);
	if (taken) {
		const notice = { template: 'address_already_registered', data: {} } as const;
		await sendAccountMail(tx, recipientOf(taken), notice);
	}
}

/**
 * Takes one of the two codes of a change of address; typed again it changes nothing more. The second one changes it, ends every session and begins a new
 * one, and the address so far is told.
 */
export async function changeEmail(
	tx: Tx,
	context: AuthContext,
	code: MailedCode,
	caller: Caller
): Promise<OpenSession | { readonly waitsFor: 'other_address' } | 'otp_expired' | 'user_banned'> {
	const { now } = caller;
	const { newEmail } = code;
	const account = await findAccount(tx, code.accountId);
	const other = await findOtherHalf(tx, code, now);
	const current = code.purpose === 'email_change_current' ? code.email : other?.email;
	if (!account || !other || newEmail === null || account.email !== current) return 'otp_expired';
	if (isBanned(account, now)) return 'user_banned';
	if (other.acceptedAt === null) {
		await acceptCode(tx, code.id, now);
		return { waitsFor: 'other_address' };
	}
	await lockAddress(tx, newEmail);
	// Somebody may have opened an account for it meanwhile.
	if (await findAccountByEmail(tx, newEmail)) return 'otp_expired';
	await setEmail(tx, account.id, newEmail, now);
	await endAllSessions(tx, account.id);
	await forgetBrowsers(tx, account.id, null);
	await deleteAllCodes(tx, account);
	await sendAccountMail(tx, recipientOf(account), {
		template: 'email_changed',
		data: { newEmail }
	});
	const changed = await findAccount(tx, account.id);
	if (!changed) return 'otp_expired';
	await welcomeBrowser(tx, account.id, caller);
	return openSession(tx, changed, 'otp', now);
}

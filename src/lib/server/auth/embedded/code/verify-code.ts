import {
	findAccount,
	lockAddress,
	openAccount,
	type Account
} from '#lib/server/data/auth/account.ts';
import { takeEach } from '#lib/server/data/auth/allowance.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import {
	countPasswordSignUps,
	countWrongGuess,
	deleteAllCodes,
	deleteCodesOf,
	listWaitingCodes,
	type CodePurpose,
	type MailedCode
} from '#lib/server/data/auth/mailed-code.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import type { VerifyBody } from '#lib/schemas/access/auth-api.ts';
import { atLeast } from '#lib/server/auth/embedded/at-least.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { AuthRefusal } from '#lib/server/auth/embedded/auth-refusal.ts';
import { changeEmail } from '#lib/server/auth/embedded/account/change-email.ts';
import {
	CODE_LIFETIME_MS,
	isCode,
	MOST_WRONG_GUESSES,
	MOST_WRONG_GUESSES_UNBOUND
} from './code-digest.ts';
import { findUsableAccount } from '#lib/server/auth/embedded/account/find-usable-account.ts';
import { isBanned } from '#lib/server/auth/embedded/account/is-banned.ts';
import { openSession, sessionBody } from '#lib/server/auth/embedded/session/open-session.ts';
import { welcomeBrowser } from '#lib/server/auth/embedded/session/welcome-browser.ts';

const PURPOSES: Readonly<Record<VerifyBody['type'], readonly CodePurpose[]>> = {
	signup: ['sign_up', 'sign_in'],
	email: ['sign_in', 'sign_up'],
	magiclink: ['sign_in', 'sign_up'],
	recovery: ['recovery'],
	email_change: ['email_change_current', 'email_change_new']
};
const ALL = Object.values(PURPOSES).flat();

/**
 * Takes a mailed code for a session, once, in the browser that asked for it; where a program asked that sent no
 * secret, from anywhere that sends none. A code that opens an account brings what was asked with it: the name, and for
 * the type `signup` the password. It brings no password where somebody else signed the same address up meanwhile and
 * no browser tells whose code it is.
 *
 * @throws AuthRefusal `otp_expired` for every code that opens nothing, whatever the cause
 */
export async function verifyCode(context: AuthContext, body: VerifyBody, caller: Caller) {
	const { browser, now } = caller;
	const asker = { email: body.email, browser };
	// Guesses at what this browser itself asked for are counted with the code, and nobody else can use those up.
	const isAsker =
		browser !== null &&
		(await asKeeper(context.db, (tx) => listWaitingCodes(tx, asker, ALL, now))).length > 0;
	const tried = { address: caller.address, account: body.email, browser, now };
	if (!isAsker) await context.limits.count('code', tried);

	const opened = await atLeast(() =>
		asKeeper(context.db, async (tx) => {
			// The two codes of a change of address wait for each other, whichever address they were mailed to.
			await lockAddress(tx, body.type === 'email_change' ? body.type : body.email);
			const code = await takeCode(tx, body, caller);
			if (!code) return 'otp_expired';
			if (code.newEmail !== null) return changeEmail(tx, context, code, caller);
			const account = await accountFor(tx, context, code, { type: body.type, now });
			if (!account) return 'otp_expired';
			if (isBanned(account, now)) return 'user_banned';
			await welcomeBrowser(tx, account.id, caller);
			return openSession(tx, account, 'otp', now);
		})
	);
	if (typeof opened === 'string') throw new AuthRefusal(opened);
	await context.limits.forgive('code', tried);
	if ('waitsFor' in opened) {
		return { msg: 'Accepted. Confirm the code that was mailed to the other address.', code: 200 };
	}
	return sessionBody(context, opened, now);
}

/** What the code was asked for; null when it is none that waits here, and then a wrong guess is counted. */
async function takeCode(
	tx: Tx,
	{ email, token, type }: VerifyBody,
	{ address, browser, now }: Caller
): Promise<MailedCode | null> {
	const waiting = await listWaitingCodes(tx, { email, browser }, PURPOSES[type], now);
	const most = browser === null ? MOST_WRONG_GUESSES_UNBOUND : MOST_WRONG_GUESSES;
	const tried = waiting.filter((code) => code.wrongGuesses < most);
	const open = browser === null ? await guessableFrom(tx, tried, address, now) : tried;
	const right = open.find((code) => isCode(code.accountId, token, code.digest));
	if (right) return right;
	await countWrongGuess(
		tx,
		open.map(({ id }) => id)
	);
	return null;
}

/** The codes at which somebody may still guess from this address: nobody elsewhere uses up the guesses of their reader. */
async function guessableFrom(
	tx: Tx,
	codes: readonly MailedCode[],
	address: string,
	now: Date
): Promise<readonly MailedCode[]> {
	const network = addressPrefix(address);
	const keyOf = ({ id }: MailedCode) => `guess ${id} ${network}`;
	const allowance = { burst: MOST_WRONG_GUESSES, everyMs: CODE_LIFETIME_MS };
	const allowed = new Set(await takeEach(tx, codes.map(keyOf), allowance, now));
	return codes.filter((code) => allowed.has(keyOf(code)));
}

async function accountFor(
	tx: Tx,
	context: AuthContext,
	code: MailedCode,
	{ type, now }: { readonly type: VerifyBody['type']; readonly now: Date }
): Promise<Account | null> {
	const { email, browser, accountId, metadata } = code;
	const found = await findUsableAccount(tx, context, email);
	if (found === 'unusable') return null;
	if (found) {
		await deleteCodesOf(tx, code, ALL);
		return found;
	}
	if (code.purpose === 'recovery') return null;
	const isOnlyOne = browser !== null || (await countPasswordSignUps(tx, email, now)) === 1;
	const passwordHash = type === 'signup' && isOnlyOne ? code.passwordHash : null;
	const id = await openAccount(tx, { id: accountId, email, passwordHash, metadata, now });
	await deleteAllCodes(tx, { id, email });
	return findAccount(tx, id);
}

import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import {
	countWrongGuess,
	deleteCodesOf,
	listWaitingCodes
} from '#lib/server/data/auth/mailed-code.ts';
import type { Account } from '#lib/server/data/auth/account.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { isCode, MOST_WRONG_GUESSES } from '#lib/server/auth/embedded/code/code-digest.ts';
import { localeOf, mailCode } from '#lib/server/auth/embedded/code/mail-code.ts';
import {
	requireBearer,
	requireSession
} from '#lib/server/auth/embedded/session/require-session.ts';

/** Mails the person of this session a code that stands in for their current password. */
export async function askToReauthenticate(context: AuthContext, caller: Caller) {
	const claims = await requireBearer(context, caller);
	const { address, browser, now } = caller;
	const { userId: account } = claims;
	await context.limits.count('mail', { address, account, browser, session: 'own', now });
	await asKeeper(context.db, async (tx) => {
		const { account: known } = await requireSession(tx, context, claims, now);
		const { id: accountId, email, metadata } = known;
		const asked = { purpose: 'reauthentication', email, browser, accountId } as const;
		await mailCode(tx, { ...asked, locale: localeOf(metadata) }, now);
	});
	return {};
}

/** Whether a code is the one that was mailed for this; it counts once. The caller has shown a session. */
export async function isReauthenticated(
	{ db }: AuthContext,
	{ id, email }: Account,
	code: string,
	{ browser, now }: Caller
): Promise<boolean> {
	const asker = { email, browser };
	return asKeeper(db, async (tx) => {
		const waiting = await listWaitingCodes(tx, asker, ['reauthentication'], now);
		const open = waiting.filter(({ wrongGuesses }) => wrongGuesses < MOST_WRONG_GUESSES);
		if (open.some(({ accountId, digest }) => accountId === id && isCode(id, code, digest))) {
			await deleteCodesOf(tx, asker, ['reauthentication']);
			return true;
		}
		await countWrongGuess(
			tx,
			open.map((tried) => tried.id)
		);
		return false;
	});
}

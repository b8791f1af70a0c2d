import { forgetBrowsers } from '#lib/server/data/auth/known-browser.ts';
import { endAllSessions, endOtherSessions, endSession } from '#lib/server/data/auth/session.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import type { LogoutScope } from '#lib/schemas/access/auth-api.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { requireBearer, requireSession } from './require-session.ts';

/** Ends this session, the others, or all: their refresh tokens are gone and their access tokens refused. */
export async function signOut(
	context: AuthContext,
	scope: LogoutScope,
	caller: Caller
): Promise<null> {
	const claims = await requireBearer(context, caller);
	await asKeeper(context.db, async (tx) => {
		const { session } = await requireSession(tx, context, claims, caller.now);
		if (scope === 'local') return endSession(tx, session.id);
		// Whoever held the others is no longer known as the owner.
		await forgetBrowsers(tx, session.userId, caller.browser);
		if (scope === 'others') return endOtherSessions(tx, session.userId, session.id);
		return endAllSessions(tx, session.userId);
	});
	return null;
}

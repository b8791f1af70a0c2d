import type { z } from 'zod';
import { endAllSessions, endOtherSessions, endSession } from '#lib/server/data/auth/session.ts';
import { AUTH_ADMIN } from '#lib/server/data/identity.ts';
import type { logoutScope } from './auth-api-bodies.ts';
import type { AuthContext, Caller } from './auth-context.ts';
import { requireBearer, requireSession } from './require-session.ts';

/** Ends this session, the others, or all: their refresh tokens are gone and their access tokens refused. */
export async function signOut(
	context: AuthContext,
	scope: z.output<typeof logoutScope>,
	caller: Caller
): Promise<null> {
	const claims = await requireBearer(context, caller);
	await context.db.transaction(AUTH_ADMIN, async (tx) => {
		const { session } = await requireSession(tx, claims, caller.now);
		if (scope === 'local') return endSession(tx, session.id);
		if (scope === 'others') return endOtherSessions(tx, session.userId, session.id);
		return endAllSessions(tx, session.userId);
	});
	return null;
}

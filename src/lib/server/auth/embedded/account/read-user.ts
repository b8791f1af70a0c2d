import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import {
	requireBearer,
	requireSession
} from '#lib/server/auth/embedded/session/require-session.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { userBody } from './user-body.ts';

/** The account behind a bearer token, as it is now. */
export async function readUser(context: AuthContext, caller: Caller) {
	const claims = await requireBearer(context, caller);
	const { account } = await asKeeper(context.db, (tx) =>
		requireSession(tx, context, claims, caller.now)
	);
	return userBody(account, caller.now);
}

import { isDemoAddress } from '#lib/domain/region/demo-account.ts';
import type { AuthContext } from '#lib/server/auth/embedded/auth-context.ts';
import { findAccountByEmail, type Account } from '#lib/server/data/auth/account.ts';
import type { Tx } from '#lib/server/data/db.ts';

/**
 * The account of an address. Null where there is none. `unusable` for an account of the demo outside a demo: its
 * password is published, so it neither signs in nor is opened.
 */
export async function findUsableAccount(
	tx: Tx,
	context: Pick<AuthContext, 'demo'>,
	email: string
): Promise<Account | 'unusable' | null> {
	return isUsable(context, email) ? findAccountByEmail(tx, email) : 'unusable';
}

/** Whether the account of this address may be used on this site. */
export function isUsable({ demo }: Pick<AuthContext, 'demo'>, email: string): boolean {
	return demo || !isDemoAddress(email);
}

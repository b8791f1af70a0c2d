import { findWeakness } from '#lib/domain/access/password-rules.ts';
import type { AuthContext } from '#lib/server/auth/embedded/auth-context.ts';
import { AuthRefusal } from '#lib/server/auth/embedded/auth-refusal.ts';
import { commonPasswords } from './common-passwords.ts';

/**
 * Lets a password through that somebody wants to use from now on.
 *
 * @param about what the person is called and where mail reaches them
 * @throws AuthRefusal `weak_password` with the reason
 */
export async function acceptPassword(
	{ siteWords }: AuthContext,
	password: string,
	about: readonly (string | undefined)[]
): Promise<void> {
	const common = await commonPasswords();
	const words = [...siteWords, ...about.filter((word) => word !== undefined)];
	const weakness = findWeakness(password, (text) => common.has(text), words);
	if (weakness) throw new AuthRefusal('weak_password', { reasons: [weakness] });
}

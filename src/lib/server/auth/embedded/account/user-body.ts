import { AUDIENCE } from '#lib/server/auth/access-token.ts';
import { CODE_LIFETIME_MS } from '#lib/server/auth/embedded/code/code-digest.ts';
import type { Account, AccountMetadata } from '#lib/server/data/auth/account.ts';

const COMMON = {
	aud: AUDIENCE,
	role: AUDIENCE,
	phone: '',
	app_metadata: { provider: 'email', providers: ['email'] },
	is_anonymous: false
} as const;

/** An account as supabase-js wants to see it. */
export function userBody(account: Account, now: Date) {
	const { newEmail, newEmailAskedAt } = account;
	const isChanging =
		newEmail !== '' &&
		newEmailAskedAt !== null &&
		now.getTime() - newEmailAskedAt.getTime() < CODE_LIFETIME_MS;
	return {
		...COMMON,
		id: account.id,
		email: account.email,
		email_confirmed_at: account.emailConfirmedAt?.toISOString(),
		confirmed_at: account.emailConfirmedAt?.toISOString(),
		last_sign_in_at: account.lastSignInAt?.toISOString(),
		...(isChanging && { new_email: newEmail, email_change_sent_at: newEmailAskedAt.toISOString() }),
		user_metadata: account.metadata,
		identities: account.identities,
		created_at: account.createdAt.toISOString(),
		updated_at: account.updatedAt.toISOString()
	};
}

/** What a sign-up answers. Made from what was sent, so that it looks the same whether an account was opened. */
export function signedUpBody({ id, email, metadata, now }: SignedUp) {
	return {
		...COMMON,
		id,
		email,
		confirmation_sent_at: now.toISOString(),
		user_metadata: metadata,
		/** Always empty: Supabase tells with this list whether an address was known, and nobody should know. */
		identities: [],
		created_at: now.toISOString(),
		updated_at: now.toISOString()
	};
}

interface SignedUp {
	readonly id: string;
	readonly email: string;
	readonly metadata: AccountMetadata;
	readonly now: Date;
}

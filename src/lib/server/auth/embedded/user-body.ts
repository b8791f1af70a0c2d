import type { Account, AccountMetadata } from '#lib/server/data/auth/account.ts';
import { AUDIENCE } from '../access-token.ts';

const COMMON = {
	aud: AUDIENCE,
	role: AUDIENCE,
	phone: '',
	app_metadata: { provider: 'email', providers: ['email'] },
	/** Always empty: Supabase tells with this list whether an address was known, and nobody should know. */
	identities: [],
	is_anonymous: false
} as const;

/** An account as supabase-js wants to see it. */
export function userBody(account: Account) {
	return {
		...COMMON,
		id: account.id,
		email: account.email,
		email_confirmed_at: account.emailConfirmedAt?.toISOString(),
		confirmed_at: account.emailConfirmedAt?.toISOString(),
		last_sign_in_at: account.lastSignInAt?.toISOString(),
		user_metadata: account.metadata,
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

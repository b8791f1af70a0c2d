import { createRemoteJWKSet } from 'jose';
import { verifyAccessToken } from './access-token.ts';
import type { Auth } from './auth.ts';

/** What Supabase signs with, unless a project still has its old shared secret. */
const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];

export interface SupabaseAuthOptions {
	/** The project's URL, such as `https://abc.supabase.co`. */
	readonly url: string;
	/** Its publishable key. */
	readonly key: string;
}

/**
 * Sign-in by Supabase Auth. Needs a project that signs with an asymmetric key: the site holds no secret with
 * which tokens could be made.
 */
export function createSupabaseAuth({ url, key }: SupabaseAuthOptions): Auth {
	const issuer = new URL('/auth/v1', url).href;
	const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
	return {
		url,
		key,
		fetchFor: () => undefined,
		answer: null,
		verify: (token, now) => verifyAccessToken(token, { keys, issuer, algorithms: ALGORITHMS, now })
	};
}

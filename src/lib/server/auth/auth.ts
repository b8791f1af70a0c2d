import type { AccessClaims } from './access-token.ts';

/** Whoever keeps the accounts: Supabase, or this site. */
export interface Auth {
	/** Where supabase-js finds it. */
	readonly url: string;
	/** The publishable key; no secret. */
	readonly key: string;
	/**
	 * How supabase-js reaches it on behalf of somebody at a network address; undefined: over the network.
	 */
	readonly fetchFor: (address: string) => typeof fetch | undefined;
	/**
	 * Answers a request to `/auth/v1`; null where Supabase does that.
	 *
	 * @param from the address at the other end of the connection, never one from a header
	 */
	readonly answer:
		| ((
				request: Request,
				from: { readonly address: string; readonly now: Date }
		  ) => Promise<Response>)
		| null;
	/** Who an access token speaks for; null when it does not hold. Says nothing about the session's end. */
	readonly verify: (token: unknown, now: Date) => Promise<AccessClaims | null>;
}

import type { Db } from '#lib/server/data/db.ts';
import type { KeyRing } from './key-ring.ts';
import type { Limits } from './limits.ts';
import type { PasswordHasher } from './password/password-hash.ts';

/** What every act of the Auth API stands on. */
export interface AuthContext {
	readonly db: Db;
	readonly keys: KeyRing;
	readonly limits: Limits;
	readonly passwords: PasswordHasher;
	/** Whether this is a demo. Else accounts of the demo are unusable, should there be any. */
	readonly demo: boolean;
	/** Words no password may consist of: the name of the site, of the region. */
	readonly siteWords: readonly string[];
}

/** Who calls, as far as the request says. */
export interface Caller {
	/** The network address at the other end of the connection; never from a header. */
	readonly address: string;
	/** The bearer token, not verified; null without one. */
	readonly bearer: string | null;
	/** The digest of the secret of the browser that asks; null for a program that sent none. */
	readonly browser: string | null;
	/** The digest of the secret that takes its place when a sign-in succeeds; null where it stays. */
	readonly nextBrowser: string | null;
	readonly now: Date;
}

/** Names this installation's Auth API in its tokens. Not an address: the site need not know its own. */
export const ISSUER = 'urn:trihelix:auth';
export const ACCESS_TOKEN_SECONDS = 60 * 60;
/** A session ends after 30 days, however often it is continued. */
export const SESSION_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
/** For so long a mailed code proves enough to set a password without knowing the old one. */
export const RECENT_CODE_MS = 15 * 60 * 1000;

import type { Db } from '#lib/server/data/db.ts';
import { verifyAccessToken } from '../access-token.ts';
import type { Auth } from '../auth.ts';
import { answerRequest } from './answer-request.ts';
import { ISSUER, type AuthContext } from './auth-context.ts';
import { ALGORITHM, createKeyRing } from './key-ring.ts';
import { ALLOWANCES, createLimits, type Allowances } from './limits.ts';
import { createPasswordHasher, OWASP_COST, type ScryptCost } from './password/password-hash.ts';

/** Never resolved: supabase-js gets a `fetch` that answers it in this process. */
const URL_IN_PROCESS = 'http://auth.in-process.invalid';

export interface EmbeddedAuthOptions {
	readonly db: Db;
	/** Whether accounts of the demo may sign in. Defaults to false. */
	readonly demo?: boolean;
	/** Words no password may consist of: the name of the site, of the region. */
	readonly siteWords: readonly string[];
	readonly allowances?: Allowances;
	readonly passwordCost?: ScryptCost;
}

/** Sign-in outside Supabase: the site answers the Auth API itself. */
export function createEmbeddedAuth(options: EmbeddedAuthOptions): Auth {
	const {
		db,
		siteWords,
		demo = false,
		allowances = ALLOWANCES,
		passwordCost = OWASP_COST
	} = options;
	const context: AuthContext = {
		db,
		siteWords,
		demo,
		keys: createKeyRing(db),
		limits: createLimits(db, allowances),
		passwords: createPasswordHasher(passwordCost)
	};
	return {
		url: URL_IN_PROCESS,
		key: 'embedded',
		fetchFor: (address) => async (input, init) => {
			const request = new Request(input, init);
			if (!request.url.startsWith(`${URL_IN_PROCESS}/auth/v1/`)) {
				throw new TypeError('Outside Supabase only the Auth API is answered.');
			}
			return answerRequest(context, request, { address, now: new Date() });
		},
		answer: (request, from) => answerRequest(context, request, from),
		verify: (token, now) =>
			verifyAccessToken(token, {
				keys: context.keys.verificationKeys(now),
				issuer: ISSUER,
				algorithms: [ALGORITHM],
				now
			})
	};
}

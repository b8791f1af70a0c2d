import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { AuthRefusal } from './auth-refusal.ts';
import { TokenBuckets, type Allowance } from '#lib/domain/access/token-bucket.ts';

/** What is counted: passwords tried, codes tried, mails asked for, sessions continued. */
export type LimitedAct = 'password' | 'code' | 'mail' | 'refresh';

interface ActAllowance {
	/** From one network address: many people may sit behind it. */
	readonly byAddress: Allowance;
	/** For one account, whoever asks. */
	readonly byAccount: Allowance;
}

export type Allowances = Readonly<Record<LimitedAct, ActAllowance>>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const ALLOWANCES: Allowances = {
	password: {
		byAddress: { burst: 40, everyMs: 5 * SECOND },
		byAccount: { burst: 8, everyMs: MINUTE }
	},
	code: {
		byAddress: { burst: 40, everyMs: 5 * SECOND },
		byAccount: { burst: 10, everyMs: MINUTE }
	},
	mail: {
		byAddress: { burst: 20, everyMs: 20 * SECOND },
		byAccount: { burst: 4, everyMs: 2 * MINUTE }
	},
	refresh: {
		byAddress: { burst: 300, everyMs: SECOND / 5 },
		byAccount: { burst: 60, everyMs: SECOND }
	}
};

export interface Limits {
	/**
	 * Counts one try.
	 *
	 * @param account what tells accounts apart: the address as typed, or an id
	 * @throws AuthRefusal when there were too many, from here or for this account
	 */
	count(act: LimitedAct, tried: Tried): void;
	/** It succeeded: the tries before it no longer count against the account. */
	forgive(act: LimitedAct, account: string): void;
}

export interface Tried {
	/** The network address the request came from. */
	readonly address: string;
	readonly account: string;
	readonly now: Date;
}

export function createLimits(allowances: Allowances): Limits {
	const byAddress = bucketsFor(allowances, 'byAddress');
	const byAccount = bucketsFor(allowances, 'byAccount');

	return {
		count(act, { address, account, now }) {
			const waitMs =
				byAddress[act].take(addressPrefix(address), now) || byAccount[act].take(account, now);
			if (waitMs === 0) return;
			throw new AuthRefusal(
				act === 'mail' ? 'over_email_send_rate_limit' : 'over_request_rate_limit',
				{ retryAfterSeconds: Math.ceil(waitMs / SECOND) }
			);
		},
		forgive(act, account) {
			byAccount[act].forgive(account);
		}
	};
}

function bucketsFor(
	allowances: Allowances,
	by: keyof ActAllowance
): Readonly<Record<LimitedAct, TokenBuckets>> {
	return {
		password: new TokenBuckets(allowances.password[by]),
		code: new TokenBuckets(allowances.code[by]),
		mail: new TokenBuckets(allowances.mail[by]),
		refresh: new TokenBuckets(allowances.refresh[by])
	};
}

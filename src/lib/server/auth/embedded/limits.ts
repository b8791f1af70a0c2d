import { createHash } from 'node:crypto';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { TokenBuckets, type Allowance } from '#lib/domain/access/token-bucket.ts';
import {
	forgiveAllowances,
	takeAllowances,
	type CountedKey
} from '#lib/server/data/auth/allowance.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { knowsBrowser } from '#lib/server/data/auth/known-browser.ts';
import type { Db } from '#lib/server/data/db.ts';
import { AuthRefusal } from './auth-refusal.ts';

/** What is counted: passwords tried, codes tried, mails asked for, sessions continued. */
export type LimitedAct = 'password' | 'code' | 'mail' | 'refresh';

interface ActAllowance {
	/** From one network address: many people may sit behind it. */
	readonly byAddress: Allowance;
	/** For one account from one network address. */
	readonly byPair: Allowance;
	/** For one account, from all browsers that are not known to be its owner's. */
	readonly byAccount: Allowance;
	/** For one account in one browser that its owner has signed in with, or in a session of it. */
	readonly byOwner: Allowance;
}

export type Allowances = Readonly<Record<LimitedAct, ActAllowance>>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const ALLOWANCES: Allowances = {
	password: {
		byAddress: { burst: 40, everyMs: 5 * SECOND },
		byPair: { burst: 8, everyMs: MINUTE },
		byAccount: { burst: 16, everyMs: 30 * SECOND },
		byOwner: { burst: 8, everyMs: MINUTE }
	},
	code: {
		byAddress: { burst: 40, everyMs: 5 * SECOND },
		byPair: { burst: 10, everyMs: MINUTE },
		byAccount: { burst: 16, everyMs: 30 * SECOND },
		byOwner: { burst: 10, everyMs: MINUTE }
	},
	mail: {
		byAddress: { burst: 20, everyMs: 20 * SECOND },
		byPair: { burst: 3, everyMs: 3 * MINUTE },
		byAccount: { burst: 4, everyMs: 2 * MINUTE },
		byOwner: { burst: 4, everyMs: 2 * MINUTE }
	},
	refresh: {
		byAddress: { burst: 300, everyMs: SECOND / 5 },
		byPair: { burst: 60, everyMs: SECOND },
		byAccount: { burst: 60, everyMs: SECOND },
		byOwner: { burst: 60, everyMs: SECOND }
	}
};

export interface Limits {
	/**
	 * Counts one try, for all processes on this database. Whoever is known as the owner of the account is counted apart
	 * from all others, so that nobody else can use up what is theirs.
	 *
	 * @returns as whose it was counted
	 * @throws AuthRefusal when there were too many
	 */
	count(act: LimitedAct, tried: Tried): Promise<'owners' | 'strangers'>;
	/** It succeeded: the tries before it no longer count against the account. */
	forgive(act: LimitedAct, tried: Tried): Promise<void>;
}

export interface Tried {
	/** The network address the request came from. */
	readonly address: string;
	/** What tells accounts apart: the mail address as typed, or an id. */
	readonly account: string;
	/** The digest of the browser's secret; null without one. */
	readonly browser: string | null;
	/** Whether the caller has shown a session of the account. Defaults to "no": known by the browser at most. */
	readonly session?: 'own' | undefined;
	readonly now: Date;
}

export function createLimits(db: Db, allowances: Allowances): Limits {
	// A flood from one address is stopped before it reaches the database.
	const floods = {
		password: new TokenBuckets(allowances.password.byAddress),
		code: new TokenBuckets(allowances.code.byAddress),
		mail: new TokenBuckets(allowances.mail.byAddress),
		refresh: new TokenBuckets(allowances.refresh.byAddress)
	};

	const keysFor = (act: LimitedAct, tried: Tried, isOwner: boolean): readonly CountedKey[] => {
		const { byAddress, byPair, byAccount, byOwner } = allowances[act];
		const { account, browser, session } = tried;
		if (isOwner) {
			const own = session === 'own' ? 'session' : (browser ?? '');
			return [{ key: digest(act, 'owner', own, account), allowance: byOwner }];
		}
		const network = addressPrefix(tried.address);
		return [
			{ key: digest(act, 'address', network), allowance: byAddress },
			{ key: digest(act, 'pair', network, account), allowance: byPair },
			{ key: digest(act, 'account', account), allowance: byAccount }
		];
	};

	return {
		async count(act, tried) {
			const { address, account, browser, session, now } = tried;
			const { waitMs, isOwner } = await asKeeper(db, async (tx) => {
				const isOwner =
					session === 'own' || (browser !== null && (await knowsBrowser(tx, browser, account)));
				const flooded = isOwner ? 0 : floods[act].take(addressPrefix(address), now);
				const waitMs = flooded || (await takeAllowances(tx, keysFor(act, tried, isOwner), now));
				return { waitMs, isOwner };
			});
			if (waitMs === 0) return isOwner ? 'owners' : 'strangers';
			throw new AuthRefusal(
				act === 'mail' ? 'over_email_send_rate_limit' : 'over_request_rate_limit',
				{ retryAfterSeconds: Math.ceil(waitMs / SECOND) }
			);
		},
		async forgive(act, tried) {
			const keys = [...keysFor(act, tried, true), ...keysFor(act, tried, false).slice(1)];
			await asKeeper(db, (tx) =>
				forgiveAllowances(
					tx,
					keys.map(({ key }) => key)
				)
			);
		}
	};
}

function digest(...parts: readonly string[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

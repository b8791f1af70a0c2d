import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { TokenBuckets, type Allowance } from '#lib/domain/access/token-bucket.ts';
import { problem } from './problem.ts';

/** Counts requests of one kind, for each person or, of visitors, for each network address. */
export interface RateLimit {
	/** @returns null when the request may go on, else the answer 429 with `Retry-After` */
	refuse(caller: RateLimitedCaller, now: Date): Response | null;
}

export interface RateLimitedCaller {
	/** Null for a visitor. */
	readonly userId: string | null;
	/** The address at the other end of the connection, never one from a header. */
	readonly address: string;
}

export function createRateLimit(allowance: Allowance): RateLimit {
	const buckets = new TokenBuckets(allowance);
	return {
		refuse({ userId, address }, now) {
			const waitMs = buckets.take(userId ?? addressPrefix(address), now);
			if (waitMs === 0) return null;
			const seconds = String(Math.ceil(waitMs / 1000));
			return problem({
				status: 429,
				code: 'too_many_requests',
				headers: { 'retry-after': seconds }
			});
		}
	};
}

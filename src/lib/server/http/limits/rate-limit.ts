import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { TokenBuckets, type Allowance } from '#lib/domain/access/token-bucket.ts';
import { problem } from '#lib/server/http/api/problem.ts';

/** Counts requests of one kind, for each person or, of visitors, for each network address. */
export interface RateLimit {
	/** @returns null when the request may go on and is counted, else in how many seconds the next one may (1 or more) */
	secondsToWait(caller: RateLimitedCaller, now: Date): number | null;
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
	const secondsToWait: RateLimit['secondsToWait'] = ({ userId, address }, now) => {
		const waitMs = buckets.take(userId ?? addressPrefix(address), now);
		return waitMs === 0 ? null : Math.ceil(waitMs / 1000);
	};
	return {
		secondsToWait,
		refuse(caller, now) {
			const seconds = secondsToWait(caller, now);
			return seconds === null ? null : tooManyRequests(seconds);
		}
	};
}

/** The refusal as programs read it. */
function tooManyRequests(seconds: number): Response {
	return problem({
		status: 429,
		code: 'too_many_requests',
		headers: { 'retry-after': String(seconds) }
	});
}

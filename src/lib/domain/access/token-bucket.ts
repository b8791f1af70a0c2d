/** How much of something is allowed: a burst, and how fast it comes back. */
export interface Allowance {
	/** How many at once. */
	readonly burst: number;
	/** How long until one more is allowed, in milliseconds. */
	readonly everyMs: number;
}

interface Bucket {
	readonly tokens: number;
	readonly at: number;
}

/** Beyond so many keys the oldest are forgotten, so that made-up addresses cannot fill the memory. */
const MOST_KEYS = 50_000;

/**
 * Token buckets (as in ITU-T I.371) by key, in memory: a restart forgets them, and every site process counts
 * for itself.
 */
export class TokenBuckets {
	readonly #allowance: Allowance;
	/** In order of last use, the longest unused first. */
	readonly #buckets = new Map<string, Bucket>();

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	/** @returns 0 when it was allowed and is now counted, else how long to wait, in milliseconds */
	take(key: string, now: Date): number {
		const waitMs = this.waitMs(key, now);
		if (waitMs === 0) this.charge(key, 1, now);
		return waitMs;
	}

	/** @returns 0 when one more is allowed, else how long to wait, in milliseconds. Counts nothing. */
	waitMs(key: string, now: Date): number {
		const tokens = this.#tokensOf(key, now.getTime());
		return tokens < 1 ? Math.ceil((1 - tokens) * this.#allowance.everyMs) : 0;
	}

	/** Counts what something did cost, also more than is left: then the wait is longer. */
	charge(key: string, cost: number, now: Date): void {
		this.#put(key, { tokens: this.#tokensOf(key, now.getTime()) - cost, at: now.getTime() });
	}

	/** Forgets what was counted for a key. */
	forgive(key: string): void {
		this.#buckets.delete(key);
	}

	#tokensOf(key: string, now: number): number {
		const { burst, everyMs } = this.#allowance;
		const bucket = this.#buckets.get(key);
		if (!bucket) return burst;
		return Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / everyMs);
	}

	#put(key: string, bucket: Bucket): void {
		this.#buckets.delete(key);
		this.#buckets.set(key, bucket);
		if (this.#buckets.size <= MOST_KEYS) return;
		const longestUnused = this.#buckets.keys().next().value;
		if (longestUnused !== undefined) this.#buckets.delete(longestUnused);
	}
}

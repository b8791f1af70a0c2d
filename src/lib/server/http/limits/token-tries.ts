import { createHash } from 'node:crypto';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { TokenBuckets, type Allowance } from '#lib/domain/access/token-bucket.ts';

/** Tokens that do not hold, from one network. */
const ALLOWED: Allowance = { burst: 60, everyMs: 1000 };
const MOST_REMEMBERED = 10_000;

/**
 * Keeps made-up personal tokens from the database: a network that has shown too many gets no other looked up, except
 * those that held when they were last shown.
 */
export class TokenTries {
	readonly #misses = new TokenBuckets(ALLOWED);
	/** Digests, the longest unused first. */
	readonly #held = new Set<string>();

	/**
	 * Looks a token up, unless its network has shown too many that do not hold.
	 *
	 * @param lookUp gives null where the token does not hold
	 * @returns in how many seconds the token may come again (1 or more) where it was not looked up
	 */
	async find<Found>(
		{ address, token }: { readonly address: string; readonly token: string },
		now: Date,
		lookUp: () => Promise<Found | null>
	): Promise<{ readonly found: Found | null } | { readonly secondsToWait: number }> {
		const digest = createHash('sha256').update(token).digest('base64url');
		const network = addressPrefix(address);
		const isKnown = this.#held.has(digest);
		// Counted before it is known not to hold: of many that come at once not all are looked up.
		const waitMs = isKnown ? 0 : this.#misses.take(network, now);
		if (waitMs > 0) return { secondsToWait: Math.ceil(waitMs / 1000) };
		const found = await lookUp();
		this.#held.delete(digest);
		if (found !== null) {
			if (!isKnown) this.#misses.charge(network, -1, now);
			this.#remember(digest);
		}
		return { found };
	}

	#remember(digest: string): void {
		this.#held.add(digest);
		if (this.#held.size <= MOST_REMEMBERED) return;
		const [longestUnused] = this.#held;
		if (longestUnused !== undefined) this.#held.delete(longestUnused);
	}
}

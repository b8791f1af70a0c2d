import { createHash } from 'node:crypto';

const MOST = 10_000;

/**
 * Who was lately proven to send something by which they sign in. Only to say whose turn it is: nothing is allowed by it.
 */
export class KnownSenders {
	/** By a digest, so that it gives no secret away; the one found last comes last. */
	readonly #known = new Map<string, string>();

	/** @returns null where nobody was proven to send it */
	find(shown: string): string | null {
		const key = digestOf(shown);
		const who = this.#known.get(key);
		if (who === undefined) return null;
		this.#keep(key, who);
		return who;
	}

	remember(shown: string, who: string): void {
		this.#keep(digestOf(shown), who);
		if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value!);
	}

	#keep(key: string, who: string): void {
		this.#known.delete(key);
		this.#known.set(key, who);
	}
}

function digestOf(shown: string): string {
	return createHash('sha256').update(shown).digest('base64');
}

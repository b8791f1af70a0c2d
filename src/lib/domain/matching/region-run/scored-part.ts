import { SPACES } from '#lib/domain/text/passage.ts';
import type { TextComparison } from '../index/text-comparison.ts';

/** The best pairs of some listings, as numbers: those of the first listing, then those of the next. */
export interface ScoredPart {
	/** How many pairs each listing of the part has. */
	readonly counts: Uint32Array;
	/** Number of the other listing of each pair. */
	readonly others: Uint32Array;
	/** How the texts of each pair compare, `SHARES` numbers and a code for each: see `comparisonAt`. */
	readonly codes: Uint32Array;
	readonly shares: Float32Array;
}

/** For each pair what each side would gain and what each text covers of the other, in [0, 1]. */
const SHARES = 4;
export type Share = 'towardsNeed' | 'towardsOffer' | 'coveredNeed' | 'coveredOffer';
const AT: Readonly<Record<Share, number>> = {
	towardsNeed: 0,
	towardsOffer: 1,
	coveredNeed: 2,
	coveredOffer: 3
};
/** In a code the space takes the lowest places, 0 for none, and what is asked the others. */
const SPACE_CODES = SPACES.length + 1;

/** A pair as its part keeps it. */
export interface KeptPair {
	readonly other: number;
	readonly text: TextComparison;
	readonly towards: { readonly need: number; readonly offer: number };
}

/** @param lists the pairs of each listing of the part */
export function keepScored(lists: readonly (readonly KeptPair[])[]): ScoredPart {
	const pairs = lists.flat();
	return {
		counts: Uint32Array.from(lists, ({ length }) => length),
		others: Uint32Array.from(pairs, ({ other }) => other),
		codes: Uint32Array.from(pairs, ({ text }) => codeOf(text)),
		shares: Float32Array.from(
			pairs.flatMap(({ towards, text: { covered } }) => [
				towards.need,
				towards.offer,
				covered.need,
				covered.offer
			])
		)
	};
}

export function shareAt({ shares }: ScoredPart, pair: number, share: Share): number {
	return shares[pair * SHARES + AT[share]]!;
}

/** How the texts of a pair compare, to seven digits. */
export function comparisonAt(part: ScoredPart, pair: number): TextComparison {
	return {
		...readCode(part.codes[pair]!),
		covered: {
			need: shareAt(part, pair, 'coveredNeed'),
			offer: shareAt(part, pair, 'coveredOffer')
		}
	};
}

/** What of a comparison is not a share, as one whole number. */
export function codeOf({ space, asked }: Pick<TextComparison, 'space' | 'asked'>): number {
	return asked * SPACE_CODES + (space === null ? 0 : SPACES.indexOf(space) + 1);
}

export function readCode(code: number): Pick<TextComparison, 'space' | 'asked'> {
	return {
		space: SPACES[(code % SPACE_CODES) - 1] ?? null,
		asked: Math.floor(code / SPACE_CODES)
	};
}

/** Lays a part out in bytes, in the byte order of the machine. */
export function packScored({ counts, others, codes, shares }: ScoredPart): Uint8Array {
	const words = new Uint32Array(2 + counts.length + others.length * (2 + SHARES));
	words[0] = counts.length;
	words[1] = others.length;
	words.set(counts, 2);
	words.set(others, 2 + counts.length);
	words.set(codes, 2 + counts.length + others.length);
	new Float32Array(words.buffer).set(shares, 2 + counts.length + 2 * others.length);
	return new Uint8Array(words.buffer);
}

/** @throws RangeError for bytes that `packScored` did not make */
export function unpackScored(bytes: Uint8Array): ScoredPart {
	// A copy, because what comes from elsewhere may begin anywhere.
	const { buffer } = Uint8Array.from(bytes);
	const words = new Uint32Array(buffer);
	const [listings = 0, pairs = 0] = words;
	const start = 2 + listings;
	if (words.length !== start + pairs * (2 + SHARES)) {
		throw new RangeError(`${bytes.length} bytes of pairs`);
	}
	return {
		counts: words.subarray(2, start),
		others: words.subarray(start, start + pairs),
		codes: words.subarray(start + pairs, start + 2 * pairs),
		shares: new Float32Array(buffer, 4 * (start + 2 * pairs))
	};
}

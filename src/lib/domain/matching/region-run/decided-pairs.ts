import { PROPOSAL_CAUSES, type ProposalCause } from '../exposure/proposals.ts';
import type { TextComparison } from '../index/text-comparison.ts';
import { codeOf, readCode } from './scored-part.ts';

/** One pair that is proposed in a period. */
export interface DecidedPair {
	/** Numbers of the two listings in the run. */
	readonly need: number;
	readonly offer: number;
	/** Place in the list of the need, and of the offer, from 1; null where it does not stand there. */
	readonly rankForNeed: number | null;
	readonly rankForOffer: number | null;
	readonly cause: ProposalCause;
	/** Chance with which it was proposed, in (0, 1]. */
	readonly propensity: number;
	/** How the texts compare, as it was found when they were scored. */
	readonly text: TextComparison;
}

const WORDS = 7;
const RANK_BITS = 12;
const RANK_MASK = (1 << RANK_BITS) - 1;

/** Lays pairs out in bytes, in the byte order of the machine; shares and chances to seven digits. */
export function packDecided(pairs: readonly DecidedPair[]): Uint8Array {
	const words = new Uint32Array(pairs.length * WORDS);
	const shares = new Float32Array(words.buffer);
	pairs.forEach((pair, nth) => {
		const { need, offer, text } = pair;
		words.set([need, offer, packPlace(pair), codeOf(text)], nth * WORDS);
		shares.set([pair.propensity, text.covered.need, text.covered.offer], nth * WORDS + 4);
	});
	return new Uint8Array(words.buffer);
}

/** @throws RangeError for bytes that `packDecided` did not make */
export function unpackDecided(bytes: Uint8Array): readonly DecidedPair[] {
	if (bytes.length % (4 * WORDS) !== 0) throw new RangeError(`${bytes.length} bytes of pairs`);
	const { buffer } = Uint8Array.from(bytes);
	const words = new Uint32Array(buffer);
	const shares = new Float32Array(buffer);
	return Array.from({ length: words.length / WORDS }, (_, nth) => {
		const at = nth * WORDS;
		return {
			need: words[at]!,
			offer: words[at + 1]!,
			...unpackPlace(words[at + 2]!),
			propensity: shares[at + 4]!,
			text: {
				...readCode(words[at + 3]!),
				covered: { need: shares[at + 5]!, offer: shares[at + 6]! }
			}
		};
	});
}

function packPlace({ rankForNeed, rankForOffer, cause }: DecidedPair): number {
	return (
		(rankForNeed ?? 0) |
		((rankForOffer ?? 0) << RANK_BITS) |
		(PROPOSAL_CAUSES.indexOf(cause) << (2 * RANK_BITS))
	);
}

function unpackPlace(place: number) {
	const cause = PROPOSAL_CAUSES[place >>> (2 * RANK_BITS)];
	if (cause === undefined) throw new RangeError(`no cause in ${place}`);
	return {
		rankForNeed: place & RANK_MASK || null,
		rankForOffer: (place >>> RANK_BITS) & RANK_MASK || null,
		cause
	};
}

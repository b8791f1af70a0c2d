import type { CodeRef } from '#lib/domain/listing/listing.ts';
import type { CodeEvidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/** A first digit alone says too little in the schemes in use: VSIC divisions have two. */
const SHORTEST_SHARED = 2;

/**
 * How near the sector codes lie in their trees. Each side gains the mean over its own codes of the nearest code
 * of the other side; only schemes that both use count.
 */
export function readCodes({ need, offer }: Pair): FacetReading {
	const schemes = new Set(need.codes.map(({ scheme }) => scheme));
	const common = offer.codes.filter(({ scheme }) => schemes.has(scheme));
	if (common.length === 0) return UNREAD;
	const offered = new Set(common.map(({ scheme }) => scheme));
	const wanted = need.codes.filter(({ scheme }) => offered.has(scheme));
	const nearest = wanted.map((code) => nearestCode(code, common));
	return {
		towards: {
			need: mean(nearest.map(({ nearness }) => nearness)),
			offer: mean(common.map((code) => nearestCode(code, wanted).nearness))
		},
		evidence: () =>
			nearest
				.filter(({ nearness }) => nearness > 0)
				.sort((a, b) => b.nearness - a.nearness)
				.map(({ evidence }) => evidence)
	};
}

/**
 * Nearness of two codes by Wu and Palmer, "Verb semantics and lexical selection" (1994): twice the depth of
 * their nearest common ancestor over the sum of their depths, a character being a level. 0 in different schemes.
 */
export function codeNearness(one: CodeRef, other: CodeRef): number {
	if (one.scheme !== other.scheme) return 0;
	const shared = sharedPrefix(one.code, other.code).length;
	const identical = one.code === other.code && shared > 0;
	if (shared < SHORTEST_SHARED && !identical) return 0;
	return (2 * shared) / (one.code.length + other.code.length);
}

function nearestCode(
	code: CodeRef,
	others: readonly CodeRef[]
): { nearness: number; evidence: CodeEvidence } {
	let best = others[0]!;
	for (const other of others) {
		if (codeNearness(code, other) > codeNearness(code, best)) best = other;
	}
	const shared = sharedPrefix(code.code, best.code);
	const codes = { need: code.code, offer: best.code };
	return {
		nearness: codeNearness(code, best),
		evidence: { kind: 'codes', scheme: code.scheme, codes, shared }
	};
}

function sharedPrefix(one: string, other: string): string {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length += 1;
	return one.slice(0, length);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { CodeRef } from '#lib/domain/listing/listing.ts';
import type { CodeEvidence, Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { depthOf, sharedBranch } from './code-levels.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/**
 * How near the sector codes lie in their trees. Each side gains the mean over its own codes of the nearest code
 * of the other side; only schemes that both use count.
 */
export function readCodes({ need, offer }: Pair): FacetReading {
	const wanted = meanNearness(need.codes, offer.codes);
	if (wanted === null) return UNREAD;
	return { need: wanted, offer: meanNearness(offer.codes, need.codes) };
}

export function tellCodes({ need, offer }: Pair): readonly Evidence[] {
	return need.codes
		.flatMap((code) => nearestCode(code, offer.codes) ?? [])
		.filter(({ nearness }) => nearness > 0)
		.sort((one, other) => other.nearness - one.nearness)
		.map(({ evidence }) => evidence);
}

/** Over the codes whose scheme the other side uses too; null where there is none. */
function meanNearness(codes: readonly CodeRef[], others: readonly CodeRef[]): number | null {
	let sum = 0;
	let compared = 0;
	for (const code of codes) {
		let nearest = -1;
		for (const other of others) {
			if (other.scheme === code.scheme) nearest = Math.max(nearest, codeNearness(code, other));
		}
		if (nearest < 0) continue;
		sum += nearest;
		compared += 1;
	}
	return compared === 0 ? null : sum / compared;
}

/**
 * Nearness of two codes by Wu and Palmer, "Verb semantics and lexical selection" (1994): twice the depth of
 * their nearest common ancestor over the sum of their depths. 0 in different schemes.
 */
export function codeNearness(one: CodeRef, other: CodeRef): number {
	if (one.scheme !== other.scheme) return 0;
	const shared = sharedBranch(one.code, other.code);
	return shared === '' ? 0 : (2 * depthOf(shared)) / (depthOf(one.code) + depthOf(other.code));
}

/** The first of the nearest in the same scheme; null where there is none. */
function nearestCode(
	code: CodeRef,
	others: readonly CodeRef[]
): { readonly nearness: number; readonly evidence: CodeEvidence } | null {
	let best: CodeRef | null = null;
	for (const other of others) {
		if (other.scheme !== code.scheme) continue;
		if (best === null || codeNearness(code, other) > codeNearness(code, best)) best = other;
	}
	if (best === null) return null;
	const shared = sharedBranch(code.code, best.code);
	const codes = { need: code.code, offer: best.code };
	return {
		nearness: codeNearness(code, best),
		evidence: { kind: 'codes', scheme: code.scheme, codes, shared }
	};
}

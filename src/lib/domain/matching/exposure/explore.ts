import { keyedChance } from '#lib/domain/chance/keyed-chance.ts';
import { farEnd, type MarketGraph, rowOf } from './market-graph.ts';
import { standingAt } from './proposed-pairs.ts';
import type { Proposals } from './proposals.ts';

export interface Exploration {
	/** Share of the lists whose last entry is put at risk, in [0, 1). */
	readonly share: number;
	/** Another number, another draw; such as the number of the period. */
	readonly seed: number;
	/** Worth from which a pair may be tried out. */
	readonly least: number;
}

/**
 * In a small share of the lists, drawn by lot, replaces the last entry by a pair that relevance would not have shown,
 * so that what is learnt later is not only what was believed before. Attention and floors stay kept.
 *
 * @returns for each pair the chance with which it came to be proposed, given everything drawn before it: 1 where
 * nothing was left to chance, 0 where it is not proposed
 */
export function exploreLists(
	graph: MarketGraph,
	proposals: Proposals,
	goals: ArrayLike<number>,
	{ share, seed, least }: Exploration
): Float64Array {
	const propensity = Float64Array.from(proposals.isProposed);
	if (share === 0) return propensity;
	for (const listing of byKey(graph)) {
		const last = replaceable(graph, proposals, goals, listing);
		if (last === null) continue;
		const pool = openInstead(graph, proposals, listing, last, least);
		if (pool.length === 0) continue;
		const lot = keyedChance(seed, graph.keyOf[listing]!);
		if (lot >= share) {
			propensity[last]! *= 1 - share;
			continue;
		}
		const drawn = pool[Math.floor((lot / share) * pool.length)]!;
		proposals.remove(last);
		proposals.add(drawn, 'exploration');
		propensity[last] = 0;
		propensity[drawn] = share / pool.length;
	}
	return propensity;
}

function byKey({ keyOf, listingCount }: MarketGraph): Uint32Array {
	return Uint32Array.from({ length: listingCount }, (_, listing) => listing).sort(
		(a, b) => keyOf[a]! - keyOf[b]!
	);
}

/** The last entry of a list that has others, unless somebody would fall below a floor without it. */
function replaceable(
	graph: MarketGraph,
	proposals: Proposals,
	goals: ArrayLike<number>,
	listing: number
): number | null {
	const standing = standingAt(graph, proposals, listing);
	const last = standing.at(-1);
	if (last === undefined || standing.length < 2) return null;
	const own = graph.ownerOf[listing]!;
	const far = graph.ownerOf[farEnd(graph, last, listing)]!;
	const isFree = [own, far].every(
		(party) => proposals.shown[party]! > goals[party]! || !proposals.shows(last, party)
	);
	return isFree ? last : null;
}

/** Pairs of a listing that relevance left out, with a far side that has looks and a place left. */
function openInstead(
	graph: MarketGraph,
	{ isProposed, left, places, length }: Proposals,
	listing: number,
	last: number,
	least: number
): readonly number[] {
	return [...rowOf(graph.ofListing, listing)].filter((pair) => {
		if (graph.worth[pair]! < least || isProposed[pair] || pair === last) return false;
		const far = farEnd(graph, pair, listing);
		return left[graph.ownerOf[far]!]! > 0 && places[far]! < length;
	});
}

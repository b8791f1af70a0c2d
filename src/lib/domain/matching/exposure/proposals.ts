import type { MarketGraph } from './market-graph.ts';
import type { MarketParties } from './market.ts';

/** Why a pair is proposed: it is among the best that attention allows, or it keeps a floor, or it is tried out. */
export const PROPOSAL_CAUSES = ['relevance', 'floor', 'exploration'] as const;
export type ProposalCause = (typeof PROPOSAL_CAUSES)[number];

/**
 * The pairs proposed in a period, kept within everybody's attention. A proposed pair takes one look of each of its two
 * parties, whichever of the two lists it stands in, since whoever says yes first sends the other there.
 */
export interface Proposals {
	readonly isProposed: Uint8Array;
	/** 1 where the pair stands in the need's list, and in the offer's. */
	readonly stands: readonly [Uint8Array, Uint8Array];
	readonly causes: Uint8Array;
	/** Looks each party has left. */
	readonly left: Int32Array;
	/** Entries in each listing's list, at most the list's length. */
	readonly places: Int32Array;
	/** How many proposed pairs show each party to another. */
	readonly shown: Int32Array;
	readonly length: number;
	/** Whether attention and at least one of the two lists have room. */
	hasRoom(pair: number): boolean;
	add(pair: number, cause: ProposalCause): void;
	remove(pair: number): void;
	/** Whether the pair shows this party to the other side. */
	shows(pair: number, party: number): boolean;
}

export function startProposals(
	graph: MarketGraph,
	{ attention }: MarketParties,
	length: number
): Proposals {
	const { ends, partiesOf, pairCount } = graph;
	const isProposed = new Uint8Array(pairCount);
	const stands = [new Uint8Array(pairCount), new Uint8Array(pairCount)] as const;
	const causes = new Uint8Array(pairCount);
	const left = Int32Array.from(attention);
	const places = new Int32Array(graph.listingCount);
	const shown = new Int32Array(graph.partyCount);

	function turn(pair: number, step: 1 | -1): void {
		for (const side of [0, 1] as const) {
			const own = ends[side][pair]!;
			left[partiesOf[side][pair]!]! -= step;
			if (!stands[side][pair]) continue;
			places[own]! += step;
			shown[partiesOf[side === 0 ? 1 : 0][pair]!]! += step;
		}
	}

	return {
		isProposed,
		stands,
		causes,
		left,
		places,
		shown,
		length,
		hasRoom(pair) {
			return (
				left[partiesOf[0][pair]!]! > 0 &&
				left[partiesOf[1][pair]!]! > 0 &&
				(places[ends[0][pair]!]! < length || places[ends[1][pair]!]! < length)
			);
		},
		add(pair, cause) {
			isProposed[pair] = 1;
			causes[pair] = PROPOSAL_CAUSES.indexOf(cause);
			for (const side of [0, 1] as const) {
				stands[side][pair] = places[ends[side][pair]!]! < length ? 1 : 0;
			}
			turn(pair, 1);
		},
		remove(pair) {
			turn(pair, -1);
			isProposed[pair] = 0;
			stands[0][pair] = 0;
			stands[1][pair] = 0;
		},
		shows(pair, party) {
			return stands[partiesOf[0][pair] === party ? 1 : 0][pair] === 1;
		}
	};
}

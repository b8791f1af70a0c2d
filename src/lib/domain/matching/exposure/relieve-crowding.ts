import { type MarketGraph, rowOf } from './market-graph.ts';
import type { Proposals } from './proposals.ts';

/** Differences below this are noise of the arithmetic. */
const LEAST_GAIN = 1e-9;

/**
 * Lets one proposed pair give way to two where that is worth more: each of its parties takes the best other pair whose
 * far side still has looks left. This relieves the crowded: a party with good alternatives goes there. (Exchange along
 * short augmenting paths: Drake and Hougardy, "Improved Linear Time Approximation Algorithms for Weighted Matchings",
 * 2003.) What nobody's attention limits is never exchanged.
 *
 * @param passes most times that all proposed pairs are looked at
 * @returns by how much the sum of the worths rose
 */
export function relieveCrowding(graph: MarketGraph, proposals: Proposals, passes: number): number {
	const { order, partiesOf, worth, partyCount } = graph;
	const { left, isProposed } = proposals;
	let gained = 0;
	for (let pass = 0; pass < passes; pass += 1) {
		const before = gained;
		const hopes = Float64Array.from({ length: partyCount }, (_, party) =>
			hopeOf(graph, proposals, party)
		);
		for (let at = order.length - 1; at >= 0; at -= 1) {
			const pair = order[at]!;
			if (!isProposed[pair]) continue;
			const [one, other] = [partiesOf[0][pair]!, partiesOf[1][pair]!];
			if (left[one]! > 0 && left[other]! > 0) continue;
			if (hopes[one]! + hopes[other]! > worth[pair]!) gained += exchange(graph, proposals, pair);
		}
		if (gained === before) break;
	}
	return gained;
}

/** Worth of the best pair a party could take if it had a look left: rooms only fill up while a pass goes on. */
function hopeOf(graph: MarketGraph, { isProposed, left }: Proposals, party: number): number {
	const [needing, offering] = graph.partiesOf;
	for (const pair of rowOf(graph.ofParty, party)) {
		const far = needing[pair] === party ? offering[pair]! : needing[pair]!;
		if (!isProposed[pair] && left[far]! > 0) return graph.worth[pair]!;
	}
	return 0;
}

function exchange(graph: MarketGraph, proposals: Proposals, pair: number): number {
	const { worth, partiesOf } = graph;
	proposals.remove(pair);
	const first = bestOpen(graph, proposals, partiesOf[0][pair]!, pair);
	if (first !== null) proposals.add(first, 'relevance');
	const second = bestOpen(graph, proposals, partiesOf[1][pair]!, pair);
	const gain = (first === null ? 0 : worth[first]!) + (second === null ? 0 : worth[second]!);
	if (gain > worth[pair]! + LEAST_GAIN) {
		if (second !== null) proposals.add(second, 'relevance');
		return gain - worth[pair]!;
	}
	if (first !== null) proposals.remove(first);
	proposals.add(pair, 'relevance');
	return 0;
}

function bestOpen(
	graph: MarketGraph,
	proposals: Proposals,
	party: number,
	except: number
): number | null {
	for (const pair of rowOf(graph.ofParty, party)) {
		if (graph.worth[pair] === 0) return null;
		if (pair !== except && !proposals.isProposed[pair] && proposals.hasRoom(pair)) return pair;
	}
	return null;
}

import type { MarketGraph } from './market-graph.ts';
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
	const rooms: Rooms = { graph, proposals, hosts: hostsOf(graph) };
	let gained = 0;
	for (let pass = 0; pass < passes; pass += 1) {
		const before = gained;
		const hopes = Float64Array.from({ length: partyCount }, (_, party) => hopeOf(rooms, party));
		for (let at = order.length - 1; at >= 0; at -= 1) {
			const pair = order[at]!;
			if (!isProposed[pair]) continue;
			const [one, other] = [partiesOf[0][pair]!, partiesOf[1][pair]!];
			if (left[one]! > 0 && left[other]! > 0) continue;
			if (hopes[one]! + hopes[other]! > worth[pair]!) gained += exchange(rooms, pair);
		}
		if (gained === before) break;
	}
	return gained;
}

interface Rooms {
	readonly graph: MarketGraph;
	readonly proposals: Proposals;
	/**
	 * The other party of each pair, where `graph.ofParty.items` has the pair: most have no look left, and are passed over
	 * without looking anything up about the pair.
	 */
	readonly hosts: Uint32Array;
}

function hostsOf({ ofParty: { starts, items }, partiesOf, partyCount }: MarketGraph): Uint32Array {
	const [needing, offering] = partiesOf;
	const hosts = new Uint32Array(items.length);
	for (let party = 0; party < partyCount; party += 1) {
		for (let at = starts[party]!; at < starts[party + 1]!; at += 1) {
			const pair = items[at]!;
			hosts[at] = needing[pair] === party ? offering[pair]! : needing[pair]!;
		}
	}
	return hosts;
}

/** Worth of the best pair a party could take if it had a look left: rooms only fill up while a pass goes on. */
function hopeOf({ graph, proposals: { isProposed, left }, hosts }: Rooms, party: number): number {
	const { starts, items } = graph.ofParty;
	for (let at = starts[party]!; at < starts[party + 1]!; at += 1) {
		if (left[hosts[at]!]! > 0 && !isProposed[items[at]!]) return graph.worth[items[at]!]!;
	}
	return 0;
}

function exchange(rooms: Rooms, pair: number): number {
	const { graph, proposals } = rooms;
	const { worth, partiesOf } = graph;
	const least = worth[pair]! + LEAST_GAIN;
	proposals.remove(pair);
	const first = bestOpen(rooms, { party: partiesOf[0][pair]!, except: pair, least: 0 });
	const gainOfFirst = first === null ? 0 : worth[first]!;
	if (first !== null) proposals.add(first, 'relevance');
	const second = bestOpen(rooms, {
		party: partiesOf[1][pair]!,
		except: pair,
		least: least - gainOfFirst
	});
	const gain = gainOfFirst + (second === null ? 0 : worth[second]!);
	if (gain > least) {
		if (second !== null) proposals.add(second, 'relevance');
		return gain - worth[pair]!;
	}
	if (first !== null) proposals.remove(first);
	proposals.add(pair, 'relevance');
	return 0;
}

interface Wish {
	readonly party: number;
	readonly except: number;
	/** Pairs that are worth less are as good as none. */
	readonly least: number;
}

function bestOpen(
	{ graph, proposals, hosts }: Rooms,
	{ party, except, least }: Wish
): number | null {
	const { starts, items } = graph.ofParty;
	const { left, isProposed } = proposals;
	for (let at = starts[party]!; at < starts[party + 1]!; at += 1) {
		if (left[hosts[at]!]! <= 0) continue;
		const pair = items[at]!;
		if (graph.worth[pair] === 0 || graph.worth[pair]! < least) return null;
		if (pair !== except && !isProposed[pair] && proposals.hasRoom(pair)) return pair;
	}
	return null;
}

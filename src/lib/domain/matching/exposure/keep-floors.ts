import { endOfParty, farEnd, type MarketGraph, rowOf } from './market-graph.ts';
import type { MarketParties } from './market.ts';
import { proposedTo, standingAt } from './proposed-pairs.ts';
import { PROPOSAL_CAUSES, type Proposals } from './proposals.ts';

/** `no_partner`: fewer worthy pairs than the floor. `no_attention`: others' attention, or its own, is spent. */
export interface UnmetFloor {
	readonly party: number;
	readonly shown: number;
	readonly floor: number;
	readonly cause: 'no_partner' | 'no_attention';
}

interface Step {
	/** The pair to propose for the party that lacks one. */
	readonly add: number;
	/** The pair that gives way; null where there was room. */
	readonly drop: number | null;
	/** The step by which the party came to lack one; null at the start. */
	readonly after: Step | null;
}

/** A path that meets one party twice can leave it one short: then it gets another turn. */
const ROUNDS = 3;

/**
 * Shows every party to at least as many others as its floor says. A party that lacks one takes its best worthy pair;
 * where the far side has no room, the least worthy pair of the far side gives way, and whoever thereby falls below its
 * own floor looks on in the same way: augmenting along alternating paths (Berge, "Two Theorems in Graph Theory",
 * 1957), breadth first, so that as few as possible are disturbed. A floor is missed only where no such path exists;
 * that is exact unless parties that both need and offer form a ring of odd length.
 *
 * @param least worth from which a pair counts towards a floor
 * @returns the floors that could not be kept
 */
export function keepFloors(
	graph: MarketGraph,
	proposals: Proposals,
	{ attention, floor }: MarketParties,
	least: number
): readonly UnmetFloor[] {
	const worthy = (party: number) => worthyPairs(graph, party, least);
	const parties = byBestPair(graph);
	const goals = Int32Array.from(floor, (count, party) =>
		count === 0 ? 0 : Math.min(count, attention[party]!, worthy(party))
	);
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const party of parties) {
			for (let lacking = goals[party]! - proposals.shown[party]!; lacking > 0; lacking -= 1) {
				const path = findPath(graph, proposals, goals, least, party);
				if (path !== null) apply(proposals, path);
			}
		}
	}
	const unmet: UnmetFloor[] = [];
	for (let party = 0; party < goals.length; party += 1) {
		const [shown, wanted] = [proposals.shown[party]!, floor[party]!];
		if (shown >= wanted) continue;
		const cause = worthy(party) < wanted ? 'no_partner' : 'no_attention';
		unmet.push({ party, shown, floor: wanted, cause });
	}
	return unmet;
}

function worthyPairs({ ofParty, worth }: MarketGraph, party: number, least: number): number {
	const row = rowOf(ofParty, party);
	let count = 0;
	while (count < row.length && worth[row[count]!]! >= least) count += 1;
	return count;
}

/** Parties in the order of their best pair: an order that does not depend on how they are numbered. */
function byBestPair({ order, partiesOf, partyCount }: MarketGraph): readonly number[] {
	const isMet = new Uint8Array(partyCount);
	const parties: number[] = [];
	for (const pair of order) {
		for (const side of partiesOf) {
			const party = side[pair]!;
			if (isMet[party]) continue;
			isMet[party] = 1;
			parties.push(party);
		}
	}
	return parties;
}

/** Takes a path, or nothing of it where it would meet one party more often than it has looks. */
function apply(proposals: Proposals, last: Step): void {
	const steps = stepsOf(last);
	const dropped = steps.flatMap(({ drop }) => (drop === null ? [] : [drop]));
	const causes = dropped.map((pair) => PROPOSAL_CAUSES[proposals.causes[pair]!]!);
	for (const pair of dropped) proposals.remove(pair);
	const added: number[] = [];
	for (const { add } of steps) {
		if (proposals.isProposed[add] || !proposals.hasRoom(add)) break;
		proposals.add(add, 'floor');
		added.push(add);
	}
	if (added.length === steps.length) return;
	for (const pair of added) proposals.remove(pair);
	dropped.forEach((pair, at) => proposals.add(pair, causes[at]!));
}

function stepsOf(last: Step): readonly Step[] {
	const steps: Step[] = [];
	for (let step: Step | null = last; step; step = step.after) steps.unshift(step);
	return steps;
}

function findPath(
	graph: MarketGraph,
	proposals: Proposals,
	goals: Int32Array,
	least: number,
	start: number
): Step | null {
	const { worth, ownerOf } = graph;
	const { isProposed, left, places, shown, length } = proposals;
	const seen = new Set([start]);
	const dropped = new Set<number>();
	const queue: { readonly party: number; readonly by: Step | null }[] = [
		{ party: start, by: null }
	];
	for (let at = 0; at < queue.length; at += 1) {
		const { party, by } = queue[at]!;
		if (by === null && left[party] === 0) continue;
		for (const add of rowOf(graph.ofParty, party)) {
			if (worth[add]! < least) break;
			if (isProposed[add] || (by && stepsOf(by).some((step) => step.add === add))) continue;
			const own = endOfParty(graph, add, party);
			const far = farEnd(graph, add, own);
			const host = ownerOf[far]!;
			const hasPlace = places[far]! < length;
			// The start has already spent one look on the first step.
			const looks = host === start ? left[host]! - 1 : left[host]!;
			if (looks > 0 && hasPlace) return { add, drop: null, after: by };
			const candidates = hasPlace
				? proposedTo(graph, proposals, host)
				: standingAt(graph, proposals, far);
			const shownByAdding = places[own]! < length ? 1 : 0;
			for (const drop of candidates.reverse()) {
				const third = ownerOf[farEnd(graph, drop, endOfParty(graph, drop, host))]!;
				if (third === party || dropped.has(drop)) continue;
				const lost = proposals.shows(drop, host) ? 1 : 0;
				if (shown[host]! - lost + shownByAdding < goals[host]!) continue;
				const step: Step = { add, drop, after: by };
				const thirdLoses = proposals.shows(drop, third) ? 1 : 0;
				if (shown[third]! - thirdLoses >= goals[third]!) return step;
				if (seen.has(third)) continue;
				seen.add(third);
				dropped.add(drop);
				queue.push({ party: third, by: step });
			}
		}
	}
	return null;
}

import { auditEnvy, type EnvyAudit } from './audit-envy.ts';
import { examination } from './examination.ts';
import { gini } from './gini.ts';
import type { MarketGraph } from './market-graph.ts';
import { exposureOf, listsByRelevance, type ShownLists } from './shown-lists.ts';

export interface ExposureAudit {
	/** Gini's coefficient of exposure over the parties that have a pair at all. */
	readonly gini: number;
	/** Parties that stand in more proposals than they have attention for. */
	readonly overBudget: number;
	readonly envy: EnvyAudit;
	/** Of the listings that have a pair, the share whose list is not empty. */
	readonly coverage: number;
	/** Share of all exposure that goes to the four in five parties that relevance alone would show least. */
	readonly longTail: number;
}

/** Envy up to this share of the best possible is not counted. */
const ENVY_MARGIN = 0.1;
const TAIL = 0.8;

/** Looks at a whole period's lists, whoever made them. */
export function auditExposure(
	graph: MarketGraph,
	lists: ShownLists,
	attention: ArrayLike<number>,
	length: number
): ExposureAudit {
	const exposure = exposureOf(graph, lists, examination);
	const usual = exposureOf(graph, listsByRelevance(graph, length), examination);
	const present = [...exposure.keys()].filter(
		(party) => graph.ofParty.starts[party]! < graph.ofParty.starts[party + 1]!
	);
	return {
		gini: gini(present.map((party) => exposure[party]!)),
		overBudget: proposalsOf(graph, lists).filter((count, party) => count > attention[party]!)
			.length,
		envy: auditEnvy(graph, lists, attention, examination, ENVY_MARGIN),
		coverage: coverageOf(graph, lists),
		longTail: tailShare(present.map((party) => ({ usual: usual[party]!, now: exposure[party]! })))
	};
}

/** In how many pairs each party stands; a pair that stands in both lists counts once. */
function proposalsOf({ ends, ownerOf, partyCount }: MarketGraph, { items }: ShownLists) {
	const counts = new Uint32Array(partyCount);
	for (const pair of new Set(items)) {
		counts[ownerOf[ends[0][pair]!]!]! += 1;
		counts[ownerOf[ends[1][pair]!]!]! += 1;
	}
	return counts;
}

function coverageOf({ ofListing, listingCount }: MarketGraph, { starts }: ShownLists): number {
	let [able, served] = [0, 0];
	for (let listing = 0; listing < listingCount; listing += 1) {
		if (ofListing.starts[listing] === ofListing.starts[listing + 1]) continue;
		able += 1;
		if (starts[listing]! < starts[listing + 1]!) served += 1;
	}
	return able > 0 ? served / able : 1;
}

function tailShare(parties: readonly { readonly usual: number; readonly now: number }[]): number {
	const rising = parties.toSorted((a, b) => a.usual - b.usual || a.now - b.now);
	const sum = (some: typeof rising) => some.reduce((total, { now }) => total + now, 0);
	const all = sum(rising);
	return all > 0 ? sum(rising.slice(0, Math.floor(TAIL * rising.length))) / all : 0;
}

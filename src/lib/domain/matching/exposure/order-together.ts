import { once } from '#lib/domain/once.ts';
import { auditExposure, type ExposureAudit } from './audit-exposure.ts';
import { chooseProposals, fillPlaces } from './choose-proposals.ts';
import { exploreLists } from './explore.ts';
import { type ExposureLists, readLists } from './exposure-lists.ts';
import { keepFloors, type UnmetFloor } from './keep-floors.ts';
import { layOutMarket } from './market-graph.ts';
import { checkMarket, type Market } from './market.ts';
import { startProposals } from './proposals.ts';
import { relieveCrowding } from './relieve-crowding.ts';
import { listsOfProposals } from './shown-lists.ts';

export interface OrderOptions {
	/** Longest list of a listing. Defaults to 10. */
	readonly length?: number;
	/** Share of the lists that try something out, in [0, 1). Defaults to 0.05. */
	readonly exploration?: number;
	/** Which draw; another for each period. */
	readonly seed: number;
	/** Worth from which a pair counts towards a floor and may be tried out. Defaults to 0.01. */
	readonly leastWorth?: number;
}

export interface OrderedMarket {
	readonly lists: ExposureLists;
	/** Made when first asked for. */
	readonly audit: ExposureAudit;
	/** Floors that could not be kept, and why. */
	readonly unmet: readonly UnmetFloor[];
	/** Expected mutual acceptances if everybody looks at all that is proposed to them. */
	readonly expected: number;
}

const PASSES = 4;

/**
 * Makes all lists of a period together: the pairs worth most within everybody's attention, crowding relieved by
 * exchange, floors kept, a small share tried out by lot. The same market and seed give the same lists, however parties,
 * listings and pairs are numbered. Where attention is plenty and nothing is tried out, every list is by relevance.
 *
 * @throws RangeError for a market that contradicts itself, or an exploration outside [0, 1)
 */
export function orderTogether(market: Market, options: OrderOptions): OrderedMarket {
	const { length = 10, exploration = 0.05, seed, leastWorth = 0.01 } = options;
	if (!(exploration >= 0 && exploration < 1)) throw new RangeError(`exploration ${exploration}`);
	checkMarket(market);
	const { parties, needs } = market;
	const graph = layOutMarket(market);
	const proposals = startProposals(graph, parties, length);
	chooseProposals(graph, proposals);
	relieveCrowding(graph, proposals, PASSES);
	fillPlaces(graph, proposals);
	const unmet = keepFloors(graph, proposals, parties, leastWorth);
	const propensity = exploreLists(graph, proposals, parties.floor, {
		share: exploration,
		seed,
		least: leastWorth
	});
	fillPlaces(graph, proposals);
	const expected = graph.worth.reduce(
		(sum, worth, pair) => sum + (proposals.isProposed[pair] ? worth : 0),
		0
	);
	const audit = once(() =>
		auditExposure(graph, listsOfProposals(graph, proposals), parties.attention, length)
	);
	return {
		lists: readLists(graph, proposals, propensity, needs.owners.length),
		get audit() {
			return audit();
		},
		unmet,
		expected
	};
}

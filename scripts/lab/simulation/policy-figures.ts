import { mean } from '../../eval/figures/mean.ts';
import { auditExposure } from '#lib/domain/matching/exposure/audit-exposure.ts';
import { examination } from '#lib/domain/matching/exposure/examination.ts';
import { gini } from '#lib/domain/matching/exposure/gini.ts';
import { layOutMarket, type MarketGraph } from '#lib/domain/matching/exposure/market-graph.ts';
import {
	collectLists,
	exposureOf,
	type ShownLists
} from '#lib/domain/matching/exposure/shown-lists.ts';
import { shareOfBlockingPairs } from './blocking-pairs.ts';
import { calibrate, type Calibration } from '#lib/domain/matching/learning/calibration.ts';
import { qualityOfLists } from './list-quality.ts';
import type { PeriodLists } from './policies.ts';
import type { Scene, SimulatedPeriod } from './simulate.ts';

/** What a policy brought about, over all periods unless it says otherwise. */
export interface PolicyFigures {
	readonly mutualAcceptances: number;
	readonly acceptancesByPeriod: readonly number[];
	readonly looks: number;
	/** Interests for which the other side had no look left. */
	readonly lapsed: number;
	/** The most parties of any period of which more looks were asked than they have. */
	readonly partiesOverBudget: number;
	readonly giniOfExposure: number;
	/** Each party's exposure, rising: what the coefficient is made from. */
	readonly exposure: readonly number[];
	/** Share of exposure that goes to the four in five that relevance alone would show least, in the first turn. */
	readonly longTail: number;
	/** Share of the needs whose list stays empty through a whole period. */
	readonly needsWithoutResult: number;
	/** Share of the parties, of those that have come, with at least one mutual acceptance. */
	readonly partiesServed: number;
	/** Mutual acceptances a newcomer had, on average, in the period it joined in. */
	readonly newcomerAcceptances: number;
	/** The rest looks at the first turn, in which all policies start from the same. */
	readonly ndcg10: number;
	readonly blockingPairs: number;
	readonly envyShare: number;
	readonly largestEnvy: number;
	/** Of the directed scores as chances of a yes, over all entries of all lists. */
	readonly calibration: Calibration;
}

export function figuresOf(
	scene: Scene,
	periods: readonly SimulatedPeriod[],
	length: number
): PolicyFigures {
	const { ecosystem, scored } = scene;
	const first = periods[0]!.turns[0]!;
	const graph = layOutMarket({
		...first.market,
		pairs: {
			need: scored.need,
			offer: scored.offer,
			towardsNeed: scored.towardsNeed,
			towardsOffer: scored.towardsOffer
		}
	});
	const shown = asShown(graph, first.lists);
	const attention = periods[0]!.attention;
	const audit = auditExposure(graph, shown, attention, length);
	const exposure = new Float64Array(graph.partyCount);
	for (const { turns } of periods) {
		for (const { lists } of turns) {
			const seen = exposureOf(graph, asShown(graph, lists), examination);
			seen.forEach((amount, party) => (exposure[party]! += amount));
		}
	}
	const accepted = periods.map((period) => period.accepted);
	const partiesIn = (pairs: readonly number[]) =>
		pairs.flatMap((pair) => [graph.partiesOf[0][pair]!, graph.partiesOf[1][pair]!]);
	const newcomers = ecosystem.parties.flatMap(({ joins }, party) =>
		joins > 0 && joins < periods.length
			? [partiesIn(accepted[joins]!).filter((one) => one === party).length]
			: []
	);
	return {
		mutualAcceptances: accepted.flat().length,
		acceptancesByPeriod: accepted.map((pairs) => pairs.length),
		looks: sum(periods.flatMap(({ looks }) => [...looks])),
		lapsed: sum(periods.map(({ lapsed }) => lapsed)),
		partiesOverBudget: Math.max(...periods.map(countOverBudget)),
		giniOfExposure: gini(exposure),
		exposure: [...exposure].sort((a, b) => a - b),
		longTail: audit.longTail,
		needsWithoutResult:
			mean(periods.map((period) => shareWithoutResult(scene, period, periods))) ?? 0,
		partiesServed: new Set(partiesIn(accepted.flat())).size / graph.partyCount,
		newcomerAcceptances: mean(newcomers) ?? 0,
		ndcg10: qualityOfLists(scene, first.lists),
		blockingPairs: shareOfBlockingPairs(graph, scored, attention, new Set(shown.items)),
		envyShare: audit.envy.share,
		largestEnvy: audit.envy.largest,
		calibration: calibrate(forecasts(scene, periods))
	};
}

function asShown({ listingCount }: MarketGraph, { needs, offers }: PeriodLists): ShownLists {
	return collectLists(
		listingCount,
		(listing) => needs[listing] ?? offers[listing - needs.length] ?? []
	);
}

function countOverBudget({ claims, attention }: SimulatedPeriod): number {
	return claims.filter((count, party) => count > attention[party]!).length;
}

function shareWithoutResult(
	{ ecosystem }: Scene,
	period: SimulatedPeriod,
	periods: readonly SimulatedPeriod[]
): number {
	const now = periods.indexOf(period);
	const here = ecosystem.needs.flatMap(({ owner }, need) =>
		ecosystem.parties[owner]!.joins <= now ? [need] : []
	);
	const empty = here.filter((need) =>
		period.turns.every(({ lists }) => !lists.needs[need]?.length)
	);
	return empty.length / here.length;
}

function* forecasts({ scored, truth }: Scene, periods: readonly SimulatedPeriod[]) {
	const met = new Set<number>();
	for (const { turns } of periods) {
		for (const { lists } of turns) {
			for (const pair of [...lists.needs, ...lists.offers].flat()) {
				if (met.has(pair)) continue;
				met.add(pair);
				const [need, offer] = [scored.need[pair]!, scored.offer[pair]!];
				yield { chance: scored.towardsNeed[pair]!, came: truth.needSaysYes(need, offer) };
				yield { chance: scored.towardsOffer[pair]!, came: truth.offerSaysYes(need, offer) };
			}
		}
	}
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

import { createChance } from '#lib/domain/chance/chance.ts';
import type { Market } from '#lib/domain/matching/exposure/market.ts';
import type { Ecosystem } from './ecosystem.ts';
import { endPeriod, liveTurn } from './live-turn.ts';
import { type AnsweringSide, gatherPeople, isOpen, type People } from './people.ts';
import { keysOf, makeLists, type PeriodLists, type Policy } from './policies.ts';
import type { ScoredEcosystem } from './score-ecosystem.ts';
import type { TrueUtility } from './true-utility.ts';

export interface SimulationOptions {
	readonly periods: number;
	/** How often in a period all lists are made anew. */
	readonly turns: number;
	/** Longest list. */
	readonly length: number;
	/** Multiplies everybody's attention, and what they declare of it; 1 as generated. */
	readonly attention: number;
	readonly exploration: number;
	readonly examine: (rank: number) => number;
}

export interface SimulatedTurn {
	/** What could still be shown. */
	readonly market: Market;
	/** Pairs of the ecosystem in each list. */
	readonly lists: PeriodLists;
}

export interface SimulatedPeriod {
	readonly turns: readonly SimulatedTurn[];
	readonly attention: readonly number[];
	/** Looks each party took, and looks that were asked of it. */
	readonly looks: Int32Array;
	readonly claims: Int32Array;
	/** Interests nobody had a look left for. */
	readonly lapsed: number;
	readonly accepted: readonly number[];
}

/** Everything a simulation is about. */
export interface Scene {
	readonly ecosystem: Ecosystem;
	readonly scored: ScoredEcosystem;
	readonly truth: TrueUtility;
}

const FLOOR = 1;
const NEWCOMER_FLOOR = 2;

/**
 * Lets a policy make the lists of several periods. All policies see the same scores and the same people: the same
 * pairs are liked, the same parties join in the same periods, lists are made anew equally often. What one side has
 * turned down, or both have accepted, is not shown again. In each turn as much of a period's attention has come free as
 * of the period has passed.
 */
export function simulate(
	scene: Scene,
	policy: Policy,
	options: SimulationOptions
): readonly SimulatedPeriod[] {
	const { ecosystem, scored, truth } = scene;
	const people = gatherPeople(ecosystem, scored, truth);
	const attention = ecosystem.parties.map((one) => Math.round(one.attention * options.attention));
	const scoreOf = (pair: number) => scored.score[pair]!;
	return Array.from({ length: options.periods }, (_, period) => {
		people.looks.fill(0);
		people.claims.fill(0);
		const accepted: number[] = [];
		const turns: SimulatedTurn[] = [];
		const floor = ecosystem.parties.map(({ joins }) => (joins === period ? NEWCOMER_FLOOR : FLOOR));
		for (let turn = 0; turn < options.turns; turn += 1) {
			const allowance = attention.map((looks) => Math.ceil((looks * (turn + 1)) / options.turns));
			const { market, open } = openMarket(scene, people, period, { attention, floor });
			const made = makeLists(policy, market, {
				length: options.length,
				seed: ecosystem.seed * 1000 + period * options.turns + turn,
				exploration: options.exploration
			});
			const named = (list: readonly number[]) => list.map((pair) => open[pair]!);
			const lists = { needs: made.needs.map(named), offers: made.offers.map(named) };
			countShown(people, lists, floor);
			const chance = createChance(ecosystem.seed, 6, period, turn);
			accepted.push(...liveTurn(people, lists, chance, { ...options, allowance, scoreOf }));
			turns.push({ market, lists });
		}
		const last = endPeriod(people, attention, scoreOf);
		accepted.push(...last.accepted);
		const [looks, claims] = [people.looks.slice(), people.claims.slice()];
		return { turns, attention, looks, claims, lapsed: last.lapsed, accepted };
	});
}

/** Takes off each party's floor how often it has just been shown. */
function countShown(people: People, lists: PeriodLists, floor: number[]): void {
	const seen = (pair: number, side: AnsweringSide) => {
		const party = people.ownerOf(pair, side);
		floor[party] = Math.max(0, floor[party]! - 1);
	};
	for (const list of lists.needs) for (const pair of list) seen(pair, 'offer');
	for (const list of lists.offers) for (const pair of list) seen(pair, 'need');
}

/** What may still be shown, with the looks that everybody has left beside the interests that wait. */
function openMarket(
	{ ecosystem, scored }: Scene,
	people: People,
	period: number,
	{ attention, floor }: { readonly attention: readonly number[]; readonly floor: readonly number[] }
): { readonly market: Market; readonly open: readonly number[] } {
	const { parties, needs, offers } = ecosystem;
	const isHere = (party: number) => parties[party]!.joins <= period;
	const open = scored.need
		.map((_, pair) => pair)
		.filter(
			(pair) =>
				isOpen(people, pair) &&
				isHere(people.ownerOf(pair, 'need')) &&
				isHere(people.ownerOf(pair, 'offer'))
		);
	const keys = keysOf(ecosystem);
	const market: Market = {
		needs: { owners: needs.map(({ owner }) => owner), keys: keys.needs },
		offers: { owners: offers.map(({ owner }) => owner), keys: keys.offers },
		pairs: {
			need: open.map((pair) => scored.need[pair]!),
			offer: open.map((pair) => scored.offer[pair]!),
			towardsNeed: open.map((pair) => scored.towardsNeed[pair]!),
			towardsOffer: open.map((pair) => scored.towardsOffer[pair]!)
		},
		parties: {
			attention: attention.map((looks, party) =>
				Math.max(0, looks - people.looks[party]! - people.inboxes[party]!.length)
			),
			floor
		}
	};
	return { market, open };
}

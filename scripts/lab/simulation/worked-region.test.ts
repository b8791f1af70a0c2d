import { createChance } from '#lib/domain/chance/chance.ts';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import { calibrate } from '#lib/domain/matching/learning/calibration.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ecosystem, SyntheticListing, SyntheticParty } from './ecosystem.ts';
import { endPeriod, liveTurn } from './live-turn.ts';
import { gatherPeople, isOpen } from './people.ts';
import { type PeriodLists, makeLists } from './policies.ts';
import { figuresOf, type PolicyFigures } from './policy-figures.ts';
import { gainOver } from './run-laboratory.ts';
import type { Scene, SimulatedPeriod } from './simulate.ts';
import type { TrueUtility } from './true-utility.ts';

// A region so small that all that happens in it can be told by hand: A and B need, C and D offer, B comes later.

const [A, B, C, D] = [0, 1, 2, 3];
const party = (id: string, joins: number): SyntheticParty => ({
	id,
	sphere: 'industry',
	kind: 'sme',
	fame: 1,
	domains: [],
	capabilities: [],
	language: 'vi',
	overstates: false,
	attention: 2,
	joins
});
const listing = (kind: 'need' | 'offer', owner: number): SyntheticListing => ({
	profile: draftProfile({ id: `${kind}-${owner}`, kind, texts: [] }),
	owner,
	truth: []
});
const ECOSYSTEM: Ecosystem = {
	seed: 1,
	parties: [party('A', 0), party('B', 1), party('C', 0), party('D', 0)],
	needs: [listing('need', A), listing('need', B)],
	offers: [listing('offer', C), listing('offer', D)]
};
/** Three pairs: A with C, A with D, B with C. */
const SCORED = {
	need: [0, 0, 1],
	offer: [0, 1, 0],
	towardsNeed: [0.9, 0.3, 0.6],
	towardsOffer: [0.8, 0.4, 0.5],
	score: [0.85, 0.35, 0.55]
};
/** Everybody likes everybody, but A does not like D. */
const TRUTH: TrueUtility = {
	ofNeed: (need, offer) => (need === 0 && offer === 1 ? 0.2 : 0.5),
	ofOffer: (_, offer) => (offer === 1 ? 0.5 : 0.8),
	needSaysYes: (need, offer) => !(need === 0 && offer === 1),
	offerSaysYes: () => true
};
const SCENE: Scene = { ecosystem: ECOSYSTEM, scored: SCORED, truth: TRUTH };

describe('people who look', () => {
	it('say yes or no once, and an interest waits for the other side', () => {
		const people = gatherPeople(ECOSYSTEM, SCORED, TRUTH);
		expect([0, 1, 2].map((pair) => isOpen(people, pair))).toEqual([true, true, true]);
		expect(people.look(A, 0)).toBe(false);
		expect(people.inboxes).toEqual([[], [], [0], []]);
		expect(isOpen(people, 0)).toBe(false);
		expect(people.look(A, 1)).toBe(false);
		expect(people.inboxes).toEqual([[], [], [0], []]);
		expect(isOpen(people, 1)).toBe(false);
		people.inboxes[C]!.pop();
		expect(people.look(C, 0)).toBe(true);
		expect(isOpen(people, 0)).toBe(false);
		expect(people.inboxes.flat()).toEqual([]);
		expect([...people.looks]).toEqual([2, 0, 1, 0]);
		expect([...people.claims]).toEqual([2, 0, 1, 0]);
	});

	it('are put before others again where an interest lapsed that nobody has answered', () => {
		const people = gatherPeople(ECOSYSTEM, SCORED, TRUTH);
		people.look(A, 0);
		people.look(B, 2);
		const scoreOf = (pair: number) => SCORED.score[pair]!;
		expect(endPeriod(people, [1, 1, 1, 1], scoreOf)).toEqual({ accepted: [0], lapsed: 1 });
		expect([...people.looks]).toEqual([1, 1, 1, 0]);
		expect([...people.claims]).toEqual([1, 1, 2, 0]);
		expect(people.inboxes).toEqual([[], [], [], []]);
		expect(isOpen(people, 2)).toBe(true);
		expect(isOpen(people, 0)).toBe(false);
	});

	it('answer all that waits where looks are left', () => {
		const people = gatherPeople(ECOSYSTEM, SCORED, TRUTH);
		people.look(B, 2);
		people.look(A, 0);
		const scoreOf = (pair: number) => -SCORED.score[pair]!;
		expect(endPeriod(people, [2, 2, 2, 2], scoreOf)).toEqual({ accepted: [2, 0], lapsed: 0 });
	});
});

describe('a turn', () => {
	const scoreOf = (pair: number) => SCORED.score[pair]!;
	const turn = (lists: PeriodLists, allowance: readonly number[], examine = () => 1) => {
		const people = gatherPeople(ECOSYSTEM, SCORED, TRUTH);
		const accepted = liveTurn(people, lists, createChance(4), { allowance, scoreOf, examine });
		return { people, accepted };
	};
	const ALL: PeriodLists = { needs: [[0, 1], [2]], offers: [[0, 2], [1]] };

	it('lets nobody look who has no looks, and nobody who does not examine', () => {
		for (const { people, accepted } of [
			turn(ALL, [0, 0, 0, 0]),
			turn(ALL, [9, 9, 9, 9], () => 0)
		]) {
			expect(accepted).toEqual([]);
			expect([...people.looks]).toEqual([0, 0, 0, 0]);
		}
	});

	it('goes down a list as far as looks go, and leaves interests behind', () => {
		const { people, accepted } = turn({ needs: [[0, 1], [2]], offers: [[], []] }, [1, 1, 0, 0]);
		expect(accepted).toEqual([]);
		expect([...people.looks]).toEqual([1, 1, 0, 0]);
		expect(people.inboxes[C]!.toSorted()).toEqual([0, 2]);
		expect(people.inboxes[D]).toEqual([]);
	});

	it('with looks enough accepts what both like, and looks at nothing twice', () => {
		const { people, accepted } = turn(ALL, [9, 9, 9, 9]);
		const later = endPeriod(people, [9, 9, 9, 9], scoreOf);
		expect([...accepted, ...later.accepted].sort()).toEqual([0, 2]);
		expect(later.lapsed).toBe(0);
		// A looks at both, B and C at theirs; D looks unless A has turned it down before.
		expect(people.looks[A]).toBe(2);
		expect(people.looks[B]).toBe(1);
		expect(people.looks[C]).toBe(2);
	});

	it('examines each entry with the chance of its rank, from 1', () => {
		const ranks: number[] = [];
		const examine = (rank: number) => {
			ranks.push(rank);
			return 0;
		};
		const people = gatherPeople(ECOSYSTEM, SCORED, TRUTH);
		liveTurn(people, ALL, createChance(4), { allowance: [9, 9, 9, 9], scoreOf, examine });
		expect(ranks.toSorted()).toEqual([1, 1, 1, 1, 2, 2]);
	});
});

const MARKET = {
	needs: { owners: [A, B], keys: [1, 2] },
	offers: { owners: [C, D], keys: [3, 4] },
	pairs: {
		need: SCORED.need,
		offer: SCORED.offer,
		towardsNeed: SCORED.towardsNeed,
		towardsOffer: SCORED.towardsOffer
	},
	parties: { attention: [2, 2, 2, 2], floor: [0, 0, 0, 0] }
};

describe('the lists of a policy', () => {
	it('by plain ranking go by the product of what both would gain, as long as asked for', () => {
		const options = { length: 9, seed: 1, exploration: 0 };
		expect(makeLists('plain', MARKET, options)).toEqual({
			needs: [[0, 1], [2]],
			offers: [[0, 2], [1]]
		});
		expect(makeLists('plain', MARKET, { ...options, length: 1 })).toEqual({
			needs: [[0], [2]],
			offers: [[0], [1]]
		});
		const turned = { ...MARKET, pairs: { ...MARKET.pairs, towardsOffer: [0.1, 0.4, 0.5] } };
		expect(makeLists('plain', turned, options)).toEqual({
			needs: [[1, 0], [2]],
			offers: [[2, 0], [1]]
		});
		const alike = { ...MARKET, pairs: { ...MARKET.pairs, towardsNeed: [0, 0, 0] } };
		expect(makeLists('plain', alike, options).needs).toEqual([[0, 1], [2]]);
	});

	it('by chance hold the same pairs, in an order that the seed decides', () => {
		const orders = Array.from({ length: 30 }, (_, seed) =>
			makeLists('random', MARKET, { length: 9, seed, exploration: 0 })
		);
		for (const { needs, offers } of orders) {
			expect(needs.map((list) => list.toSorted())).toEqual([[0, 1], [2]]);
			expect(offers.map((list) => list.toSorted())).toEqual([[0, 2], [1]]);
		}
		const first = orders.filter(({ needs }) => needs[0]![0] === 0).length;
		expect(first).toBeGreaterThan(5);
		expect(first).toBeLessThan(25);
	});
});

describe('the figures of a policy', () => {
	const period = (
		lists: readonly PeriodLists[],
		rest: Pick<SimulatedPeriod, 'attention' | 'accepted' | 'lapsed'>,
		looks: readonly number[],
		claims: readonly number[]
	): SimulatedPeriod => ({
		...rest,
		turns: lists.map((one) => ({ market: MARKET, lists: one })),
		looks: Int32Array.from(looks),
		claims: Int32Array.from(claims)
	});
	const periods = [
		period(
			[
				{ needs: [[1, 0], []], offers: [[0], []] },
				{ needs: [[0], []], offers: [[], [1]] }
			],
			{ attention: [2, 1, 2, 1], accepted: [0], lapsed: 1 },
			[2, 0, 1, 0],
			[3, 0, 1, 1]
		),
		period(
			[{ needs: [[], [2]], offers: [[2], []] }],
			{ attention: [2, 1, 1, 1], accepted: [2], lapsed: 2 },
			[0, 1, 1, 0],
			[0, 1, 2, 2]
		)
	];
	let figures: PolicyFigures;
	beforeAll(() => {
		figures = figuresOf(SCENE, periods, 10);
	});
	const second = 1 / Math.log2(3);

	it('count what was accepted, looked at, left lying and asked too much', () => {
		expect(figures).toMatchObject({
			mutualAcceptances: 2,
			acceptancesByPeriod: [1, 1],
			looks: 5,
			lapsed: 3,
			partiesOverBudget: 2
		});
	});

	it('tell who was seen how much over all turns', () => {
		expect(figures.exposure).toHaveLength(4);
		[1, 1, 2, 2 + second].forEach((amount, at) =>
			expect(figures.exposure[at]).toBeCloseTo(amount, 12)
		);
		const differences = figures.exposure.flatMap((one) =>
			figures.exposure.map((other) => Math.abs(one - other))
		);
		const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
		expect(figures.giniOfExposure).toBeCloseTo(
			sum(differences) / (2 * 4 * sum(figures.exposure)),
			12
		);
		// By relevance alone B and D are seen least, then C and A alike; of these C is seen less in the first turn.
		expect(figures.longTail).toBeCloseTo((1 + second) / (2 + second), 12);
	});

	it('tell who came away with nothing, and how newcomers fared', () => {
		// In the first period only A has come; in the second it has an empty list and B has not.
		expect(figures.needsWithoutResult).toBe(0.25);
		expect(figures.partiesServed).toBe(0.75);
		expect(figures.newcomerAcceptances).toBe(1);
		expect(figuresOf(SCENE, periods.slice(0, 1), 10).newcomerAcceptances).toBe(0);
	});

	it('measure the first lists against what is true', () => {
		const [withC, withD] = [0.5 * 0.8, 0.2 * 0.5];
		expect(figures.ndcg10).toBeCloseTo((withD + withC * second) / (withC + withD * second), 12);
		// B has nothing and C has a look left, so both would rather have one another.
		expect(figures.blockingPairs).toBe(1);
	});

	it('hold forecasts against what came, each pair once from either side', () => {
		const forecasts = [
			[0.3, false],
			[0.4, true],
			[0.9, true],
			[0.8, true],
			[0.6, true],
			[0.5, true]
		] as const;
		expect(figures.calibration).toEqual(
			calibrate(forecasts.map(([chance, came]) => ({ chance, came })))
		);
	});
});

it('the gain over plain ranking is a share of it, and none over nothing', () => {
	expect(gainOver(12, 10)).toBeCloseTo(0.2, 12);
	expect(gainOver(5, 0)).toBe(0);
});

import { examination } from '#lib/domain/matching/exposure/examination.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ecosystem } from './ecosystem.ts';
import { makeEcosystem } from './make-listings.ts';
import { POLICIES, type Policy } from './policies.ts';
import { figuresOf, type PolicyFigures } from './policy-figures.ts';
import { scoreEcosystem } from './score-ecosystem.ts';
import { type Scene, simulate, type SimulatedPeriod, type SimulationOptions } from './simulate.ts';
import { createTrueUtility } from './true-utility.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const OPTIONS: SimulationOptions = {
	periods: 3,
	turns: 8,
	length: 10,
	attention: 1,
	exploration: 0.05,
	examine: examination
};

function sceneOf(seed: number, parties: number): Scene {
	const ecosystem: Ecosystem = makeEcosystem({ seed, parties, periods: OPTIONS.periods, now: NOW });
	return { ecosystem, scored: scoreEcosystem(ecosystem, NOW), truth: createTrueUtility(ecosystem) };
}

describe('the laboratory', () => {
	let scene: Scene;
	let runs: Readonly<Record<Policy, readonly SimulatedPeriod[]>>;
	let figures: Readonly<Record<Policy, PolicyFigures>>;
	beforeAll(() => {
		scene = sceneOf(5, 150);
		const each = <T>(of: (policy: Policy) => T) =>
			Object.fromEntries(POLICIES.map((policy) => [policy, of(policy)])) as Record<Policy, T>;
		runs = each((policy) => simulate(scene, policy, OPTIONS));
		figures = each((policy) => figuresOf(scene, runs[policy], OPTIONS.length));
	});

	it('makes the same region from the same seed, and another from another', () => {
		const make = (seed: number) => makeEcosystem({ seed, parties: 20, periods: 2, now: NOW });
		expect(make(1)).toEqual(make(1));
		expect(make(1).needs).not.toEqual(make(2).needs);
	});

	it('makes few known to most, two languages, and offers that claim what is not there', () => {
		const { parties, offers } = scene.ecosystem;
		const fame = parties.map((party) => party.fame).sort((a, b) => b - a);
		expect(fame[0]! / fame[75]!).toBeGreaterThan(10);
		expect(
			new Set(offers.flatMap(({ profile }) => profile.texts.map((text) => text.language)))
		).toEqual(new Set(['vi', 'en']));
		const claimed = offers.filter(({ profile, truth, owner }) => {
			const written = profile.texts[0]!.summary.split(', ').length;
			return parties[owner]!.overstates && written > truth.length;
		});
		expect(claimed.length).toBeGreaterThan(0);
	});

	it('lets nobody take more looks than it has, whoever makes the lists', () => {
		for (const policy of POLICIES) {
			for (const { looks, claims, attention } of runs[policy]) {
				looks.forEach((taken, party) => {
					expect(taken).toBeLessThanOrEqual(attention[party]!);
					expect(claims[party]).toBeGreaterThanOrEqual(taken);
				});
			}
		}
	});

	it('accepts only what both sides say yes to, once', () => {
		for (const policy of POLICIES) {
			const accepted = runs[policy].flatMap((period) => period.accepted);
			expect(new Set(accepted).size).toBe(accepted.length);
			for (const pair of accepted) {
				const [need, offer] = [scene.scored.need[pair]!, scene.scored.offer[pair]!];
				expect(scene.truth.needSaysYes(need, offer)).toBe(true);
				expect(scene.truth.offerSaysYes(need, offer)).toBe(true);
			}
		}
	});

	it('never puts our lists over anybody’s budget, so that no interest lapses', () => {
		expect(figures.ours.partiesOverBudget).toBe(0);
		expect(figures.ours.lapsed).toBe(0);
		expect(figures.plain.partiesOverBudget).toBeGreaterThan(0);
	});

	it('brings more mutual acceptances than plain ranking, more evenly, and far more than chance', () => {
		expect(figures.ours.mutualAcceptances).toBeGreaterThan(figures.plain.mutualAcceptances);
		expect(figures.plain.mutualAcceptances).toBeGreaterThan(figures.random.mutualAcceptances);
		expect(figures.ours.giniOfExposure).toBeLessThan(figures.plain.giniOfExposure);
		expect(figures.plain.ndcg10).toBeGreaterThan(figures.random.ndcg10);
	});

	it('shows nobody before it has joined, and nothing that has been answered for good', () => {
		for (const policy of POLICIES) {
			const done = new Set<number>();
			runs[policy].forEach(({ turns, accepted }, period) => {
				for (const { lists } of turns) {
					for (const pair of lists.needs.flat()) {
						expect(done.has(pair)).toBe(false);
						const { parties, needs } = scene.ecosystem;
						expect(parties[needs[scene.scored.need[pair]!]!.owner]!.joins).toBeLessThanOrEqual(
							period
						);
					}
				}
				accepted.forEach((pair) => done.add(pair));
			});
		}
	});

	it('comes out the same when it is run again', () => {
		expect(simulate(scene, 'ours', OPTIONS)).toEqual(runs.ours);
	});
});

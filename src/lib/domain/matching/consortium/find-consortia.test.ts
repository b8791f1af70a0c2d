import { describe, expect, test } from 'vitest';
import { drawn } from '../../../../../tests/support/consortium/drawn-problems.ts';
import { slowBest } from '../../../../../tests/support/consortium/slow-search.ts';
import {
	answerTo,
	candidate,
	idsOf,
	problemOf,
	teamsOf
} from '../../../../../tests/support/consortium/written-problems.ts';
import { findConsortia } from './find-consortia.ts';

describe('the best team', () => {
	test('is that of trying everything, on 200 of 200 drawn problems', () => {
		let agreed = 0;
		let withTeam = 0;
		for (const problem of drawn(20261122, 200)) {
			const [team] = teamsOf(problem, { teams: 1 });
			const slow = slowBest(problem);
			if (team === undefined ? slow === -Infinity : Math.abs(team.score - slow) < 1e-9) agreed += 1;
			if (team === undefined) continue;
			withTeam += 1;
			expect(team.gap).toBe(0);
		}
		expect(agreed).toBe(200);
		expect(withTeam).toBeGreaterThan(80);
	});

	test('worked by hand: the second organisation is worth its charge, the third is not', () => {
		const candidates = [
			candidate('one', { a: 0.9, b: 0.3 }),
			candidate('two', { b: 0.8 }),
			candidate('three', { b: 0.82, a: 0.1 })
		];
		const [team] = teamsOf(problemOf(['a', 'b'], candidates), { teams: 1 });
		// Half of 0.9 and half of 0.82, less two charges of 0.03 that good fits lighten by 0.02 of the fit.
		expect(team?.score).toBeCloseTo(0.45 + 0.41 - (0.03 - 0.018) - (0.03 - 0.0164), 12);
		expect(team && idsOf(team)).toEqual(['one', 'three']);
		expect(team?.leadId).toBe('one');
		expect(team?.members.map(({ reasons }) => reasons)).toEqual([
			[{ code: 'capability', capability: 'a', fit: 0.9 }],
			[{ code: 'capability', capability: 'b', fit: 0.82 }]
		]);
	});

	test('has parts that add up to its score, and keeps within its bound also when stopped early', () => {
		for (const problem of drawn(7, 60)) {
			const exact = teamsOf(problem, { teams: 1 });
			for (const team of teamsOf(problem, { teams: 3, work: 1 })) {
				expect(team.parts.reduce((sum, { value }) => sum + value, 0)).toBe(team.score);
				expect(team.upperBound).toBe(team.gap === 0 ? team.score : team.upperBound);
				expect(team.upperBound - team.score).toBeCloseTo(team.gap, 12);
				expect(team.members.every(({ reasons }) => reasons.length > 0)).toBe(true);
			}
			const [stopped] = teamsOf(problem, { teams: 1, work: 1 });
			if (stopped) expect(stopped.upperBound).toBeGreaterThanOrEqual(exact[0]!.score - 1e-9);
		}
	});

	test('does not depend on the order of the organisations, nor on when it is asked', () => {
		for (const problem of drawn(11, 40)) {
			const turned = { ...problem, candidates: problem.candidates.toReversed() };
			expect(findConsortia(turned)).toEqual(findConsortia(problem));
		}
	});

	test('names the member that a rule brings in, and the rule', () => {
		const candidates = [
			candidate('able', { a: 0.9, b: 0.9 }),
			candidate('weak', { a: 0.21 }, { sphere: 'government' }),
			candidate('other', { b: 0.5 }, { sphere: 'government' })
		];
		const rules = { spheres: [{ sphere: 'government' as const, least: 1 }] };
		const [team] = teamsOf(problemOf(['a', 'b'], candidates, rules), { teams: 1 });
		expect(team?.members.at(-1)).toEqual({
			organisationId: 'other',
			costVnd: null,
			reasons: [{ code: 'rule', rule: { code: 'sphere', sphere: 'government', least: 1 } }]
		});
	});

	test('is led by the member that joins only to lead, and has no two such', () => {
		const candidates = [
			candidate('one', { a: 0.9 }, { leadsOnly: true }),
			candidate('two', { b: 0.9 }, { leadsOnly: true }),
			candidate('three', { a: 0.3, b: 0.8 })
		];
		const [team] = teamsOf(problemOf(['a', 'b'], candidates), { teams: 1 });
		expect(team && idsOf(team)).toEqual(['one', 'three']);
		expect(team?.leadId).toBe('one');
	});

	test('counts known costs against the budget, and names the unknown ones', () => {
		const candidates = [
			candidate('dear', { a: 1 }, { costVnd: 900 }),
			candidate('cheap', { a: 0.5 }, { costVnd: 100 }),
			candidate('silent', { b: 0.5 })
		];
		const [team] = teamsOf(problemOf(['a', 'b'], candidates, { budgetVnd: 800 }), { teams: 1 });
		expect(team).toMatchObject({ costVnd: 100, unknownCosts: ['silent'] });
		expect(team && idsOf(team)).toEqual(['cheap', 'silent']);
	});
});

describe('further teams', () => {
	test('leave out as many of each before as asked for, and are the best that do', () => {
		let compared = 0;
		for (const problem of drawn(3, 80)) {
			const teams = teamsOf(problem, { teams: 3, differ: 2 });
			for (const [at, team] of teams.entries()) {
				const before = teams.slice(0, at).map(idsOf);
				for (const earlier of before) {
					const leftOut = earlier.filter((id) => !idsOf(team).includes(id)).length;
					expect(leftOut).toBeGreaterThanOrEqual(Math.min(2, earlier.length));
				}
				expect(team.score).toBeCloseTo(slowBest(problem, before), 9);
				if (at > 0) compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(20);
	});

	test('end when there are none', () => {
		const problem = problemOf(['a'], [candidate('only', { a: 0.5 })]);
		expect(answerTo(problem)).toMatchObject({ end: 'no_more', teams: [{ gap: 0 }] });
	});
});

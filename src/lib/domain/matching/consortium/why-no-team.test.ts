import { describe, expect, test } from 'vitest';
import { drawn } from '../../../../../tests/support/consortium/drawn-problems.ts';
import { slowBest } from '../../../../../tests/support/consortium/slow-search.ts';
import {
	answerTo,
	candidate,
	problemOf
} from '../../../../../tests/support/consortium/written-problems.ts';
import { listRules, withoutRule } from './rule.ts';

describe('where there is no team', () => {
	test('the capability that nobody has is named, with who comes nearest', () => {
		const problem = problemOf(
			['a', 'b', 'c'],
			[candidate('one', { a: 0.9, b: 0.1 }), candidate('two', { b: 0.15 })]
		);
		expect(answerTo(problem)).toEqual({
			outcome: 'missing_roles',
			missing: [
				{ capability: 'b', nearest: { organisationId: 'two', fit: 0.15 } },
				{ capability: 'c', nearest: null }
			]
		});
		expect(answerTo(problemOf(['a'], []))).toMatchObject({ outcome: 'missing_roles' });
	});

	test('each rule is named that makes a team possible when left out, and no other', () => {
		let blocked = 0;
		for (const problem of drawn(5, 150)) {
			const answer = answerTo(problem, { teams: 1 });
			if (answer.outcome !== 'blocked') continue;
			blocked += 1;
			const { leaveOut, rules } = answer.blocking;
			const alone = listRules(problem).filter(
				(rule) => slowBest(withoutRule(problem, rule)) > -Infinity
			);
			if (leaveOut === 'one') expect(rules).toEqual(alone);
			else {
				expect(alone).toEqual([]);
				expect(slowBest(rules.reduce(withoutRule, problem))).toBeGreaterThan(-Infinity);
				for (const spared of rules) {
					const fewer = rules.filter((rule) => rule !== spared);
					expect(slowBest(fewer.reduce(withoutRule, problem))).toBe(-Infinity);
				}
			}
		}
		expect(blocked).toBeGreaterThan(20);
	});

	test('a missing sphere blocks, and says so', () => {
		const rules = { spheres: [{ sphere: 'university' as const, least: 1 }], budgetVnd: 100 };
		const problem = problemOf(['a'], [candidate('one', { a: 0.9 }, { costVnd: 10 })], rules);
		expect(answerTo(problem)).toEqual({
			outcome: 'blocked',
			blocking: {
				leaveOut: 'one',
				rules: [{ code: 'sphere', sphere: 'university', least: 1 }]
			}
		});
	});
});

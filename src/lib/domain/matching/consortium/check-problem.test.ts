import { expect, test } from 'vitest';
import { MOST_CAPABILITIES } from './check-problem.ts';
import { findConsortia } from './find-consortia.ts';
import { NO_RULES, type ConsortiumProblem } from './problem.ts';

const able = {
	id: 'one',
	sphere: 'industry',
	kind: 'sme',
	placeCodes: [],
	costVnd: null,
	fits: new Map([['a', 0.9]]),
	conflicts: [],
	leadsOnly: false
} as const;
const asked = { key: 'a', coverage: 0.2, weight: 1 };
const good: ConsortiumProblem = { capabilities: [asked], candidates: [able], rules: NO_RULES };

function failureOf(change: Partial<ConsortiumProblem>): string | null {
	const answer = findConsortia({ ...good, ...change });
	return answer.ok ? null : answer.failure;
}
const withRules = (change: Partial<typeof NO_RULES>) => ({ rules: { ...NO_RULES, ...change } });

test('a sound problem is solved', () => {
	expect(failureOf({})).toBeNull();
});

test.each([
	['nothing asked for', { capabilities: [] }, 'no_capabilities'],
	['a capability named twice', { capabilities: [asked, asked] }, 'duplicate_capability'],
	['an organisation named twice', { candidates: [able, able] }, 'duplicate_organisation'],
	[
		'more capabilities than the limit',
		{
			capabilities: Array.from({ length: MOST_CAPABILITIES + 1 }, (_, at) => ({
				...asked,
				key: `c${at}`
			}))
		},
		'too_large'
	],
	[
		'a fit for what nobody asked',
		{ candidates: [{ ...able, fits: new Map([['b', 0.5]]) }] },
		'unknown_capability'
	],
	[
		'two rules on one sphere',
		withRules({ spheres: Array(2).fill({ sphere: 'civil', least: 1 }) }),
		'contradictory_rules'
	],
	[
		'more members than fewest',
		withRules({ leastMembers: 3, mostMembers: 2 }),
		'contradictory_rules'
	],
	[
		'an organisation apart from itself',
		withRules({ conflicts: [['one', 'one']] }),
		'contradictory_rules'
	],
	['a rule on no kind', withRules({ kinds: [{ kinds: [], least: 1 }] }), 'contradictory_rules'],
	[
		'more of the spheres than members',
		withRules({
			mostMembers: 2,
			spheres: [
				{ sphere: 'civil', least: 2 },
				{ sphere: 'industry', least: 1 }
			]
		}),
		'contradictory_rules'
	]
])('%s is refused', (_, change, failure) => {
	expect(failureOf(change as Partial<ConsortiumProblem>)).toBe(failure);
});

test.each([NaN, -1, Infinity, -Infinity])('%d is refused wherever a number stands', (odd) => {
	expect(failureOf({ candidates: [{ ...able, costVnd: odd }] })).toBe('bad_number');
	expect(failureOf({ candidates: [{ ...able, fits: new Map([['a', odd]]) }] })).toBe('bad_number');
	expect(failureOf({ capabilities: [{ ...asked, coverage: odd }] })).toBe('bad_number');
	expect(failureOf({ capabilities: [{ ...asked, weight: odd }] })).toBe('bad_number');
	expect(failureOf(withRules({ budgetVnd: odd }))).toBe('bad_number');
	expect(failureOf(withRules({ mostMembers: odd }))).toBe('bad_number');
	expect(failureOf(withRules({ rolesPerMember: odd }))).toBe('bad_number');
	expect(failureOf(withRules({ spheres: [{ sphere: 'civil', least: odd }] }))).toBe('bad_number');
	expect(findConsortia(good, { teams: odd })).toEqual({ ok: false, failure: 'bad_number' });
	expect(findConsortia(good, { differ: odd })).toEqual({ ok: false, failure: 'bad_number' });
});

test('fewer places than roles need is a contradiction', () => {
	const capabilities = ['a', 'b', 'c'].map((key) => ({ ...asked, key }));
	expect(failureOf({ capabilities, ...withRules({ mostMembers: 1, rolesPerMember: 2 }) })).toBe(
		'contradictory_rules'
	);
});

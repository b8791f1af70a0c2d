import { describe, expect, it } from 'vitest';
import type { ConsortiumProblem } from './problem.ts';
import { NO_RULES } from './problem.ts';
import { checkProblem, MOST_CAPABILITIES } from './check-problem.ts';
import { listRules, withoutRule } from './rule.ts';

// What lies just this side and just the other side of what can be solved.

const ASKED = { key: 'a', coverage: 0.2, weight: 1 };
const ABLE = {
	id: 'one',
	sphere: 'industry',
	kind: 'sme',
	placeCodes: [],
	costVnd: null,
	fits: new Map([['a', 0.9]]),
	conflicts: [],
	leadsOnly: false
} as const;

function failureOf(
	change: Partial<ConsortiumProblem>,
	rules: Partial<ConsortiumProblem['rules']> = {}
) {
	return checkProblem({
		capabilities: [ASKED],
		candidates: [ABLE],
		...change,
		rules: { ...NO_RULES, ...rules }
	});
}

const many = <Value>(count: number, value: (at: number) => Value) =>
	Array.from({ length: count }, (_, at) => value(at));

describe('a problem', () => {
	it('may ask for as many capabilities as the limit says', () => {
		const capabilities = many(MOST_CAPABILITIES, (at) => ({ ...ASKED, key: `c${at}` }));
		expect(failureOf({ capabilities, candidates: [] })).toBeNull();
	});

	it('may have 20,000 candidates and no more', () => {
		const candidates = (count: number) => many(count, (at) => ({ ...ABLE, id: `o${at}` }));
		expect(failureOf({ candidates: candidates(20_000) })).toBeNull();
		expect(failureOf({ candidates: candidates(20_001) })).toBe('too_large');
	});

	it('may have 40 rules on spheres, kinds and places together, and no more', () => {
		const spheres = [{ sphere: 'industry', least: 1 }] as const;
		const kinds = [{ kinds: ['lab'], least: 1 }] as const;
		const places = (count: number) =>
			many(count, (at) => ({ placeCode: `p${at}`, reach: 'some' as const }));
		expect(failureOf({}, { spheres, kinds, places: places(38) })).toBeNull();
		expect(failureOf({}, { spheres, kinds, places: places(39) })).toBe('too_large');
	});

	it.each([
		['coverage', 1, null],
		['coverage', 0, 'bad_number'],
		['coverage', 1.01, 'bad_number'],
		['weight', 1e6, null],
		['weight', 0, 'bad_number'],
		['weight', 1_000_001, 'bad_number']
	] as const)('may have a %s of %d: %s', (field, value, failure) => {
		expect(failureOf({ capabilities: [{ ...ASKED, [field]: value }] })).toBe(failure);
	});

	it.each([
		[0, null],
		[1, null],
		[1.01, 'bad_number']
	] as const)('may have a fit of %d: %s', (fit, failure) => {
		expect(failureOf({ candidates: [{ ...ABLE, fits: new Map([['a', fit]]) }] })).toBe(failure);
	});

	it.each([
		[0, null],
		[1e15, null],
		[1e15 + 1, 'bad_number']
	] as const)('may cost and spend %d: %s', (amount, failure) => {
		expect(failureOf({ candidates: [{ ...ABLE, costVnd: amount }] })).toBe(failure);
		expect(failureOf({}, { budgetVnd: amount })).toBe(failure);
	});

	it.each([0, 1.5, 20_001])('is refused with a count of %d in any rule', (count) => {
		expect(failureOf({}, { leastMembers: count })).toBe('bad_number');
		expect(failureOf({}, { mostMembers: count })).toBe('bad_number');
		expect(failureOf({}, { rolesPerMember: count })).toBe('bad_number');
		expect(failureOf({}, { spheres: [{ sphere: 'civil', least: count }] })).toBe('bad_number');
		expect(failureOf({}, { kinds: [{ kinds: ['lab'], least: count }] })).toBe('bad_number');
	});

	it('may ask for one place of some and of all, not twice for the same', () => {
		const some = { placeCode: 'p', reach: 'some' } as const;
		const all = { placeCode: 'p', reach: 'all' } as const;
		expect(failureOf({}, { places: [some, all] })).toBeNull();
		expect(failureOf({}, { places: [some, some] })).toBe('contradictory_rules');
	});

	it('may need exactly as many members as it may have', () => {
		const industry = { sphere: 'industry', least: 2 } as const;
		const civil = { sphere: 'civil', least: 1 } as const;
		const labs = { kinds: ['lab'], least: 3 } as const;
		expect(failureOf({}, { mostMembers: 3, leastMembers: 3 })).toBeNull();
		expect(failureOf({}, { mostMembers: 3, spheres: [industry, civil] })).toBeNull();
		expect(failureOf({}, { mostMembers: 3, kinds: [labs] })).toBeNull();
		expect(failureOf({}, { mostMembers: 2, kinds: [labs] })).toBe('contradictory_rules');
		expect(
			failureOf(
				{},
				{
					mostMembers: 2,
					kinds: [
						{ ...labs, least: 2 },
						{ ...labs, least: 1 }
					]
				}
			)
		).toBeNull();
	});

	it('may have exactly as many places for roles as roles', () => {
		const capabilities = many(4, (at) => ({ ...ASKED, key: `c${at}` }));
		const candidates: ConsortiumProblem['candidates'] = [];
		const problem = { capabilities, candidates };
		expect(failureOf(problem, { mostMembers: 2, rolesPerMember: 2 })).toBeNull();
		expect(failureOf(problem, { mostMembers: 1, rolesPerMember: 3 })).toBe('contradictory_rules');
		expect(failureOf(problem, { mostMembers: 1 })).toBeNull();
		expect(failureOf(problem, { rolesPerMember: 1 })).toBeNull();
	});

	it('may keep two different organisations apart', () => {
		expect(failureOf({}, { conflicts: [['one', 'two']] })).toBeNull();
	});
});

describe('the rules of a problem', () => {
	const problem: ConsortiumProblem = {
		capabilities: [ASKED],
		candidates: [{ ...ABLE, conflicts: ['two'], leadsOnly: true }],
		rules: {
			leastMembers: 2,
			mostMembers: 5,
			budgetVnd: 0,
			rolesPerMember: 3,
			spheres: [
				{ sphere: 'industry', least: 1 },
				{ sphere: 'civil', least: 1 }
			],
			kinds: [
				{ kinds: ['lab'], least: 1 },
				{ kinds: ['lab'], least: 2 }
			],
			places: [
				{ placeCode: 'p', reach: 'some' },
				{ placeCode: 'p', reach: 'all' }
			],
			conflicts: [['one', 'two']]
		}
	};
	const listed = [
		{ code: 'sphere', sphere: 'industry', least: 1 },
		{ code: 'sphere', sphere: 'civil', least: 1 },
		{ code: 'kind', kinds: ['lab'], least: 1 },
		{ code: 'kind', kinds: ['lab'], least: 2 },
		{ code: 'place_some', placeCode: 'p' },
		{ code: 'place_all', placeCode: 'p' },
		{ code: 'least_members', least: 2 },
		{ code: 'most_members', most: 5 },
		{ code: 'budget', budgetVnd: 0 },
		{ code: 'conflicts' },
		{ code: 'roles_per_member', most: 3 },
		{ code: 'one_lead' }
	];

	it('are all listed, in a fixed order', () => {
		expect(listRules(problem)).toEqual(listed);
	});

	it('are none where nothing is asked of a team', () => {
		expect(listRules({ capabilities: [ASKED], candidates: [ABLE], rules: NO_RULES })).toEqual([]);
	});

	it('hold a conflict where the team asks for it, and never name one that an organisation declared', () => {
		const codes = (candidates: ConsortiumProblem['candidates'], rules = NO_RULES) =>
			listRules({ capabilities: [ASKED], candidates, rules }).map(({ code }) => code);
		expect(codes([{ ...ABLE, conflicts: ['two'] }])).toEqual([]);
		expect(codes([ABLE], { ...NO_RULES, conflicts: [['one', 'two']] })).toEqual(['conflicts']);
		expect(codes([ABLE, { ...ABLE, id: 'two', leadsOnly: true }])).toEqual(['one_lead']);
	});

	it('can each be left out alone, and all others stay', () => {
		const rules = listRules(problem);
		for (const rule of rules) {
			const others = rules.filter((other) => other !== rule);
			expect(listRules(withoutRule(problem, rule))).toEqual(others);
		}
		expect(listRules(rules.reduce(withoutRule, problem))).toEqual([]);
	});
});

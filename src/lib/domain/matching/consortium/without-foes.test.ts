import { expect, test } from 'vitest';
import { findConsortia } from './find-consortia.ts';
import { NO_RULES, type ConsortiumCandidate } from './problem.ts';
import { withoutFoes } from './without-foes.ts';

const able = (
	id: string,
	fits: Readonly<Record<string, number>>,
	conflicts: readonly string[] = []
): ConsortiumCandidate => ({
	id,
	sphere: 'industry',
	kind: 'sme',
	placeCodes: [],
	costVnd: null,
	fits: new Map(Object.entries(fits)),
	conflicts,
	leadsOnly: false
});
const problem = (candidates: readonly ConsortiumCandidate[]) => ({
	capabilities: ['cast', 'mill'].map((key) => ({ key, coverage: 0.4, weight: 1 })),
	candidates,
	rules: NO_RULES
});

test('of two that must not meet the more able stays, and whoever has no foe', () => {
	const candidates = [able('a', { cast: 0.5 }, ['b']), able('b', { mill: 0.9 }), able('c', {})];
	const ids = withoutFoes(problem(candidates)).candidates.map(({ id }) => id);
	expect(ids).toEqual(['b', 'c']);
});

test('a team that only a declared conflict forbids is told as a role nobody has, as if one were not there', () => {
	const declared = [able('a', { cast: 0.5 }, ['b']), able('b', { mill: 0.9 }, ['a'])];
	const alone = [able('b', { mill: 0.9 })];
	expect(findConsortia(problem(declared))).toEqual(findConsortia(problem(alone)));
	expect(findConsortia(problem(declared))).toMatchObject({
		value: { outcome: 'missing_roles', missing: [{ capability: 'cast', nearest: null }] }
	});
});

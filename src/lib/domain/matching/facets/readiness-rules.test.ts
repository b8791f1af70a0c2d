import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNERSHIP_TYPES } from '#lib/domain/listing/listing.ts';
import { READINESS_RULES, readinessFit, RULE_OF, rulesFor } from './readiness-rules.ts';

const level = fc.integer({ min: 1, max: 9 });
const rule = fc.constantFrom(...READINESS_RULES);

describe('readiness rules', () => {
	it('judge every way of working together, and leave out only internships', () => {
		expect(Object.keys(RULE_OF).sort()).toEqual([...PARTNERSHIP_TYPES].sort());
		const silent = PARTNERSHIP_TYPES.filter((type) => RULE_OF[type] === null);
		expect(silent).toEqual(['internship']);
	});

	it.each([
		['reached', 7, 7, 1],
		['reached', 7, 9, 1],
		['reached', 7, 6, 2 / 3],
		['reached', 7, 5, 1 / 3],
		['reached', 7, 4, 0],
		['joint', 6, 6, 1],
		['joint', 6, 4, 1],
		['joint', 4, 6, 1],
		['joint', 6, 3, 3 / 4],
		['joint', 3, 6, 0.9],
		['joint', 9, 1, 0],
		['joint', 2, 9, 0.5],
		['stage', 5, 5, 1],
		['stage', 5, 7, 0.5],
		['stage', 7, 5, 0.5],
		['stage', 1, 9, 0]
	] as const)('%s: TRL %i wanted and %i reached fit %d', (name, wanted, reached, fit) => {
		expect(readinessFit(name, wanted, reached)).toBeCloseTo(fit);
	});

	it('give a share, full at equal levels, and never more the more is lacking', () => {
		fc.assert(
			fc.property(rule, level, level, (name, wanted, reached) => {
				const fit = readinessFit(name, wanted, reached);
				expect(fit).toBeGreaterThanOrEqual(0);
				expect(fit).toBeLessThanOrEqual(1);
				expect(readinessFit(name, wanted, wanted)).toBe(1);
				if (reached > 1 && reached <= wanted) {
					expect(readinessFit(name, wanted, reached - 1)).toBeLessThanOrEqual(fit);
				}
			})
		);
	});

	it('never ask a buyer to take less than joint work would bear', () => {
		fc.assert(
			fc.property(level, level, (wanted, reached) => {
				fc.pre(reached < wanted);
				const buying = readinessFit('reached', wanted, reached);
				expect(readinessFit('joint', wanted, reached)).toBeGreaterThanOrEqual(buying);
			})
		);
	});

	it('go by the ways both name, else by any that is named, else by those of a purchase', () => {
		expect([...rulesFor(['licence', 'testing'], ['licence'])]).toEqual(['reached']);
		expect([...rulesFor(['licence'], ['testing'])]).toEqual(['reached', 'joint']);
		expect([...rulesFor([], ['investment'])]).toEqual(['stage']);
		expect([...rulesFor([], [])]).toEqual(['reached']);
		expect([...rulesFor(['internship'], ['internship'])]).toEqual([]);
	});
});

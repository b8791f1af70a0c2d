import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '#lib/domain/listing/listing.ts';
import { ANSWERED_BY } from './subject-crosswalk.ts';
import { subjectFit } from './subject.ts';

describe('the crosswalk of subjects', () => {
	it('has a row for every subject', () => {
		expect(Object.keys(ANSWERED_BY).sort()).toEqual([...SUBJECTS].sort());
	});

	it('holds shares between nothing and the whole, and no subject in its own row', () => {
		for (const wanted of SUBJECTS) {
			expect(ANSWERED_BY[wanted][wanted], wanted).toBeUndefined();
			for (const [offered, share] of Object.entries(ANSWERED_BY[wanted])) {
				expect(share, `${wanted} by ${offered}`).toBeGreaterThan(0);
				expect(share, `${wanted} by ${offered}`).toBeLessThan(1);
			}
		}
	});

	it.each([
		['talent', 'training'],
		['policy_support', 'funding'],
		['partner', 'technology'],
		['material', 'product'],
		['service', 'equipment_time']
	] as const)(
		'lets a need for %s be answered by %s more or less than the other way round',
		(a, b) => {
			expect(subjectFit(a, b)).not.toBe(subjectFit(b, a));
		}
	);

	it.each([
		['material', 'funding'],
		['training', 'material'],
		['space', 'talent']
	] as const)('does not answer a need for %s with %s', (wanted, offered) => {
		expect(subjectFit(wanted, offered)).toBe(0);
	});
});

import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { codeNearness } from './codes.ts';
import { type FieldFacetName, readFields, tellField } from './read-facets.ts';
import { subjectFit } from './subject.ts';

const NOW = new Date('2026-11-21T00:00:00Z');

function readingOf(
	name: FieldFacetName,
	need: Partial<ListingProfile>,
	offer: Partial<ListingProfile>
) {
	const pair = pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
	return readFields(pair)[name];
}

describe('facets', () => {
	it('are all unknown between two listings that say nothing, and none is zero', () => {
		const pair = pairUp(
			draftProfile({ id: 'a', kind: 'need', texts: [] }),
			draftProfile({ id: 'b', kind: 'offer', texts: [] }),
			momentOf(NOW, 'UTC')
		);
		for (const [name, reading] of Object.entries(readFields(pair))) {
			expect(reading).toEqual({ need: null, offer: null });
			expect(tellField(name as FieldFacetName, pair, reading)).toEqual([]);
		}
	});
});

describe('codes', () => {
	it.each([
		['2592', '2592', 1],
		['2592', '2591', 0.75],
		['2592', '25', 2 / 3],
		['2592', '2610', 0],
		['C', 'C', 1]
	])('%s and %s are as near as their common branch is deep', (one, other, nearness) => {
		expect(codeNearness({ scheme: 's', code: one }, { scheme: 's', code: other })).toBeCloseTo(
			nearness
		);
	});

	it('of two schemes say nothing about one another', () => {
		const need = { codes: [{ scheme: 'vsic-2018', code: '2592' }] };
		const offer = { codes: [{ scheme: 'vsic-2025', code: '2592' }] };
		expect(readingOf('codes', need, offer)).toEqual({ need: null, offer: null });
	});

	it('are seen from each side over its own codes', () => {
		const need = { codes: [{ scheme: 's', code: '2592' }] };
		const offer = { codes: ['2592', '6201'].map((code) => ({ scheme: 's', code })) };
		expect(readingOf('codes', need, offer)).toEqual({ need: 1, offer: 0.5 });
	});
});

describe('subject', () => {
	it('is not symmetric', () => {
		expect(subjectFit('training', 'training')).toBe(1);
		expect(subjectFit('talent', 'training')).toBeGreaterThan(subjectFit('training', 'talent'));
		expect(subjectFit('material', 'funding')).toBe(0);
	});
});

describe('readiness', () => {
	it('is full from the wanted level on for a buyer, while partners complement each other', () => {
		expect(readingOf('readiness', { readiness: 7 }, { readiness: 9 }).need).toBe(1);
		const buying = readingOf('readiness', { readiness: 7 }, { readiness: 5 }).need!;
		const joint = { readiness: 7, partnershipTypes: ['research_cooperation'] } as const;
		expect(buying).toBeCloseTo(1 / 3);
		expect(readingOf('readiness', joint, { readiness: 5 }).need).toBe(1);
		expect(readingOf('readiness', joint, { readiness: 4 }).need).toBe(0.75);
		expect(readingOf('readiness', { readiness: 9 }, { readiness: 1 }).need).toBe(0);
		expect(readingOf('readiness', { readiness: NaN }, { readiness: 1 }).need).toBeNull();
	});

	it('is judged by the way of working in which the levels fit best', () => {
		const types = { partnershipTypes: ['licence', 'testing'] } as const;
		const fit = readingOf('readiness', { readiness: 7, ...types }, { readiness: 5, ...types });
		expect(fit).toEqual({ need: 1, offer: 1 });
	});

	it('is unknown where only an internship is sought', () => {
		const types = { partnershipTypes: ['internship'] } as const;
		const fit = readingOf('readiness', { readiness: 7, ...types }, { readiness: 5, ...types });
		expect(fit).toEqual({ need: null, offer: null });
	});
});

describe('budget', () => {
	it('asks whether the money reaches the price, and turns round for funding', () => {
		const poor = { budgetMaxVnd: 50 };
		const dear = { budgetMinVnd: 200 };
		expect(readingOf('budget', poor, dear).offer).toBe(0.25);
		expect(readingOf('budget', { ...dear, subject: 'funding' }, poor).need).toBe(0.25);
		expect(readingOf('budget', { budgetMaxVnd: NaN }, dear).need).toBeNull();
	});
});

describe('quantity', () => {
	it('is the share of its own range that each side finds in the other', () => {
		const need = { quantityMin: 100, quantityMax: 300, quantityUnit: 'kg' };
		const offer = { quantityMin: 200, quantityMax: 1000, quantityUnit: 'kg' };
		expect(readingOf('quantity', need, offer)).toEqual({ need: 0.5, offer: 0.125 });
	});
});

describe('quantity of a need that several may meet', () => {
	it('is met in part by an offer of less, which gives away all it has', () => {
		const need = { quantityMin: 200, quantityMax: 300, quantityUnit: 'kg', splittable: true };
		const offer = { quantityMin: 10, quantityMax: 50, quantityUnit: 'kg' };
		expect(readingOf('quantity', need, offer)).toEqual({ need: 0.25, offer: 1 });
		expect(readingOf('quantity', { ...need, splittable: false }, offer).need).toBe(0);
	});
});

describe('trust and freshness', () => {
	it('are what each side gains from the other', () => {
		const seen = {
			id: 'o',
			name: 'O',
			sphere: null,
			kind: null,
			verification: 'site_verified'
		} as const;
		expect(readingOf('trust', {}, { organisation: seen })).toEqual({ need: 1, offer: null });
		const halfYear = new Date(NOW.getTime() - 180 * 86_400_000);
		expect(readingOf('freshness', { confirmedAt: halfYear }, {}).offer).toBeCloseTo(0.5);
		expect(readingOf('freshness', { confirmedAt: new Date(NaN) }, {}).offer).toBeNull();
	});
});

describe('wishes', () => {
	it('count as met when listed or written, and as open when the offer does not say', () => {
		const wish = (value: string, kind: 'certification' | 'capability') =>
			({ strength: 'wish', kind, value }) as const;
		const requirements = [
			wish('ISO 9001', 'certification'),
			wish('IATF 16949', 'certification'),
			wish('5 trục', 'capability'),
			wish('phòng sạch', 'capability')
		];
		const offer = {
			certifications: ['ISO 9001:2015'],
			texts: [{ language: 'vi', title: 'Phay CNC 5 trục', summary: '' }]
		} as const;
		expect(readingOf('wishes', { requirements }, offer).need).toBeCloseTo(2 / 3);
	});
});

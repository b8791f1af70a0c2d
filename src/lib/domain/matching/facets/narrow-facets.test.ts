import { describe, expect, it, test } from 'vitest';
import { ORGANISATION_KINDS } from '#lib/domain/organisation/organisation.ts';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile, ProfileOrganisation } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { chainRoleOf } from './chain-role.ts';
import { codeNearness } from './codes.ts';
import { bothWays } from './facet.ts';
import { type FieldFacetName, readFields } from './read-facets.ts';
import { judgeRequirement } from './wishes.ts';

// What a facet says at the ends of its ranges, and of input that is only half said.

const NOW = new Date('2026-11-21T00:00:00Z');
const UNREAD = { need: null, offer: null };

function read(name: FieldFacetName, need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	const pair = pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
	return readFields(pair)[name];
}

function by(organisation: Partial<ProfileOrganisation>): Partial<ListingProfile> {
	const nobody = { id: 'o', name: 'o', sphere: null, kind: null, verification: null };
	return { organisation: { ...nobody, ...organisation } };
}

test('what both sides see alike is a share, however it was reckoned', () => {
	expect(bothWays(1.5)).toEqual({ need: 1, offer: 1 });
	expect(bothWays(-0.5)).toEqual({ need: 0, offer: 0 });
	expect(bothWays(0.25)).toEqual({ need: 0.25, offer: 0.25 });
});

describe('place', () => {
	const at = (km: number, within: readonly string[]) => ({
		// On a meridian a degree is 111.1949 km of the mean sphere.
		place: { code: `k${km}`, within, latitude: km / 111.1949, longitude: 0 }
	});

	it.each([
		[9.9, 1],
		[10.1, 0.9],
		[29.9, 0.9],
		[30.1, 0.7],
		[74.9, 0.7],
		[75.1, 0.5],
		[149.9, 0.5],
		[150.1, 0.3],
		[499, 0.3],
		[501, 0.2]
	])('%f km in one country are worth %f', (km, value) => {
		expect(read('place', at(0, ['VN']), at(km, ['VN'])).need).toBe(value);
	});

	it('is worth less far off in another country, or in one that is not known', () => {
		expect(read('place', at(0, ['VN']), at(900, ['LA'])).need).toBe(0.1);
		expect(read('place', at(0, ['VN']), at(900, [])).need).toBe(0.1);
		expect(read('place', at(0, ['VN']), at(20, ['LA'])).need).toBe(0.9);
	});

	it('goes without points by the units both lie in', () => {
		const unit = (code: string, ...within: readonly string[]) => ({
			place: { code, within, latitude: null, longitude: null }
		});
		const here = unit('a', 'd1', 'p1', 'VN');
		expect(read('place', here, unit('a', 'd9')).need).toBe(1);
		expect(read('place', here, unit('b', 'd1', 'p1', 'VN')).need).toBe(0.9);
		expect(read('place', here, unit('b', 'd2', 'p1', 'VN')).need).toBe(0.6);
		expect(read('place', here, unit('b', 'd3', 'p2', 'VN')).need).toBe(0.2);
		expect(read('place', here, unit('b', 'd1', 'p1', 'LA')).need).toBe(0.1);
		expect(read('place', here, unit('b'))).toEqual(UNREAD);
		expect(read('place', here, {})).toEqual(UNREAD);
		expect(read('place', {}, here)).toEqual(UNREAD);
	});
});

describe('helix', () => {
	it('is full across spheres, less within one, unknown without', () => {
		expect(read('helix', by({ sphere: 'industry' }), by({ sphere: 'civil' })).need).toBe(1);
		expect(read('helix', by({ sphere: 'industry' }), by({ sphere: 'industry' })).need).toBe(0.4);
		expect(read('helix', by({ sphere: 'industry' }), by({}))).toEqual(UNREAD);
		expect(read('helix', {}, by({ sphere: 'industry' }))).toEqual(UNREAD);
	});
});

describe('partnership', () => {
	it('is for each side the part of its own different ways that the other names', () => {
		const need = { partnershipTypes: ['licence', 'testing', 'testing', 'investment'] } as const;
		const offer = { partnershipTypes: ['testing', 'manufacturing'] } as const;
		const fit = read('partnership', need, offer);
		expect(fit.need).toBeCloseTo(1 / 3, 12);
		expect(fit.offer).toBe(0.5);
		expect(read('partnership', need, {})).toEqual(UNREAD);
		expect(read('partnership', {}, offer)).toEqual(UNREAD);
	});
});

describe('budget', () => {
	it('takes one amount for both ends, and a price of nothing for one that is reached', () => {
		expect(read('budget', { budgetMinVnd: 50 }, { budgetMaxVnd: 200 }).need).toBe(0.25);
		expect(read('budget', { budgetMaxVnd: 0 }, { budgetMinVnd: 0 }).need).toBe(1);
		expect(read('budget', { budgetMaxVnd: 0 }, { budgetMinVnd: 10 }).need).toBe(0);
		expect(read('budget', { budgetMaxVnd: 900 }, { budgetMinVnd: 10 }).need).toBe(1);
	});

	it('is unknown where an amount is not said, or is less than nothing', () => {
		expect(read('budget', { budgetMaxVnd: -1 }, { budgetMinVnd: 10 })).toEqual(UNREAD);
		expect(read('budget', { budgetMaxVnd: 50 }, {})).toEqual(UNREAD);
		expect(read('budget', {}, { budgetMinVnd: 10 })).toEqual(UNREAD);
		expect(read('budget', { budgetMaxVnd: 50 }, { budgetMinVnd: Infinity })).toEqual(UNREAD);
	});

	it('turns round for funding whichever side names it', () => {
		const asked = { budgetMinVnd: 200, subject: 'funding' } as const;
		const given = { budgetMaxVnd: 50, subject: 'funding' } as const;
		const { subject: _, ...unnamed } = given;
		expect(read('budget', asked, unnamed).need).toBe(0.25);
		expect(read('budget', { budgetMinVnd: 200 }, given).need).toBe(0.25);
	});
});

describe('quantity', () => {
	const of = (quantityMin: number | null, quantityMax: number | null, quantityUnit = 'kg') => ({
		quantityMin,
		quantityMax,
		quantityUnit
	});

	it('of a single amount is all or nothing, and touching ends count a little', () => {
		expect(read('quantity', of(5, 5), of(1, 9))).toEqual({ need: 1, offer: 0 + 0.1 });
		expect(read('quantity', of(5, null), of(null, 5))).toEqual({ need: 1, offer: 1 });
		expect(read('quantity', of(1, 5), of(5, 9))).toEqual({ need: 0.1, offer: 0.1 });
		expect(read('quantity', of(1, 5), of(6, 9))).toEqual({ need: 0, offer: 0 });
		expect(read('quantity', of(1, 101), of(1, 2))).toEqual({ need: 0.01, offer: 1 });
	});

	it('is unknown in other units, where none is said, or where the least is more than the most', () => {
		expect(read('quantity', of(1, 5), of(1, 5, 'm'))).toEqual(UNREAD);
		expect(read('quantity', of(1, 5), of(null, null))).toEqual(UNREAD);
		expect(read('quantity', of(null, null), of(1, 5))).toEqual(UNREAD);
		expect(read('quantity', of(5, 1), of(1, 5))).toEqual(UNREAD);
		expect(read('quantity', of(1, Infinity), of(1, 1))).toEqual({ need: 1, offer: 1 });
	});

	it('that several may meet is only met in part by an offer of less than the least', () => {
		const need = { ...of(200, 300), splittable: true };
		expect(read('quantity', need, of(100, 200))).toEqual({ need: 0.1, offer: 0.1 });
		expect(read('quantity', need, of(100, 199))).toEqual({ need: 0.995, offer: 1 });
	});
});

describe('readiness', () => {
	it.each([0, 0.5, 10, Infinity, NaN])('of %d is no level', (readiness) => {
		expect(read('readiness', { readiness }, { readiness: 5 })).toEqual(UNREAD);
		expect(read('readiness', { readiness: 5 }, { readiness })).toEqual(UNREAD);
	});

	it('goes from 1 to 9', () => {
		expect(read('readiness', { readiness: 1 }, { readiness: 9 }).need).toBe(1);
	});
});

describe('subject', () => {
	it('is full for the same, in part for what answers, nothing for what does not', () => {
		expect(read('subject', { subject: 'space' }, { subject: 'space' }).need).toBe(1);
		expect(read('subject', { subject: 'space' }, { subject: 'testbed' }).need).toBe(0.5);
		expect(read('subject', { subject: 'space' }, { subject: 'funding' }).need).toBe(0);
		expect(read('subject', { subject: 'space' }, {})).toEqual(UNREAD);
		expect(read('subject', {}, { subject: 'space' })).toEqual(UNREAD);
	});
});

describe('trust', () => {
	it('rises from 0 for merely listed in equal steps', () => {
		const trust = (verification: ProfileOrganisation['verification']) =>
			read('trust', {}, by({ verification })).need;
		expect(trust('listed')).toBe(0);
		expect(trust('claimed')).toBeCloseTo(0.2, 12);
		expect(trust('peer_vouched')).toBeCloseTo(0.8, 12);
		expect(trust(null)).toBeNull();
	});
});

describe('freshness', () => {
	it('counts a date to come as today', () => {
		const tomorrow = new Date(NOW.getTime() + 86_400_000);
		expect(read('freshness', { confirmedAt: tomorrow }, { confirmedAt: NOW })).toEqual({
			need: 1,
			offer: 1
		});
		const yearAgo = new Date(NOW.getTime() - 360 * 86_400_000);
		expect(read('freshness', {}, { confirmedAt: yearAgo })).toEqual({ need: 0.25, offer: null });
	});
});

describe('codes', () => {
	it('share nothing by a first digit alone, unless that is the whole code', () => {
		const near = (one: string, other: string) =>
			codeNearness({ scheme: 's', code: one }, { scheme: 's', code: other });
		expect(near('25', '26')).toBe(0);
		expect(near('25', '25')).toBe(1);
		expect(near('C', 'C25')).toBe(0);
		expect(near('', '')).toBe(0);
		expect(near('2512', '251299')).toBe(0.8);
		expect(codeNearness({ scheme: 's', code: '25' }, { scheme: 't', code: '25' })).toBe(0);
	});

	it('count the nearest of the other side, wherever it stands, and only what can be compared', () => {
		const codes = (...all: readonly (readonly [string, string])[]) => ({
			codes: all.map(([scheme, code]) => ({ scheme, code }))
		});
		const need = codes(['s', '2592'], ['t', '11'], ['s', '9999']);
		const offer = codes(['s', '2511'], ['s', '2592'], ['s', '2599']);
		expect(read('codes', need, offer).need).toBe(0.5);
		expect(read('codes', need, {})).toEqual(UNREAD);
	});
});

describe('wishes', () => {
	const offer = draftProfile({
		id: 'o',
		kind: 'offer',
		texts: [
			{ language: 'en', title: 'Laser cutting', summary: 'of steel' },
			{ language: 'vi', title: 'Cắt laser', summary: 'thép' }
		]
	});
	const judge = (value: string, kind: 'certification' | 'capability', certifications = ['HACCP']) =>
		judgeRequirement({ strength: 'wish', kind, value }, { ...offer, certifications });

	it('are met by all their words in one text, not by some here and some there', () => {
		expect(judge('steel cutting', 'capability')).toBe('met');
		expect(judge('thep laser', 'capability')).toBe('met');
		expect(judge('thép cutting', 'capability')).toBe('unproven');
		expect(judge('!', 'capability')).toBe('unproven');
	});

	it('are a no only for a certificate that a list of certificates lacks', () => {
		expect(judge('ISO 9001', 'certification')).toBe('unmet');
		expect(judge('ISO 9001', 'certification', [])).toBe('unproven');
		expect(judge('laser steel', 'certification')).toBe('met');
		expect(judge('HACCP', 'capability')).toBe('met');
	});

	it('gain the need alone, and are unknown where none can be judged', () => {
		const wish = { strength: 'wish', kind: 'certification', value: 'ISO 9001' } as const;
		expect(read('wishes', { requirements: [wish] }, { certifications: ['HACCP'] })).toEqual({
			need: 0,
			offer: null
		});
		expect(read('wishes', { requirements: [wish] }, {})).toEqual(UNREAD);
		const must = { ...wish, strength: 'must' } as const;
		expect(read('wishes', { requirements: [must] }, { certifications: ['HACCP'] })).toEqual(UNREAD);
	});
});

describe('the role in a value chain', () => {
	it('is plain for these kinds of organisation, and open for all others', () => {
		const roles = ORGANISATION_KINDS.flatMap((kind) => {
			const profile = draftProfile({ id: 'n', kind: 'need', texts: [], ...by({ kind }) });
			const role = chainRoleOf(profile);
			return role === null ? [] : [[kind, role]];
		});
		expect(Object.fromEntries(roles)).toEqual({
			university: 'science_and_technology',
			college: 'training',
			vocational_school: 'training',
			research_institute: 'science_and_technology',
			lab: 'science_and_technology',
			investor: 'finance',
			bank: 'finance',
			fund: 'finance',
			standards_body: 'standards_and_testing'
		});
	});

	it('is told by codes of any edition of VSIC or ISIC, and by none that only sounds like them', () => {
		const role = (scheme: string, ...codes: readonly string[]) =>
			chainRoleOf(
				draftProfile({
					id: 'o',
					kind: 'offer',
					texts: [],
					codes: codes.map((code) => ({ scheme, code }))
				})
			);
		expect(role('ISIC-4', '7210')).toBe('science_and_technology');
		expect(role('vsic', '49')).toBe('logistics');
		expect(role('vsicx', '49')).toBeNull();
		expect(role('my-vsic', '49')).toBeNull();
		expect(role('vsic', '4920', '5210')).toBe('logistics');
		expect(role('vsic', '4920', '6410', '5210')).toBeNull();
		expect(role('vsic')).toBeNull();
	});
});

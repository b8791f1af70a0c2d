import { describe, expect, it, test } from 'vitest';
import type { VerificationLevel } from '#lib/domain/organisation/organisation.ts';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile, ProfileOrganisation } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { type FieldFacetName, readField, readFields, tellField } from './read-facets.ts';

const NOW = new Date('2026-11-21T00:00:00Z');

function pairOf(need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	return pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
}

/** What the reading of one facet rests on, each fact as `side.field=value`. */
function told(name: FieldFacetName, need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	const pair = pairOf(need, offer);
	return tellField(name, pair, readFields(pair)[name]).map((one) =>
		one.kind === 'fact' ? `${one.side}.${one.field}=${one.value}` : one
	);
}

function by(organisation: Partial<ProfileOrganisation>): Partial<ListingProfile> {
	const nobody = { id: 'o', name: 'o', sphere: null, kind: null, verification: null };
	return { organisation: { ...nobody, ...organisation } };
}

const place = (code: string, within: readonly string[], at?: readonly [number, number]) => ({
	place: { code, within, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null }
});

describe('a facet tells what it rests on', () => {
	test('subjects, levels and spheres of both', () => {
		expect(told('subject', { subject: 'space' }, { subject: 'testbed' })).toEqual([
			'need.subject=space',
			'offer.subject=testbed'
		]);
		expect(told('readiness', { readiness: 9 }, { readiness: 1 })).toEqual([
			'need.readiness=9',
			'offer.readiness=1'
		]);
		expect(told('readiness', { readiness: 10 }, { readiness: 1 })).toEqual([]);
		expect(told('helix', by({ sphere: 'civil' }), by({ sphere: 'government' }))).toEqual([
			'need.organisation.sphere=civil',
			'offer.organisation.sphere=government'
		]);
	});

	test('the ways of working together that both name, each once', () => {
		const types = { partnershipTypes: ['licence', 'testing', 'testing'] } as const;
		expect(told('partnership', types, { partnershipTypes: ['testing', 'investment'] })).toEqual([
			'need.partnershipTypes=testing',
			'offer.partnershipTypes=testing'
		]);
	});

	test('both places, and the whole kilometres between them where they are points', () => {
		const here = place('a', ['VN'], [10.98, 106.65]);
		expect(told('place', here, place('b', ['VN'], [11.15, 106.6]))).toEqual([
			'need.place=a',
			'offer.place=b',
			'both.distance_km=20'
		]);
		expect(told('place', here, place('b', ['VN']))).toEqual(['need.place=a', 'offer.place=b']);
		expect(told('place', here, {})).toEqual([]);
		expect(told('place', {}, here)).toEqual([]);
	});

	test('the highest that is paid and the lowest that is asked, from whoever pays', () => {
		const poor = { budgetMinVnd: 10, budgetMaxVnd: 50 };
		const dear = { budgetMinVnd: 200, budgetMaxVnd: 900 };
		expect(told('budget', poor, dear)).toEqual(['need.budgetMaxVnd=50', 'offer.budgetMinVnd=200']);
		expect(told('budget', dear, { ...poor, subject: 'funding' })).toEqual([
			'offer.budgetMaxVnd=50',
			'need.budgetMinVnd=200'
		]);
	});

	test('the ranges of quantities, a single one as both its ends', () => {
		const need = { quantityMin: 100, quantityUnit: 'kg' };
		expect(told('quantity', need, { quantityMax: 700, quantityUnit: 'kg' })).toEqual([
			'need.quantityMin=100',
			'need.quantityMax=100',
			'offer.quantityMin=700',
			'offer.quantityMax=700'
		]);
	});

	test('roles in a value chain', () => {
		expect(told('value_chain', by({ role: 'end_producer' }), by({ role: 'logistics' }))).toEqual([
			'need.valueChainRole=end_producer',
			'offer.valueChainRole=logistics'
		]);
	});

	test('how far each organisation was looked into, and when each listing was confirmed', () => {
		const seen = by({ verification: 'site_verified' });
		expect(told('trust', seen, {})).toEqual(['need.organisation.verification=site_verified']);
		expect(told('trust', {}, seen)).toEqual(['offer.organisation.verification=site_verified']);
		expect(told('trust', seen, by({}))).toHaveLength(1);
		const day = '2026-11-01T00:00:00.000Z';
		expect(told('freshness', { confirmedAt: new Date(day) }, {})).toEqual([
			`need.confirmedAt=${day}`
		]);
		expect(
			told('freshness', { confirmedAt: new Date(NaN) }, { confirmedAt: new Date(day) })
		).toEqual([`offer.confirmedAt=${day}`]);
	});

	test('the wishes that are met, and nothing that is insisted on', () => {
		const requirements = [
			{ strength: 'wish', kind: 'capability', value: 'CNC' },
			{ strength: 'wish', kind: 'capability', value: 'laser' },
			{ strength: 'wish', kind: 'certification', value: 'HACCP' },
			{ strength: 'must', kind: 'capability', value: 'milling' }
		] as const;
		const texts = [{ language: 'en', title: 'CNC milling', summary: '' }] as const;
		expect(told('wishes', { requirements }, { texts, certifications: ['ISO 9001'] })).toEqual([
			'need.requirements=CNC'
		]);
	});

	describe('codes', () => {
		it('are told nearest first, each with its nearest and what they share', () => {
			const codes = (...all: readonly string[]) => ({
				codes: all.map((code) => ({ scheme: 's', code }))
			});
			expect(told('codes', codes('2592', '4100', '6201'), codes('2511', '2591', '6201'))).toEqual([
				{ kind: 'codes', scheme: 's', codes: { need: '6201', offer: '6201' }, shared: '6201' },
				{ kind: 'codes', scheme: 's', codes: { need: '2592', offer: '2591' }, shared: '259' }
			]);
		});

		it('of another scheme are passed over', () => {
			const need = { codes: [{ scheme: 'a', code: '2592' }] };
			const offer = {
				codes: [
					{ scheme: 'b', code: '2592' },
					{ scheme: 'a', code: '2511' }
				]
			};
			expect(told('codes', need, offer)).toEqual([
				{ kind: 'codes', scheme: 'a', codes: { need: '2592', offer: '2511' }, shared: '25' }
			]);
		});
	});
});

test('one facet read alone is read as among all of them', () => {
	const levels: readonly VerificationLevel[] = ['listed', 'document_verified'];
	const pair = pairOf(
		{ ...by({ verification: levels[0]!, sphere: 'industry' }), subject: 'space', readiness: 4 },
		{ ...by({ verification: levels[1]!, sphere: 'industry' }), subject: 'space', readiness: 6 }
	);
	const all = readFields(pair);
	expect(all.trust).toEqual({ need: 0.6, offer: 0 });
	for (const name of Object.keys(all) as FieldFacetName[]) {
		expect(readField(name, pair)).toEqual(all[name]);
	}
});

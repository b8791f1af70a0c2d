import { describe, expect, it, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import type { GateCode } from './gate.ts';
import { checkGates } from './gates.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const FIRM = { id: 'f', name: 'F', sphere: 'industry', kind: 'sme', verification: null } as const;
const LAB = { id: 'l', name: 'L', sphere: 'university', kind: 'lab', verification: null } as const;

/** The facts of one gate, each as `side.field=value`. */
function told(code: GateCode, need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	const pair = pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
	const [gate] = checkGates(pair, [code]);
	return gate!.evidence.map((fact) => {
		expect(fact.kind).toBe('fact');
		return `${fact.side}.${fact.field}=${fact.value}`;
	});
}

describe('a gate tells what decided', () => {
	test('the kinds of both', () => {
		expect(told('kind', {}, {})).toEqual(['need.kind=need', 'offer.kind=offer']);
	});

	test('the organisation they are both of', () => {
		expect(told('own_organisation', { organisation: FIRM }, { organisation: FIRM })).toEqual([
			'both.organisation=f'
		]);
		expect(told('own_organisation', { organisation: FIRM }, {})).toEqual([]);
		expect(told('own_organisation', {}, { organisation: FIRM })).toEqual([]);
	});

	test('scopes, places and the whole kilometres between them, each where it is said', () => {
		const here = { code: 'w1', within: ['VN'], latitude: 10.98, longitude: 106.65 };
		const there = { code: 'w2', within: ['VN'], latitude: 11.15, longitude: 106.6 };
		expect(
			told('territory', { scope: 'local', place: here }, { scope: 'national', place: there })
		).toEqual([
			'need.scope=local',
			'offer.scope=national',
			'need.place=w1',
			'offer.place=w2',
			'both.distance_km=20'
		]);
		expect(told('territory', { place: here }, {})).toEqual(['need.place=w1']);
		expect(told('territory', {}, { place: { ...there, latitude: null } })).toEqual([
			'offer.place=w2'
		]);
	});

	test('the days that are days', () => {
		expect(
			told(
				'dates',
				{ availableFrom: '2027-01-01', availableUntil: 'later' },
				{ availableFrom: '2027-02-01', availableUntil: '2027-03-01' }
			)
		).toEqual([
			'need.availableFrom=2027-01-01',
			'offer.availableFrom=2027-02-01',
			'offer.availableUntil=2027-03-01'
		]);
	});

	test('the languages and ways of working they share, or all of both where they share none', () => {
		expect(told('language', { languages: ['vi-VN', 'ja'] }, { languages: ['vi'] })).toEqual([
			'need.languages=vi',
			'offer.languages=vi'
		]);
		expect(told('language', { languages: ['vi'] }, { languages: ['ja'] })).toEqual([
			'need.languages=vi',
			'offer.languages=ja'
		]);
		const need = { partnershipTypes: ['licence', 'testing'] } as const;
		expect(told('partnership_type', need, { partnershipTypes: ['testing'] })).toEqual([
			'need.partnershipTypes=testing',
			'offer.partnershipTypes=testing'
		]);
		expect(told('partnership_type', need, {})).toEqual([
			'need.partnershipTypes=licence',
			'need.partnershipTypes=testing'
		]);
	});

	test('on which basis each side would go together', () => {
		expect(
			told('transaction_basis', { transactionBasis: 'sell' }, { transactionBasis: 'donate' })
		).toEqual(['need.transactionBasis=sell', 'offer.transactionBasis=donate']);
		expect(told('transaction_basis', { transactionBasis: 'sell' }, {})).toEqual([]);
		expect(told('transaction_basis', {}, { transactionBasis: 'sell' })).toEqual([]);
	});

	test('what may be said to whom', () => {
		const open = { confidentiality: 'open_required' } as const;
		expect(told('confidentiality', open, { confidentiality: 'flexible' })).toEqual([
			'need.confidentiality=open_required',
			'offer.confidentiality=flexible'
		]);
		expect(told('confidentiality', {}, open)).toEqual(['offer.confidentiality=open_required']);
		expect(told('confidentiality', open, {})).toEqual(['need.confidentiality=open_required']);
	});

	test('the certificates that are missed beside those that are held, or those insisted on', () => {
		const must = (value: string) => ({ strength: 'must', kind: 'certification', value }) as const;
		const need = { requirements: [must('ISO 9001'), must('ISO 13485')] };
		expect(told('certification', need, { certifications: ['ISO 9001:2015'] })).toEqual([
			'need.requirements=ISO 13485',
			'offer.certifications=ISO 9001:2015'
		]);
		const wish = { ...must('HACCP'), strength: 'wish' } as const;
		expect(
			told('certification', { requirements: [wish, must('GMP')] }, { certifications: ['ISO 9001'] })
		).toEqual(['need.requirements=GMP', 'offer.certifications=ISO 9001']);
		const insisted = ['need.requirements=ISO 9001', 'need.requirements=ISO 13485'];
		expect(told('certification', need, {})).toEqual(insisted);
		expect(told('certification', need, { certifications: ['ISO 9001', 'ISO 13485'] })).toEqual(
			insisted
		);
	});

	describe('who is wanted, and who is there', () => {
		const onlyLabs = { partnerKinds: ['lab'] } as const;

		it('names the list and the trait where they disagree, and the trait alone where they agree', () => {
			expect(told('partner_profile', onlyLabs, { organisation: FIRM })).toEqual([
				'need.partnerKinds=lab',
				'offer.organisation.kind=sme'
			]);
			expect(told('partner_profile', onlyLabs, { organisation: LAB })).toEqual([
				'offer.organisation.kind=lab'
			]);
		});

		it('names the list alone where it is not said who is there', () => {
			expect(told('partner_profile', onlyLabs, {})).toEqual(['need.partnerKinds=lab']);
		});

		it('leaves out what agrees once anything disagrees', () => {
			const need = { organisation: FIRM, partnerSpheres: ['university'] } as const;
			const offer = { organisation: LAB, partnerSpheres: ['government', 'civil'] } as const;
			expect(told('partner_profile', need, offer)).toEqual([
				'offer.partnerSpheres=government',
				'offer.partnerSpheres=civil',
				'need.organisation.sphere=industry'
			]);
		});

		it('names the spheres a need asks for, and the kinds an offer does', () => {
			expect(told('partner_profile', { partnerSpheres: ['civil'] }, {})).toEqual([
				'need.partnerSpheres=civil'
			]);
			expect(told('partner_profile', {}, { partnerKinds: ['bank'] })).toEqual([
				'offer.partnerKinds=bank'
			]);
		});

		it('says nothing where anybody is welcome', () => {
			expect(told('partner_profile', { organisation: FIRM }, { organisation: LAB })).toEqual([]);
		});
	});

	test('the quantities that were compared', () => {
		const need = { quantityMin: 500, quantityMax: 800, quantityUnit: 'cái' };
		const offer = { quantityMin: 100, quantityMax: 5000, quantityUnit: 'cái' };
		const little = ['need.quantityMin=500', 'offer.quantityMax=5000'];
		const much = ['offer.quantityMin=100', 'need.quantityMax=800'];
		expect(told('capacity', need, offer)).toEqual([...little, ...much]);
		expect(told('capacity', need, { ...offer, quantityMin: null })).toEqual(little);
		expect(told('capacity', need, { ...offer, quantityMax: null })).toEqual(much);
		expect(told('capacity', need, { ...offer, quantityUnit: 'kg' })).toEqual([]);
	});
});

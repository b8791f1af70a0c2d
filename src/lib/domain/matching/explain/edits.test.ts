import { describe, expect, it, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { GateCode } from '../gates/gate.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { applyEdit, candidateEdits } from './edits.ts';

const NOW = new Date('2026-11-21T00:00:00Z');

const profile = (kind: 'need' | 'offer', said: Partial<ListingProfile>) =>
	draftProfile({ id: kind, kind, texts: [], ...said });

function edits(
	need: Partial<ListingProfile>,
	offer: Partial<ListingProfile>,
	...closed: readonly GateCode[]
) {
	return candidateEdits(
		pairUp(profile('need', need), profile('offer', offer), momentOf(NOW, 'UTC')),
		closed
	);
}

const insisted = (value: string) => ({ strength: 'must', kind: 'certification', value }) as const;
const wished = (value: string) => ({ strength: 'wish', kind: 'certification', value }) as const;

describe('an edit', () => {
	const before = profile('offer', {
		languages: ['vi'],
		partnershipTypes: ['licence'],
		codes: [{ scheme: 's', code: '25' }],
		certifications: ['HACCP'],
		requirements: [insisted('ISO 9001'), wished('ISO 9001'), insisted('HACCP')]
	});
	const side = 'offer';

	it.each([
		[
			{ code: 'say_quantity', value: { min: 5, max: null, unit: 't' } },
			{ quantityMin: 5, quantityMax: null, quantityUnit: 't' }
		],
		[{ code: 'widen_scope', value: 'national' }, { scope: 'national' }],
		[{ code: 'add_language', value: 'en' }, { languages: ['vi', 'en'] }],
		[
			{ code: 'add_partnership_type', value: 'testing' },
			{ partnershipTypes: ['licence', 'testing'] }
		],
		[{ code: 'add_certification', value: 'ISO 9001' }, { certifications: ['HACCP', 'ISO 9001'] }],
		[
			{ code: 'drop_must', value: 'ISO 9001' },
			{ requirements: [wished('ISO 9001'), insisted('HACCP')] }
		],
		[{ code: 'accept_flexible_confidentiality' }, { confidentiality: 'flexible' }],
		[{ code: 'extend_until', value: '2027-01-01' }, { availableUntil: '2027-01-01' }],
		[{ code: 'confirm_now' }, { confirmedAt: NOW }]
	] as const)('%o changes its field and nothing else', (edit, change) => {
		const kept = structuredClone(before);
		expect(applyEdit(before, { side, ...edit }, NOW)).toEqual({
			...before,
			...change
		});
		expect(before).toEqual(kept);
	});
});

describe('the edits worth trying', () => {
	test('where nothing is said are none', () => {
		expect(edits({}, {})).toEqual([]);
	});

	test('name a quantity where the other side names one', () => {
		const said = { quantityMin: 50, quantityMax: 500, quantityUnit: 'piece' };
		const value = { min: 50, max: 500, unit: 'piece' };
		expect(edits(said, {})).toEqual([{ side: 'offer', code: 'say_quantity', value }]);
		expect(edits({}, said)).toEqual([{ side: 'need', code: 'say_quantity', value }]);
		expect(edits(said, said)).toEqual([]);
		expect(edits({ ...said, quantityUnit: null }, {})).toEqual([]);
	});

	test('never copy what the other side says of itself', () => {
		const said = {
			readiness: 9,
			subject: 'space',
			partnershipTypes: ['licence'],
			codes: [{ scheme: 's', code: '25' }]
		} as const;
		expect(edits(said, {})).toEqual([]);
		expect(edits({}, said)).toEqual([]);
	});

	test('confirm what was confirmed before, not a draft', () => {
		expect(edits({ confirmedAt: NOW }, {})).toEqual([{ side: 'need', code: 'confirm_now' }]);
		expect(edits({}, { confirmedAt: NOW })).toEqual([{ side: 'offer', code: 'confirm_now' }]);
	});

	test('for one closed gate are those that may open it, on either side', () => {
		expect(edits({ scope: 'local' }, { scope: 'national' }, 'territory')).toEqual([
			{ side: 'need', code: 'widen_scope', value: 'regional' },
			{ side: 'need', code: 'widen_scope', value: 'national' },
			{ side: 'need', code: 'widen_scope', value: 'international' },
			{ side: 'offer', code: 'widen_scope', value: 'international' }
		]);
		expect(edits({ scope: 'regional' }, { scope: 'international' }, 'territory')).toEqual([
			{ side: 'need', code: 'widen_scope', value: 'national' },
			{ side: 'need', code: 'widen_scope', value: 'international' }
		]);
		expect(edits({}, {}, 'territory')).toEqual([]);
		expect(edits({ languages: ['vi-VN'] }, { languages: ['en', 'ja'] }, 'language')).toEqual([
			{ side: 'need', code: 'add_language', value: 'en' },
			{ side: 'need', code: 'add_language', value: 'ja' },
			{ side: 'offer', code: 'add_language', value: 'vi' }
		]);
		expect(
			edits(
				{ partnershipTypes: ['licence'] },
				{ partnershipTypes: ['testing'] },
				'partnership_type'
			)
		).toEqual([
			{ side: 'need', code: 'add_partnership_type', value: 'testing' },
			{ side: 'offer', code: 'add_partnership_type', value: 'licence' }
		]);
		expect(edits({}, {}, 'confidentiality')).toEqual([
			{ side: 'need', code: 'accept_flexible_confidentiality' },
			{ side: 'offer', code: 'accept_flexible_confidentiality' }
		]);
		expect(edits({ availableFrom: '2027-01-01' }, {}, 'dates')).toEqual([
			{ side: 'offer', code: 'extend_until', value: '2027-01-01' }
		]);
		expect(edits({}, { availableFrom: '2027-01-01' }, 'dates')).toEqual([
			{ side: 'need', code: 'extend_until', value: '2027-01-01' }
		]);
	});

	test('are none for a gate that no edit opens, nor for two closed gates', () => {
		const said = { readiness: 4, scope: 'local', availableFrom: '2027-01-01' } as const;
		expect(edits(said, {}, 'own_organisation')).toEqual([]);
		expect(edits(said, {}, 'territory', 'dates')).toEqual([]);
	});

	test('list the certificate that is asked for, and drop it only where it stops the pair', () => {
		const need = { requirements: [insisted('ISO 9001'), wished('HACCP')] };
		const listing = ['ISO 9001', 'HACCP'].map((value) => ({
			side: 'offer',
			code: 'add_certification',
			value
		}));
		expect(edits(need, {})).toEqual(listing);
		expect(edits(need, { certifications: ['GMP'] }, 'certification')).toEqual([
			listing[0],
			{ side: 'need', code: 'drop_must', value: 'ISO 9001' },
			listing[1]
		]);
		expect(edits(need, { certifications: ['ISO 9001', 'HACCP'] })).toEqual([]);
		const capability = { strength: 'wish', kind: 'capability', value: 'CNC' } as const;
		expect(edits({ requirements: [capability] }, {})).toEqual([]);
	});
});

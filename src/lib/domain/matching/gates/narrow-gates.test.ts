import { describe, expect, it, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { GATE_CODES, type GateCode } from './gate.ts';
import { checkGates, closedGates } from './gates.ts';

// What lies just this side and just the other side of where a gate closes.

const NOW = new Date('2026-11-21T08:00:00Z');
const FIRM = { id: 'f', name: 'F', sphere: 'industry', kind: 'sme', verification: null } as const;
const LAB = { id: 'l', name: 'L', sphere: 'university', kind: 'lab', verification: null } as const;

function pairOf(need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	return pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
}

function statusOf(code: GateCode, need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	return checkGates(pairOf(need, offer), [code])[0]!.status;
}

test('every gate is told, in the order of their codes, and those that stop are named', () => {
	const pair = pairOf(
		{ organisation: FIRM, languages: ['vi'], availableUntil: '2026-01-01' },
		{ organisation: FIRM, languages: ['en'] }
	);
	expect(checkGates(pair).map(({ code }) => code)).toEqual(GATE_CODES);
	expect(closedGates(pair)).toEqual(['own_organisation', 'dates', 'language']);
	expect(closedGates(pair, ['language', 'capacity'])).toEqual(['language']);
});

describe('territory', () => {
	const at = (latitude: number, within: readonly string[] = []) => ({
		code: `at${latitude}`,
		within,
		latitude,
		longitude: 0
	});
	const wide = { scope: 'international' } as const;

	it.each([
		['local', 0.269, 'open'],
		['local', 0.271, 'closed'],
		['regional', 1.348, 'open'],
		['regional', 1.351, 'closed']
	] as const)('%s reaches 30 or 150 km: %f degrees apart is %s', (scope, latitude, status) => {
		expect(statusOf('territory', { scope, place: at(0) }, { ...wide, place: at(latitude) })).toBe(
			status
		);
	});

	it('is open at the very same place, whatever is known of it', () => {
		const place = { code: 'x', within: [], latitude: null, longitude: null };
		for (const scope of ['local', 'regional', 'national'] as const) {
			expect(statusOf('territory', { scope, place }, { scope, place })).toBe('open');
		}
	});

	it('needs no place where both go anywhere', () => {
		expect(statusOf('territory', wide, wide)).toBe('open');
	});

	it('tells countries apart by their own codes, and does not take just any code for one', () => {
		const bare = (code: string) => ({ code, within: [], latitude: null, longitude: null });
		const between = (one: string, other: string) =>
			statusOf(
				'territory',
				{ scope: 'national', place: bare(one) },
				{ ...wide, place: { ...bare('p'), within: [other] } }
			);
		expect(between('VN', 'VN')).toBe('open');
		expect(between('VN', 'JP')).toBe('closed');
		for (const noCountry of ['V', 'VNM', 'vn', 'AVN', '1VN', 'VN1', '']) {
			expect(between(noCountry, 'JP')).toBe('unknown');
		}
	});

	it('without points is closed by another country, and is not opened by like names in two', () => {
		const place = (code: string, within: readonly string[]) => ({
			code,
			within,
			latitude: null,
			longitude: null
		});
		const local = { scope: 'local', place: place('a', ['d1', 'p1', 'VN']) } as const;
		expect(statusOf('territory', local, { ...wide, place: place('b', ['d1', 'p1', 'JP']) })).toBe(
			'closed'
		);
		expect(statusOf('territory', local, { ...wide, place: place('b', []) })).toBe('unknown');
		const national = { scope: 'national', place: place('c', []) } as const;
		expect(statusOf('territory', national, { ...wide, place: place('d', []) })).toBe('unknown');
		const regional = { scope: 'regional', place: place('VN', []) } as const;
		expect(statusOf('territory', regional, { ...wide, place: place('LA', []) })).toBe('closed');
	});
});

describe('dates', () => {
	it.each([
		['2026-11-20', 'closed'],
		['2026-11-21', 'open'],
		['x2026-11-20', 'unknown'],
		['2026-11-20x', 'unknown']
	] as const)('what is there until %s is %s on the 21st', (availableUntil, status) => {
		const need = { availableFrom: '2026-01-01' };
		expect(statusOf('dates', need, { availableUntil })).toBe(status);
		expect(statusOf('dates', { availableUntil }, need)).toBe(status);
	});

	it('have no limit on the side where none is said', () => {
		const from = { availableFrom: '2027-01-01' };
		const until = { availableUntil: '2027-06-01' };
		expect(statusOf('dates', from, from)).toBe('open');
		expect(statusOf('dates', until, until)).toBe('open');
		expect(statusOf('dates', until, from)).toBe('open');
		expect(statusOf('dates', until, { availableFrom: '2027-06-02' })).toBe('closed');
	});

	it.each([
		['2026-11-20T16:30:00Z', '23:30 of the 20th', 'open'],
		['2026-11-20T17:30:00Z', '00:30 of the 21st', 'closed'],
		['2026-11-20T23:30:00Z', '06:30 of the 21st', 'closed']
	] as const)('end on their last day in the region: at %s it is %s', (at, _local, status) => {
		const moment = momentOf(new Date(at), 'Asia/Ho_Chi_Minh');
		const need = draftProfile({ id: 'need', kind: 'need', texts: [], availableFrom: '2026-01-01' });
		const offer = draftProfile({
			...{ id: 'offer', kind: 'offer', texts: [], availableUntil: '2026-11-20' }
		});
		expect(checkGates(pairUp(need, offer, moment), ['dates'])[0]!.status).toBe(status);
	});
});

describe('languages', () => {
	it('are read whatever their case and blanks, and no language is none', () => {
		expect(statusOf('language', { languages: [' VI-vn'] }, { languages: ['vi'] })).toBe('open');
		expect(statusOf('language', { languages: ['', ' '] }, { languages: ['vi'] })).toBe('unknown');
		expect(statusOf('language', { languages: [''] }, { languages: [' '] })).toBe('unknown');
		expect(statusOf('language', { languages: ['vie'] }, { languages: ['vi'] })).toBe('closed');
	});
});

describe('transaction basis', () => {
	it.each([
		['lend', ['lend', 'donate']],
		['rent', ['lend', 'rent', 'donate']],
		['sell', ['sell', 'donate']],
		['donate', ['donate']]
	] as const)('to %s goes with %o alone', (wanted, served) => {
		for (const given of ['lend', 'rent', 'sell', 'donate'] as const) {
			expect(
				statusOf('transaction_basis', { transactionBasis: wanted }, { transactionBasis: given })
			).toBe((served as readonly string[]).includes(given) ? 'open' : 'closed');
		}
	});

	it('is unknown where either side does not say', () => {
		const says = { transactionBasis: 'sell' } as const;
		expect(statusOf('transaction_basis', says, {})).toBe('unknown');
		expect(statusOf('transaction_basis', {}, says)).toBe('unknown');
		expect(statusOf('transaction_basis', {}, {})).toBe('unknown');
	});
});

describe('certification', () => {
	const must = { strength: 'must', kind: 'certification', value: 'ISO 13485' } as const;

	it('is held once one of many certificates is the one, and not by the words of two', () => {
		const need = { requirements: [must] };
		expect(statusOf('certification', need, { certifications: ['HACCP', 'ISO 13485'] })).toBe(
			'open'
		);
		expect(statusOf('certification', need, { certifications: ['ISO', '13485'] })).toBe('closed');
	});

	it('must be held each, and what is only wished for or is no certificate is not asked for here', () => {
		const other = { ...must, value: 'ISO 9001' };
		const wish = { ...must, value: 'HACCP', strength: 'wish' } as const;
		const offer = { certifications: ['ISO 13485:2016'] };
		expect(statusOf('certification', { requirements: [must, other] }, offer)).toBe('closed');
		expect(statusOf('certification', { requirements: [other, must] }, offer)).toBe('closed');
		expect(statusOf('certification', { requirements: [wish, must] }, offer)).toBe('open');
		expect(statusOf('certification', { requirements: [wish, must] }, {})).toBe('unknown');
	});

	it('is open where nothing is insisted on, closed for a name without words', () => {
		const capability = { ...must, kind: 'capability' } as const;
		expect(statusOf('certification', { requirements: [capability] }, {})).toBe('open');
		expect(statusOf('certification', {}, { certifications: ['HACCP'] })).toBe('open');
		const wordless = { requirements: [{ ...must, value: '!' }] };
		expect(statusOf('certification', wordless, { certifications: ['HACCP'] })).toBe('closed');
	});
});

test('confidentiality is settled by one who is flexible, also where the other says nothing', () => {
	const flexible = { confidentiality: 'flexible' } as const;
	expect(statusOf('confidentiality', flexible, {})).toBe('open');
	expect(statusOf('confidentiality', {}, flexible)).toBe('open');
	expect(statusOf('confidentiality', flexible, { confidentiality: 'nda_required' })).toBe('open');
	expect(statusOf('confidentiality', {}, { confidentiality: 'nda_required' })).toBe('unknown');
});

describe('partner profile', () => {
	it('is open where anybody is welcome, whoever is there', () => {
		expect(statusOf('partner_profile', {}, {})).toBe('open');
		expect(statusOf('partner_profile', { organisation: FIRM }, {})).toBe('open');
	});

	it.each([
		[{ partnerSpheres: ['university'] }, {}, 'open'],
		[{ partnerSpheres: ['industry'] }, {}, 'closed'],
		[{ partnerKinds: ['lab'] }, {}, 'open'],
		[{ partnerKinds: ['sme'] }, {}, 'closed'],
		[{}, { partnerSpheres: ['industry'] }, 'open'],
		[{}, { partnerSpheres: ['university'] }, 'closed'],
		[{}, { partnerKinds: ['sme'] }, 'open'],
		[{}, { partnerKinds: ['lab'] }, 'closed'],
		[{ partnerSpheres: ['university'], partnerKinds: ['sme'] }, {}, 'closed']
	] as const)('of a firm that wants %o and a lab that wants %o is %s', (need, offer, status) => {
		expect(
			statusOf('partner_profile', { organisation: FIRM, ...need }, { organisation: LAB, ...offer })
		).toBe(status);
	});
});

describe('capacity', () => {
	const need = { quantityMin: 500, quantityMax: 800, quantityUnit: ' Cái ' };

	it('is enough when it is exactly what is wanted', () => {
		expect(statusOf('capacity', need, { quantityMax: 500, quantityUnit: 'cái' })).toBe('open');
		expect(statusOf('capacity', need, { quantityMin: 800, quantityUnit: 'cái ' })).toBe('open');
		expect(statusOf('capacity', need, { quantityMin: 801, quantityUnit: 'cái' })).toBe('closed');
	});

	it('is unknown where a unit is not said, on either side', () => {
		const offer = { quantityMax: 200, quantityUnit: 'cái' };
		expect(statusOf('capacity', need, { ...offer, quantityUnit: null })).toBe('unknown');
		expect(statusOf('capacity', { ...need, quantityUnit: null }, offer)).toBe('unknown');
		const blank = { quantityUnit: ' ' };
		expect(statusOf('capacity', { ...need, ...blank }, { ...offer, ...blank })).toBe('unknown');
	});
});

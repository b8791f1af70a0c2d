import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile, ProfilePlace } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import type { GateCode } from './gate.ts';
import { checkGates, closedGates } from './gates.ts';

const NOW = new Date('2026-11-21T08:00:00Z');

function statusOf(code: GateCode, need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	const pair = pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
	return checkGates(pair).find((gate) => gate.code === code)!.status;
}

function place(
	code: string,
	within: readonly string[],
	at?: readonly [number, number]
): ProfilePlace {
	return { code, within, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null };
}

const firm = {
	id: 'f',
	name: 'Firm',
	sphere: 'industry',
	kind: 'sme',
	verification: null
} as const;
const lab = {
	id: 'l',
	name: 'Lab',
	sphere: 'university',
	kind: 'lab',
	verification: null
} as const;

describe('gates', () => {
	it('are all open or unknown between two listings that say nothing', () => {
		const pair = pairUp(
			draftProfile({ id: 'a', kind: 'need', texts: [] }),
			draftProfile({ id: 'b', kind: 'offer', texts: [] }),
			momentOf(NOW, 'UTC')
		);
		expect(closedGates(pair)).toEqual([]);
	});

	it('stop two listings of one kind', () => {
		expect(statusOf('kind', {}, { kind: 'need' })).toBe('closed');
	});

	it('stop an organisation from matching itself, and only itself', () => {
		expect(statusOf('own_organisation', { organisation: firm }, { organisation: firm })).toBe(
			'closed'
		);
		expect(statusOf('own_organisation', { organisation: firm }, { organisation: lab })).toBe(
			'open'
		);
		expect(statusOf('own_organisation', { organisation: firm }, {})).toBe('unknown');
	});
});

describe('conflict', () => {
	const wary = { organisation: { ...firm, conflicts: ['l'] } };

	it('stops two organisations that must not meet, whichever of them is marked, and tells nothing more', () => {
		expect(statusOf('conflict', wary, { organisation: lab })).toBe('closed');
		expect(statusOf('conflict', { organisation: lab }, wary)).toBe('closed');
		const pair = pairUp(
			draftProfile({ id: 'a', kind: 'need', texts: [], ...wary }),
			draftProfile({ id: 'b', kind: 'offer', texts: [], organisation: lab }),
			momentOf(NOW, 'UTC')
		);
		const gate = checkGates(pair).find(({ code }) => code === 'conflict')!;
		expect(gate.evidence).toEqual([]);
	});

	it('lets others meet, and is unknown where an organisation is', () => {
		expect(statusOf('conflict', wary, { organisation: { ...lab, id: 'm' } })).toBe('open');
		expect(statusOf('conflict', { organisation: firm }, { organisation: lab })).toBe('open');
		expect(statusOf('conflict', wary, {})).toBe('unknown');
	});
});

describe('territory', () => {
	const thuDauMot = place('w1', ['d1', 'p1', 'VN'], [10.98, 106.65]);
	const benCat = place('w2', ['d2', 'p1', 'VN'], [11.15, 106.6]);
	const canTho = place('w3', ['d3', 'p2', 'VN'], [10.03, 105.78]);
	const tokyo = place('t1', ['JP-13', 'JP'], [35.68, 139.69]);

	it.each([
		['local', thuDauMot, benCat, 'open'],
		['local', thuDauMot, canTho, 'closed'],
		['regional', thuDauMot, canTho, 'open'],
		['regional', thuDauMot, tokyo, 'closed'],
		['national', thuDauMot, canTho, 'open'],
		['national', thuDauMot, tokyo, 'closed'],
		['international', thuDauMot, tokyo, 'open']
	] as const)('with scope %s is decided by place', (scope, here, there, status) => {
		const sides = [
			{ scope, place: here },
			{ scope: 'international', place: there }
		] as const;
		expect(statusOf('territory', sides[0], sides[1])).toBe(status);
		expect(statusOf('territory', sides[1], sides[0])).toBe(status);
	});

	it('goes by the district where points are missing', () => {
		const one = place('a', ['d1', 'p1', 'VN']);
		const same = place('b', ['d1', 'p1', 'VN']);
		const other = place('c', ['d2', 'p1', 'VN']);
		const wide = { scope: 'international' } as const;
		expect(statusOf('territory', { scope: 'local', place: one }, { ...wide, place: same })).toBe(
			'open'
		);
		expect(statusOf('territory', { scope: 'local', place: one }, { ...wide, place: other })).toBe(
			'unknown'
		);
		expect(
			statusOf('territory', { scope: 'regional', place: one }, { ...wide, place: other })
		).toBe('open');
	});

	it('stays unknown where a side does not say its place or scope, but not where one scope says no', () => {
		expect(statusOf('territory', { scope: 'local', place: thuDauMot }, {})).toBe('unknown');
		expect(statusOf('territory', { place: thuDauMot }, { place: canTho })).toBe('unknown');
		expect(statusOf('territory', { scope: 'local', place: thuDauMot }, { place: canTho })).toBe(
			'closed'
		);
	});
});

describe('dates', () => {
	it.each([
		[{ availableFrom: '2027-01-01' }, { availableUntil: '2026-12-31' }, 'closed'],
		[{ availableFrom: '2027-01-01' }, { availableUntil: '2027-01-01' }, 'open'],
		[{ availableFrom: '2027-01-01' }, {}, 'unknown'],
		[{}, { availableUntil: '2026-11-20' }, 'closed'],
		[{ availableFrom: 'soon' }, { availableUntil: '2027-01-01' }, 'unknown']
	] as const)('%o and %o are %s', (need, offer, status) => {
		expect(statusOf('dates', need, offer)).toBe(status);
	});
});

describe('lists of languages and partnerships', () => {
	it('meet by the language, whatever its region', () => {
		expect(statusOf('language', { languages: ['vi-VN'] }, { languages: ['en', 'vi'] })).toBe(
			'open'
		);
		expect(statusOf('language', { languages: ['vi'] }, { languages: ['ja'] })).toBe('closed');
		expect(statusOf('language', { languages: ['vi'] }, {})).toBe('unknown');
	});

	it('close where no way of working together is shared', () => {
		const need = { partnershipTypes: ['manufacturing'] } as const;
		expect(statusOf('partnership_type', need, { partnershipTypes: ['licence'] })).toBe('closed');
		expect(statusOf('partnership_type', need, { partnershipTypes: ['service_contract'] })).toBe(
			'open'
		);
		const testing = { partnershipTypes: ['testing'] } as const;
		expect(statusOf('partnership_type', testing, { partnershipTypes: ['service_contract'] })).toBe(
			'open'
		);
		expect(statusOf('partnership_type', testing, { partnershipTypes: ['distribution'] })).toBe(
			'closed'
		);
		expect(statusOf('partnership_type', need, {})).toBe('unknown');
	});
});

describe('transaction basis', () => {
	it('lets a gift serve who would buy, and not the other way round', () => {
		const buys = { transactionBasis: 'sell' } as const;
		const gives = { transactionBasis: 'donate' } as const;
		expect(statusOf('transaction_basis', buys, gives)).toBe('open');
		expect(statusOf('transaction_basis', gives, buys)).toBe('closed');
	});
});

describe('certification', () => {
	const must = {
		requirements: [{ strength: 'must', kind: 'certification', value: 'ISO 13485' }]
	} as const;

	it.each([
		[['ISO 13485:2016'], 'open'],
		[['iso13485'], 'open'],
		[['ISO 9001:2015'], 'closed'],
		[[], 'unknown']
	] as const)('an offer that lists %o is %s', (certifications, status) => {
		expect(statusOf('certification', must, { certifications })).toBe(status);
	});

	it('never closes for a wish', () => {
		const wish = { requirements: [{ ...must.requirements[0], strength: 'wish' as const }] };
		expect(statusOf('certification', wish, { certifications: ['ISO 9001'] })).toBe('open');
	});
});

describe('confidentiality', () => {
	it.each([
		['open_required', 'nda_required', 'closed'],
		['open_required', 'flexible', 'open'],
		['nda_required', 'nda_required', 'open'],
		['open_required', null, 'unknown']
	] as const)('%s and %s are %s', (wanted, given, status) => {
		expect(
			statusOf('confidentiality', { confidentiality: wanted }, { confidentiality: given })
		).toBe(status);
	});
});

describe('partner profile', () => {
	it('closes for whom the other side does not want', () => {
		const onlyLabs = { partnerKinds: ['lab'] } as const;
		expect(statusOf('partner_profile', onlyLabs, { organisation: firm })).toBe('closed');
		expect(statusOf('partner_profile', onlyLabs, { organisation: lab })).toBe('open');
		expect(statusOf('partner_profile', onlyLabs, {})).toBe('unknown');
		const onlyFirms = { partnerSpheres: ['industry'], organisation: lab } as const;
		expect(statusOf('partner_profile', { organisation: lab }, onlyFirms)).toBe('closed');
	});
});

describe('capacity', () => {
	it('compares quantities of one unit only', () => {
		const need = { quantityMin: 500, quantityMax: 800, quantityUnit: 'Cái' };
		expect(statusOf('capacity', need, { quantityMax: 200, quantityUnit: 'cai' })).toBe('closed');
		expect(statusOf('capacity', need, { quantityMin: 1000, quantityUnit: 'cái' })).toBe('closed');
		expect(statusOf('capacity', need, { quantityMax: 5000, quantityUnit: 'cái' })).toBe('open');
		expect(statusOf('capacity', need, { quantityMax: 200, quantityUnit: 'kg' })).toBe('unknown');
		expect(statusOf('capacity', need, { quantityMax: NaN, quantityUnit: 'cái' })).toBe('unknown');
	});

	it('lets an offer of less pass where several may meet the need, but not a lot that is too large', () => {
		const need = { quantityMin: 500, quantityMax: 800, quantityUnit: 'cái', splittable: true };
		expect(statusOf('capacity', need, { quantityMax: 200, quantityUnit: 'cái' })).toBe('open');
		expect(statusOf('capacity', need, { quantityMin: 1000, quantityUnit: 'cái' })).toBe('closed');
	});
});

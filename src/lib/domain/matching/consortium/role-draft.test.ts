import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { NO_RULES } from './problem.ts';
import { draftPartner, draftRole } from './role-draft.ts';

const MILLING = {
	text: 'phay CNC',
	language: 'vi',
	codes: [{ scheme: 'vsic-2025', code: '2592' }]
} as const;
const COATING = { text: 'anodising', language: 'en', codes: [{ scheme: 's', code: '1' }] } as const;

const WHOLE = {
	...EMPTY_DRAFT,
	texts: [{ language: 'vi', title: 'Vỏ nhôm', summary: 'cho cảm biến' }],
	placeCode: 'here',
	scope: 'regional',
	languages: ['vi'],
	availableFrom: '2027-01-01',
	availableUntil: '2027-06-30',
	confidentiality: 'nda_required',
	readiness: 7,
	budgetMaxVnd: 5_000_000,
	quantityMin: 200,
	quantityUnit: 'cái'
} as const;

describe('the need for one role', () => {
	it('asks for that role alone, under what holds for every partner of the whole', () => {
		expect(draftRole(MILLING, WHOLE, NO_RULES)).toEqual({
			...EMPTY_DRAFT,
			texts: [{ language: 'vi', title: 'phay CNC', summary: '' }],
			codes: MILLING.codes,
			placeCode: 'here',
			scope: 'regional',
			languages: ['vi'],
			availableFrom: '2027-01-01',
			availableUntil: '2027-06-30',
			confidentiality: 'nda_required'
		});
	});

	it('without a whole says no more than the role, and where all of the team must be', () => {
		const places = [
			{ placeCode: 'some', reach: 'some' },
			{ placeCode: 'all', reach: 'all' }
		] as const;
		const plain = {
			...EMPTY_DRAFT,
			texts: [{ language: 'vi', title: 'phay CNC', summary: '' }],
			codes: MILLING.codes
		};
		expect(draftRole(MILLING, null, NO_RULES)).toEqual(plain);
		expect(draftRole(MILLING, null, { places })).toEqual({ ...plain, placeCode: 'all' });
		expect(draftRole(MILLING, WHOLE, { places }).placeCode).toBe('here');
	});
});

describe('the need for a partner whom a rule asks for', () => {
	const partner = (rule: Parameters<typeof draftPartner>[3]) =>
		draftPartner([MILLING, COATING], WHOLE, NO_RULES, rule);
	const both = draftRole(
		{
			text: 'phay CNC; anodising',
			language: 'vi',
			codes: [...MILLING.codes, ...COATING.codes]
		},
		WHOLE,
		NO_RULES
	);

	it('asks for everything, of whom the rule names', () => {
		expect(partner({ code: 'sphere', sphere: 'university', least: 1 })).toEqual({
			...both,
			partnerSpheres: ['university']
		});
		expect(partner({ code: 'kind', kinds: ['lab', 'fablab'], least: 1 })).toEqual({
			...both,
			partnerKinds: ['lab', 'fablab']
		});
		expect(partner({ code: 'place_some', placeCode: 'there' })).toEqual({
			...both,
			placeCode: 'there'
		});
	});

	it('is none for a rule that no partner could keep, or where nothing is asked for', () => {
		expect(partner({ code: 'budget', budgetVnd: 100 })).toBeNull();
		expect(partner({ code: 'place_all', placeCode: 'there' })).toBeNull();
		const sphere = { code: 'sphere', sphere: 'university', least: 1 } as const;
		expect(draftPartner([], WHOLE, NO_RULES, sphere)).toBeNull();
	});
});

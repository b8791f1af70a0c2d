import { expect, test } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { readFields } from '../facets/read-facets.ts';
import { checkGates } from '../gates/gates.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { listMissing } from './missing.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const PLACE = { code: 'p', within: ['VN'], latitude: 10.9, longitude: 106.6 };

function missing(need: Partial<ListingProfile>, offer: Partial<ListingProfile>) {
	const pair = pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
	return listMissing(pair, checkGates(pair), readFields(pair));
}

const field = (side: 'need' | 'offer', name: string) => ({ code: 'field', side, field: name });
const FULL = {
	subject: 'space',
	readiness: 4,
	partnershipTypes: ['licence'],
	place: PLACE,
	scope: 'national',
	codes: [{ scheme: 's', code: '25' }],
	languages: ['vi']
} as const;

test('nothing is missing where all is said on both sides', () => {
	expect(missing(FULL, FULL)).toEqual([]);
});

test('of two that say nothing each field is missing twice, in the order worth asking for', () => {
	expect(missing({}, {})).toEqual(
		['subject', 'readiness', 'partnershipTypes', 'place', 'codes'].flatMap((name) => [
			field('need', name),
			field('offer', name)
		])
	);
});

test('a field is missing only on the side that does not say it', () => {
	expect(missing(FULL, { ...FULL, subject: null, codes: [] })).toEqual([
		field('offer', 'subject'),
		field('offer', 'codes')
	]);
	expect(missing({ ...FULL, readiness: null }, FULL)).toEqual([field('need', 'readiness')]);
});

test('a level that is none makes the reading unknown, but is said', () => {
	expect(missing({ ...FULL, readiness: 20 }, FULL)).toEqual([]);
});

test('what is asked for and not shown comes first, then the gates that one side leaves open', () => {
	const asked = (strength: 'must' | 'wish', value: string) =>
		({ strength, kind: 'certification', value }) as const;
	const need = {
		...FULL,
		requirements: [asked('must', 'ISO 9001'), asked('wish', 'HACCP'), asked('wish', 'GMP')]
	};
	expect(missing(need, { ...FULL, languages: [], certifications: ['GMP'] })).toEqual([
		{ code: 'must_unproven', value: 'ISO 9001' },
		{ code: 'wish', value: 'HACCP' },
		{ code: 'gate_unknown', gate: 'language' }
	]);
});

import { describe, expect, it } from 'vitest';
import { VALUE_CHAIN_ROLES, type ValueChainRole } from '#lib/domain/organisation/organisation.ts';
import { draftProfile } from '../draft-profile.ts';
import type { ListingProfile, ProfileOrganisation } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { SUPPLIED_BY } from './chain-crosswalk.ts';
import { chainRoleOf } from './chain-role.ts';
import { chainFit, readValueChain, tellValueChain } from './value-chain.ts';

const NOW = new Date('2026-11-22T00:00:00Z');

function listing(kind: 'need' | 'offer', rest: Partial<ListingProfile> = {}) {
	return draftProfile({ id: kind, kind, texts: [], ...rest });
}

function by(organisation: Partial<ProfileOrganisation>): Partial<ListingProfile> {
	const nobody = { id: 'o', name: 'o', sphere: null, kind: null, verification: null };
	return { organisation: { ...nobody, ...organisation } };
}

describe('the role in a value chain', () => {
	it('is what the organisation says, before what its kind or its offer tells', () => {
		const said = by({ role: 'system_supplier', kind: 'university' });
		expect(chainRoleOf(listing('offer', { ...said, subject: 'training' }))).toBe('system_supplier');
		expect(chainRoleOf(listing('offer', { ...by({ kind: 'fund' }), subject: 'training' }))).toBe(
			'finance'
		);
		expect(chainRoleOf(listing('offer', { ...by({ kind: 'sme' }), subject: 'material' }))).toBe(
			'material_supplier'
		);
	});

	it('is told by the codes of an offer where all that tell say the same', () => {
		const coded = (kind: 'need' | 'offer', ...codes: readonly string[]) =>
			chainRoleOf(listing(kind, { codes: codes.map((code) => ({ scheme: 'vsic-2025', code })) }));
		expect(coded('offer', '2592', '6201')).toBe('component_supplier');
		expect(coded('offer', '2592', '2811')).toBeNull();
		expect(coded('offer', '6201')).toBeNull();
		expect(coded('need', '2592')).toBeNull();
		const science = { codes: [{ scheme: 'science-2025', code: '2592' }] };
		expect(chainRoleOf(listing('offer', science))).toBeNull();
	});

	it('of a need is never guessed from what is wanted', () => {
		expect(chainRoleOf(listing('need', { subject: 'material' }))).toBeNull();
		expect(chainRoleOf(listing('need', by({ kind: 'university' })))).toBe('science_and_technology');
	});
});

describe('the value chain', () => {
	it('has a row for every role, with shares above nothing and at most the whole', () => {
		expect(Object.keys(SUPPLIED_BY).sort()).toEqual([...VALUE_CHAIN_ROLES].sort());
		for (const row of Object.values(SUPPLIED_BY)) {
			for (const share of Object.values(row)) {
				expect(share).toBeGreaterThan(0);
				expect(share).toBeLessThanOrEqual(1);
			}
		}
	});

	it.each([
		['end_producer', 'component_supplier'],
		['component_supplier', 'material_supplier'],
		['equipment_maker', 'component_supplier'],
		['by_product_user', 'end_producer']
	] as const)('lets a %s be supplied by a %s rather than the other way round', (one, other) => {
		expect(chainFit(one, other)).toBe(1);
		expect(chainFit(other, one)).toBeLessThanOrEqual(1);
		expect(chainFit(one, one)).toBeLessThan(1);
	});

	it('is not symmetric, and puts rivals behind partners', () => {
		expect(chainFit('end_producer', 'material_supplier')).toBeGreaterThan(
			chainFit('material_supplier', 'end_producer')
		);
		for (const role of ['end_producer', 'system_supplier'] as readonly ValueChainRole[]) {
			expect(chainFit(role, role)).toBe(0.3);
		}
	});

	it('is unknown where either role is, and tells both where it is known', () => {
		const maker = by({ role: 'end_producer' });
		const unknown = readValueChain(
			pairUp(listing('need', maker), listing('offer'), momentOf(NOW, 'UTC'))
		);
		expect(unknown).toEqual({ need: null, offer: null });
		const supplier = by({ role: 'component_supplier' });
		const pair = pairUp(listing('need', maker), listing('offer', supplier), momentOf(NOW, 'UTC'));
		expect(readValueChain(pair)).toEqual({ need: 1, offer: 1 });
		expect(tellValueChain(pair)).toEqual([
			{ kind: 'fact', side: 'need', field: 'valueChainRole', value: 'end_producer' },
			{ kind: 'fact', side: 'offer', field: 'valueChainRole', value: 'component_supplier' }
		]);
	});
});

import type { Subject } from '#lib/domain/listing/listing.ts';
import type { OrganisationKind, ValueChainRole } from '#lib/domain/organisation/organisation.ts';
import type { ListingProfile } from '../listing-profile.ts';

/** Kinds of organisation whose place in a value chain is plain; a firm may stand anywhere. */
const BY_KIND: Readonly<Partial<Record<OrganisationKind, ValueChainRole>>> = {
	university: 'science_and_technology',
	college: 'training',
	vocational_school: 'training',
	research_institute: 'science_and_technology',
	lab: 'science_and_technology',
	investor: 'finance',
	bank: 'finance',
	fund: 'finance',
	standards_body: 'standards_and_testing'
};

/** What an offer is of tells what its owner is to whoever takes it. */
const BY_SUBJECT: Readonly<Partial<Record<Subject, ValueChainRole>>> = {
	material: 'material_supplier',
	funding: 'finance',
	training: 'training',
	testbed: 'standards_and_testing'
};

/**
 * Divisions of the economic activities (ISIC Rev. 4, which VSIC follows on its first two digits) whose output has one
 * place in most chains. Those that make goods for others and for people alike are left out.
 */
const BY_DIVISION: ReadonlyMap<string, ValueChainRole> = new Map([
	...divisions('material_supplier', ['01', '02', '03', '05', '06', '07', '08', '16', '17']),
	...divisions('material_supplier', ['19', '20', '22', '23', '24']),
	...divisions('component_supplier', ['25']),
	...divisions('equipment_maker', ['28', '33']),
	...divisions('end_producer', ['11', '14', '15', '21', '30', '31']),
	...divisions('logistics', ['49', '50', '51', '52', '53']),
	...divisions('finance', ['64', '65', '66']),
	...divisions('consulting', ['69', '70']),
	...divisions('science_and_technology', ['72']),
	...divisions('training', ['85']),
	...divisions('by_product_user', ['38'])
]);
const FOLLOWS_ISIC = /^(vsic|isic)\b/i;

/**
 * What a listing's organisation is in a value chain: as it says itself, else as its kind tells, and for an offer as its
 * subject or the one role that all its codes point to. Null where none of them tells.
 */
export function chainRoleOf(profile: ListingProfile): ValueChainRole | null {
	const { kind, organisation, subject } = profile;
	if (organisation?.role) return organisation.role;
	const byKind = organisation?.kind ? BY_KIND[organisation.kind] : undefined;
	if (byKind) return byKind;
	if (kind === 'need') return null;
	return (subject ? BY_SUBJECT[subject] : undefined) ?? roleOfCodes(profile);
}

function roleOfCodes({ codes }: ListingProfile): ValueChainRole | null {
	let role: ValueChainRole | null = null;
	for (const { scheme, code } of codes) {
		const one = BY_DIVISION.get(code.slice(0, 2));
		if (!one || !FOLLOWS_ISIC.test(scheme)) continue;
		if (role !== null && role !== one) return null;
		role = one;
	}
	return role;
}

function divisions(role: ValueChainRole, codes: readonly string[]) {
	return codes.map((code) => [code, role] as const);
}

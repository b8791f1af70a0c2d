import type { ValueChainRole } from '#lib/domain/organisation/organisation.ts';

type Roles = Readonly<Partial<Record<ValueChainRole, number>>>;

/** Serve whoever stands wherever in a chain. */
const SERVICES: Roles = {
	logistics: 0.7,
	consulting: 0.6,
	finance: 0.7,
	science_and_technology: 0.7,
	training: 0.7,
	standards_and_testing: 0.8
};

/**
 * For each role of whoever has a need, which roles of whoever offers complement it, in (0, 1]: 1 for the step before it
 * in the chain (research, material, component, equipment, system, final product, market, use of what is left), less the
 * further off. It is not symmetric: materials go into final products, not the reverse. The figures are a judgement, not
 * a measurement.
 */
export const SUPPLIED_BY: Readonly<Record<ValueChainRole, Roles>> = {
	end_producer: {
		...SERVICES,
		system_supplier: 1,
		component_supplier: 1,
		material_supplier: 0.9,
		equipment_maker: 0.9,
		logistics: 0.9,
		by_product_user: 0.7
	},
	system_supplier: {
		...SERVICES,
		component_supplier: 1,
		equipment_maker: 0.8,
		material_supplier: 0.7,
		science_and_technology: 0.8
	},
	component_supplier: {
		...SERVICES,
		material_supplier: 1,
		equipment_maker: 1,
		component_supplier: 0.6,
		by_product_user: 0.6
	},
	material_supplier: {
		...SERVICES,
		equipment_maker: 0.9,
		material_supplier: 0.6,
		by_product_user: 0.8
	},
	equipment_maker: {
		...SERVICES,
		component_supplier: 1,
		system_supplier: 0.8,
		material_supplier: 0.7,
		science_and_technology: 0.8
	},
	logistics: { ...SERVICES, equipment_maker: 0.8, system_supplier: 0.8 },
	consulting: { ...SERVICES },
	finance: { ...SERVICES, system_supplier: 0.6 },
	science_and_technology: {
		...SERVICES,
		equipment_maker: 0.9,
		system_supplier: 0.8,
		end_producer: 0.8,
		component_supplier: 0.7,
		material_supplier: 0.7,
		finance: 0.9
	},
	training: { ...SERVICES, equipment_maker: 0.8, end_producer: 0.7, system_supplier: 0.6 },
	standards_and_testing: { ...SERVICES, equipment_maker: 0.9, science_and_technology: 0.8 },
	by_product_user: {
		...SERVICES,
		end_producer: 1,
		component_supplier: 0.8,
		material_supplier: 0.8,
		equipment_maker: 0.7
	}
};

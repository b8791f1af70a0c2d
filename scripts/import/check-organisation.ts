import { z } from 'zod';
import { ORGANISATION_FIELDS, type ImportMapping } from '#lib/domain/import/mapping.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import { usualSphere } from '#lib/domain/organisation/usual-sphere.ts';
import { importedOrganisation } from '#lib/schemas/import/import-rows.ts';
import type { RowCheck } from './check-rows.ts';

/** What holds for each organisation that does not say otherwise. */
export interface OrganisationDefaults {
	readonly kind: OrganisationKind;
	/** Null: the usual one for its kind. */
	readonly sphere: Sphere | null;
}

export function checkOrganisation(
	mapping: ImportMapping,
	{ kind, sphere }: OrganisationDefaults
): RowCheck<OrganisationDraft> {
	const schema = importedOrganisation.transform((said): OrganisationDraft => ({
		...said,
		sphere: said.sphere ?? (said.kind === kind ? sphere : null) ?? usualSphere(said.kind)
	}));
	return {
		mapping,
		shapes: ORGANISATION_FIELDS,
		parse: (fields) => z.safeParse(schema, { kind, ...fields }, { reportInput: true })
	};
}

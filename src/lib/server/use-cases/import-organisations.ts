import type { ImportRow, ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { slugBase, slugOf } from '#lib/domain/organisation/slug.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { insertListedOrganisation } from '#lib/server/data/imported-organisations.ts';
import { attempt } from '#lib/server/data/imports.ts';
import { findNamesake, listSlugs } from '#lib/server/data/organisations.ts';
import { constraintOf, refusesData } from '#lib/server/data/refusals.ts';
import {
	refusedFor,
	runImport,
	type FinishedImport,
	type ImportHooks,
	type ImportPlan
} from './run-import.ts';

export interface OrganisationImport extends Omit<ImportPlan, 'target'> {
	readonly fileChecksum: string;
}

/** Stores the organisations of a file as entries of the directory. For the operator, as the system. */
export async function importOrganisations(
	db: Db,
	{ fileChecksum, ...plan }: OrganisationImport,
	rows: AsyncIterable<ImportRow<OrganisationDraft>>,
	hooks: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedImport, 'imported_before'>> {
	const target = {
		content: 'organisations',
		organisationId: null,
		kind: null,
		fileChecksum
	} as const;
	return runImport<OrganisationDraft>(
		db,
		{ ...plan, target },
		rows,
		async (tx, importId, ready) => {
			const refused: RefusedRow[] = [];
			for (const row of ready) refused.push(...(await storeOne(tx, importId, row, clock())));
			return refused;
		},
		hooks,
		clock
	);
}

async function storeOne(
	tx: Tx,
	importId: string,
	row: ReadyRow<OrganisationDraft>,
	now: Date
): Promise<readonly RefusedRow[]> {
	const { draft, externalId } = row;
	const namesake = await findNamesake(tx, [draft.name, draft.nameEn], null);
	if (namesake !== null) return [refusedFor(row, 'name_taken', 'name')];
	try {
		const slug = slugOf(draft.name, await listSlugs(tx, slugBase(draft.name)));
		await attempt(tx, (inner) =>
			insertListedOrganisation(inner, draft, slug, { importId, externalId, now })
		);
		return [];
	} catch (cause) {
		if (!refusesData(cause)) throw cause;
		const unknown = UNKNOWN_CODES[constraintOf(cause) ?? ''];
		return [
			unknown
				? refusedFor(row, 'unknown_code', unknown)
				: refusedFor(row, 'refused_by_database', '')
		];
	}
}

const UNKNOWN_CODES: Readonly<Record<string, string>> = {
	organisations_place_code_fkey: 'placeCode',
	organisation_codes_scheme_code_fkey: 'codes'
};

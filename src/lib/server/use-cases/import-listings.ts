import type { ImportRow } from '#lib/domain/import/import-record.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertImportedListings } from '#lib/server/data/imported-listings.ts';
import { readKnownCodes, refuseUnknown } from './import/known-codes.ts';
import { storeHalving } from './import/store-halving.ts';
import { listOrganisation } from './name-organisation.ts';
import { runImport, type FinishedImport, type ImportHooks, type ImportPlan } from './run-import.ts';

export interface ListingImport extends Omit<ImportPlan, 'openTarget'> {
	/** Whose listings these are: the id of an organisation, or one to be put into the directory. */
	readonly author: { readonly id: string } | { readonly toList: OrganisationDraft };
	readonly kind: ListingKind;
	readonly fileChecksum: string;
	/** When the listings expire; null: as those that people write. */
	readonly expiresAt: Date | null;
}

/** Stores the listings of a file for an organisation and publishes them. For the operator, as the system. */
export async function importListings(
	db: Db,
	{ author, kind, fileChecksum, expiresAt, ...plan }: ListingImport,
	rows: AsyncIterable<ImportRow<ListingDraft>>,
	hooks: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedImport, 'imported_before'>> {
	const known = await db.transaction(JOBS, readKnownCodes);
	return runImport<ListingDraft>(
		db,
		{
			...plan,
			async openTarget(tx) {
				const { id: organisationId } =
					'id' in author ? author : await listOrganisation(tx, author.toList, clock());
				return { content: 'listings', organisationId, kind, fileChecksum };
			}
		},
		rows,
		async (tx, { importId, target }, ready) => {
			const strange = ready.flatMap((row) => refuseUnknown(row, known) ?? []);
			const lines = new Set(strange.map(({ line }) => line));
			const good = ready.filter(({ line }) => !lines.has(line));
			const owner = { importId, organisationId: target.organisationId!, expiresAt };
			const refused = await storeHalving(tx, good, (inner, some) =>
				insertImportedListings(inner, owner, some)
			);
			return [...strange, ...refused];
		},
		hooks,
		clock
	);
}

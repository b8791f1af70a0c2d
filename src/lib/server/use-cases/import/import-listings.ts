import type { ImportRow } from '#lib/domain/import/import-record.ts';
import type { ImportedListing } from '#lib/domain/import/imported-listing.ts';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertImportedListings } from '#lib/server/data/import/imported-listings.ts';
import { listOrganisation } from '#lib/server/use-cases/organisation/name-organisation.ts';
import { readKnownCodes, refuseUnknown } from './known-codes.ts';
import {
	listRowOrganisations,
	RowOrganisations,
	type OwnedRow,
	type RowOrganisationCounts
} from './row-organisations.ts';
import { runImport, type FinishedImport, type ImportHooks, type ImportPlan } from './run-import.ts';
import { storeHalving } from './store-halving.ts';

export interface ListingImport extends Omit<ImportPlan, 'openTarget'> {
	/**
	 * Whose listings these are where their rows name no other: the id of an organisation, or one to be put into the directory.
	 */
	readonly author: { readonly id: string } | { readonly toList: OrganisationDraft };
	readonly kind: ListingKind;
	readonly fileChecksum: string;
	/** When the listings expire; null: as those that people write. */
	readonly expiresAt: Date | null;
}

export interface FinishedListingImport extends FinishedImport {
	/** Of those that rows name; what an earlier attempt made counts as found. */
	readonly organisations: RowOrganisationCounts;
}

/**
 * Stores the listings of a file and publishes them, for an organisation and for those that its rows name. For the
 * operator, as the system.
 */
export async function importListings(
	db: Db,
	{ author, kind, fileChecksum, expiresAt, ...plan }: ListingImport,
	rows: AsyncIterable<ImportRow<ImportedListing>>,
	hooks: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedListingImport, 'imported_before'>> {
	const known = await db.transaction(JOBS, readKnownCodes);
	const organisations = new RowOrganisations();
	const finished = await runImport<ImportedListing>(
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
			const usual = { id: target.organisationId! };
			const strange = ready.flatMap((row) => refuseUnknown(row, known) ?? []);
			const lines = new Set(strange.map(({ line }) => line));
			const coded = ready.filter(({ line }) => !lines.has(line));
			const { owned, refused: unowned } = await organisations.own(tx, coded, usual);
			let made: ReadonlyMap<string, string> = new Map();
			const refused = await storeHalving(tx, owned, async (tx, some) => {
				// What this made is only kept where the listings are stored too.
				const owners = await listRowOrganisations(tx, some, made, { importId, now: clock() });
				const listings = some.map((row) => toStore(row, owners));
				await insertImportedListings(tx, { importId, expiresAt }, listings);
				made = owners;
				organisations.note(some, usual);
			});
			return [...strange, ...unowned, ...refused];
		},
		hooks,
		clock
	);
	if (!finished.ok) return finished;
	return succeed({ ...finished.value, organisations: organisations.counts });
}

/** @param made ids by skeleton */
function toStore({ externalId, owner, draft }: OwnedRow, made: ReadonlyMap<string, string>) {
	const { organisation: _, ...said } = draft;
	const organisationId = 'key' in owner ? made.get(owner.skeleton)! : owner.id;
	return { externalId, organisationId, draft: said };
}

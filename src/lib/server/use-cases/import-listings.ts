import type { ImportRow, ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Result } from '#lib/domain/result.ts';
import { listCodes } from '#lib/server/data/codes.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertImportedListings } from '#lib/server/data/imported-listings.ts';
import { attempt } from '#lib/server/data/imports.ts';
import { listPlaces } from '#lib/server/data/places.ts';
import { refusesData } from '#lib/server/data/refusals.ts';
import {
	refusedFor,
	runImport,
	type FinishedImport,
	type ImportHooks,
	type ImportPlan
} from './run-import.ts';

export interface ListingImport extends Omit<ImportPlan, 'target'> {
	readonly organisationId: string;
	readonly kind: ListingKind;
	readonly fileChecksum: string;
}

/** Stores the listings of a file for an organisation and publishes them. For the operator, as the system. */
export async function importListings(
	db: Db,
	{ organisationId, kind, fileChecksum, ...plan }: ListingImport,
	rows: AsyncIterable<ImportRow<ListingDraft>>,
	hooks: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedImport, 'imported_before'>> {
	const known = await db.transaction(JOBS, readKnown);
	const target = { content: 'listings', organisationId, kind, fileChecksum } as const;
	return runImport<ListingDraft>(
		db,
		{ ...plan, target },
		rows,
		async (tx, importId, ready) => {
			const strange = ready.flatMap((row) => refuseUnknown(row, known));
			const lines = new Set(strange.map(({ line }) => line));
			const good = ready.filter(({ line }) => !lines.has(line));
			return [...strange, ...(await storeAll(tx, { importId, organisationId }, good))];
		},
		hooks,
		clock
	);
}

interface Known {
	readonly codes: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
}

async function readKnown(tx: Tx): Promise<Known> {
	const codes = await listCodes(tx);
	const places = await listPlaces(tx);
	return {
		codes: new Set(codes.map(({ scheme, code }) => `${scheme} ${code}`)),
		places: new Set(places.map(({ code }) => code))
	};
}

function refuseUnknown(row: ReadyRow<ListingDraft>, known: Known): readonly RefusedRow[] {
	const { codes, placeCode } = row.draft;
	if (codes.some(({ scheme, code }) => !known.codes.has(`${scheme} ${code}`))) {
		return [refusedFor(row, 'unknown_code', 'codes')];
	}
	if (placeCode !== null && !known.places.has(placeCode)) {
		return [refusedFor(row, 'unknown_code', 'placeCode')];
	}
	return [];
}

/** All at once; where the database takes offence at one, each by itself. */
async function storeAll(
	tx: Tx,
	owner: { readonly importId: string; readonly organisationId: string },
	rows: readonly ReadyRow<ListingDraft>[]
): Promise<readonly RefusedRow[]> {
	try {
		await attempt(tx, (inner) => insertImportedListings(inner, owner, rows));
		return [];
	} catch (cause) {
		if (!refusesData(cause)) throw cause;
		if (rows.length === 1) return rows.map((row) => refusedFor(row, 'refused_by_database', ''));
	}
	const refused: RefusedRow[] = [];
	for (const row of rows) refused.push(...(await storeAll(tx, owner, [row])));
	return refused;
}

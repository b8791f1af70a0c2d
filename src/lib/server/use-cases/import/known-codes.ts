import type { ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { CodeRef } from '#lib/domain/listing/listing.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { listCodes } from '#lib/server/data/region/codes.ts';
import { listPlaces } from '#lib/server/data/region/places.ts';

/** The codes and places a row may name. */
export interface KnownCodes {
	/** Each as `scheme code`. */
	readonly codes: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
}

export async function readKnownCodes(tx: Tx): Promise<KnownCodes> {
	const codes = await listCodes(tx);
	const places = await listPlaces(tx);
	return {
		codes: new Set(codes.map(({ scheme, code }) => `${scheme} ${code}`)),
		places: new Set(places.map(({ code }) => code))
	};
}

interface Coded {
	readonly codes: readonly CodeRef[];
	readonly placeCode: string | null;
}

/** Null where every code and place of the row is known. */
export function refuseUnknown(row: ReadyRow<Coded>, known: KnownCodes): RefusedRow | null {
	const { codes, placeCode } = row.draft;
	if (codes.some(({ scheme, code }) => !known.codes.has(`${scheme} ${code}`))) {
		return refusedFor(row, 'unknown_code', 'codes');
	}
	if (placeCode !== null && !known.places.has(placeCode)) {
		return refusedFor(row, 'unknown_code', 'placeCode');
	}
	return null;
}

/** A row that was ready and is refused after all. @param about the name of what the code speaks of */
export function refusedFor(
	{ line, source }: ReadyRow<unknown>,
	code: string,
	field: string,
	about?: string
): RefusedRow {
	const issue = { field, code, message: '', ...(about !== undefined && { about }) };
	return { outcome: 'refused', line, source, issues: [issue] };
}

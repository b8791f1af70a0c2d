import type { ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { attempt } from '#lib/server/data/import/imports.ts';
import { refusesData } from '#lib/server/data/refusals.ts';
import { refusedFor } from './known-codes.ts';

/**
 * Stores all rows at once; where the database refuses, each half by itself, until the rows at fault stand alone.
 *
 * @returns those that were not stored
 */
export async function storeHalving<Row extends ReadyRow<unknown>>(
	tx: Tx,
	rows: readonly Row[],
	insert: (tx: Tx, rows: readonly Row[]) => Promise<void>
): Promise<readonly RefusedRow[]> {
	if (rows.length === 0) return [];
	try {
		await attempt(tx, (inner) => insert(inner, rows));
		return [];
	} catch (cause) {
		if (!refusesData(cause)) throw cause;
		if (rows.length === 1) return rows.map((row) => refusedFor(row, 'refused_by_database', ''));
	}
	const middle = Math.ceil(rows.length / 2);
	return [
		...(await storeHalving(tx, rows.slice(0, middle), insert)),
		...(await storeHalving(tx, rows.slice(middle), insert))
	];
}

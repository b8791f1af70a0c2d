import { sql } from 'kysely';
import type { Allowance } from '#lib/domain/access/token-bucket.ts';
import type { Tx } from '../db.ts';

export interface CountedKey {
	/** Names what is counted; a digest, so that the table says nothing about anybody. */
	readonly key: string;
	readonly allowance: Allowance;
}

/**
 * Counts one try against each key in turn, up to the first that allows none; for all processes on this database.
 *
 * @returns 0 when all of them allowed it, else how long to wait, in milliseconds
 */
export async function takeAllowances(
	tx: Tx,
	counted: readonly CountedKey[],
	now: Date
): Promise<number> {
	const found = await sql<{ wait: number }>`
		select auth_embedded.take(
			${counted.map(({ key }) => key)}::text[],
			${counted.map(({ allowance }) => allowance.burst)}::integer[],
			${counted.map(({ allowance }) => allowance.everyMs)}::bigint[],
			${now}
		)::float8 as wait`.execute(tx);
	return found.rows[0]?.wait ?? 0;
}

/**
 * Counts one try against each key for itself.
 *
 * @returns the keys that allowed it
 */
export async function takeEach(
	tx: Tx,
	keys: readonly string[],
	{ burst, everyMs }: Allowance,
	now: Date
): Promise<readonly string[]> {
	const found = await sql<{ key: string }>`
		select key from unnest(${[...keys]}::text[]) as key
		where auth_embedded.take(array[key], array[${burst}::integer], array[${everyMs}::bigint], ${now}) = 0
	`.execute(tx);
	return found.rows.map(({ key }) => key);
}

export async function forgiveAllowances(tx: Tx, keys: readonly string[]): Promise<void> {
	await sql`delete from auth_embedded.allowances where key = any(${[...keys]}::text[])`.execute(tx);
}

/** Forgets allowances that have grown back whole. */
export async function deleteFullAllowances(tx: Tx, now: Date): Promise<number> {
	const gone = await sql`delete from auth_embedded.allowances where full_at <= ${now}`.execute(tx);
	return Number(gone.numAffectedRows ?? 0);
}

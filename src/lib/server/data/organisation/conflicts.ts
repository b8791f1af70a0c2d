import { sql } from 'kysely';
import type { ConflictKind, DeclaredConflict } from '#lib/domain/organisation/conflict.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Two organisations that must not be matched; which of them said so is left open. */
export type ConflictPair = readonly [string, string];

/** Every pair, for the system's own work. */
export async function listConflictPairs(tx: Tx): Promise<readonly ConflictPair[]> {
	const rows = await tx
		.selectFrom('organisationConflicts')
		.select(['organisationId', 'otherId'])
		.orderBy('organisationId')
		.orderBy('otherId')
		.execute();
	return rows.map(({ organisationId, otherId }) => [organisationId, otherId] as const);
}

/** What an organisation of the caller's declared, by the name of the other. */
export async function listDeclaredConflicts(
	tx: Tx,
	organisationId: string
): Promise<readonly DeclaredConflict[]> {
	return tx
		.selectFrom('organisationConflicts')
		.innerJoin('organisations', 'organisations.id', 'organisationConflicts.otherId')
		.select([
			'organisationConflicts.otherId',
			'organisations.slug as otherSlug',
			'organisations.name as otherName',
			'organisationConflicts.kind',
			'organisationConflicts.declaredAt'
		])
		.where('organisationConflicts.organisationId', '=', organisationId)
		.orderBy(sql`organisations.name_order collate "C"`)
		.execute();
}

/** Whether one of the two declared the other, as far as the caller may see. */
export async function seesConflictBetween(tx: Tx, [one, other]: ConflictPair): Promise<boolean> {
	const found = await tx
		.selectFrom('organisationConflicts')
		.select('kind')
		.where((eb) =>
			eb.or([
				eb.and([eb('organisationId', '=', one), eb('otherId', '=', other)]),
				eb.and([eb('organisationId', '=', other), eb('otherId', '=', one)])
			])
		)
		.executeTakeFirst();
	return found !== undefined;
}

/** Declaring the same twice is a conflict. */
export async function insertConflict(
	tx: Tx,
	declared: {
		readonly organisationId: string;
		readonly otherId: string;
		readonly kind: ConflictKind;
	}
): Promise<void> {
	await tx.insertInto('organisationConflicts').values(declared).execute();
}

/** @returns false where nothing was declared, or the caller may not take it back */
export async function deleteConflict(
	tx: Tx,
	organisationId: string,
	otherId: string
): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('organisationConflicts')
		.where('organisationId', '=', organisationId)
		.where('otherId', '=', otherId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

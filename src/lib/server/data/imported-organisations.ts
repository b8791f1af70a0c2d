import { sql } from 'kysely';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type { Tx } from './db.ts';
import { insertOrganisation } from './organisations.ts';

/** Stores an organisation that nobody has claimed: all that is known of it is that some list has it. */
export async function insertListedOrganisation(
	tx: Tx,
	draft: OrganisationDraft,
	slug: string,
	found: {
		readonly importId: string | null;
		readonly externalId: string | null;
		readonly now: Date;
	}
): Promise<{ readonly id: string; readonly slug: string }> {
	const { importId, externalId, now } = found;
	const inserted = await insertOrganisation(tx, draft, slug);
	if (importId !== null) {
		await tx
			.updateTable('organisations')
			.set({ importId, externalId })
			.where('id', '=', inserted.id)
			.execute();
	}
	await tx
		.insertInto('verifications')
		.values({
			organisationId: inserted.id,
			level: 'listed',
			method: 'import',
			verifiedOn: now.toISOString().slice(0, 10)
		})
		.execute();
	return inserted;
}

/** An imported organisation that is more than an entry by now: somebody joined it, or it has listings. */
export interface LivingOrganisation {
	readonly id: string;
	readonly name: string;
}

export async function listLivingOrganisations(
	tx: Tx,
	importId: string
): Promise<readonly LivingOrganisation[]> {
	return tx
		.selectFrom('organisations')
		.select(['id', 'name'])
		.where('importId', '=', importId)
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom('memberships')
						.select('memberships.id')
						.whereRef('memberships.organisationId', '=', 'organisations.id')
				),
				eb.exists(
					eb
						.selectFrom('listings')
						.select('listings.id')
						.whereRef('listings.organisationId', '=', 'organisations.id')
				)
			])
		)
		.orderBy(sql`name_order collate "C"`)
		.execute();
}

/** With all that hangs on them. @returns how many */
export async function deleteImportedOrganisations(tx: Tx, importId: string): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('organisations')
		.where('importId', '=', importId)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** Organisations by name however it is written, by slug or by id. */
export async function findNamedOrganisation(
	tx: Tx,
	said: string
): Promise<{ readonly id: string; readonly name: string } | null> {
	const found = await tx
		.selectFrom('organisations')
		.select(['id', 'name'])
		.where((eb) =>
			eb.or([
				eb('slug', '=', said),
				eb(sql<string>`organisations.id::text`, '=', said.toLowerCase()),
				sql<boolean>`name_key = private.fold(${said})`,
				sql<boolean>`private.fold(name_en) = private.fold(${said})`
			])
		)
		.orderBy(sql`name_key = private.fold(${said})`, 'desc')
		.limit(1)
		.executeTakeFirst();
	return found ?? null;
}

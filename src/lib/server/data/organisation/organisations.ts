import { sql, type Expression, type SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { CodeRef } from '#lib/domain/listing/listing.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type {
	StoredOrganisation,
	SuspendedVerification,
	Verification
} from '#lib/domain/organisation/stored-organisation.ts';
import type { DB } from '#lib/server/data/database.types.ts';
import type { Tx } from '#lib/server/data/db.ts';

const SAID = [
	'name',
	'nameEn',
	'kind',
	'sphere',
	'placeCode',
	'size',
	'languages',
	'valueChainRole',
	'summaryVi',
	'summaryEn',
	'website',
	'answersWithinDays'
] as const satisfies readonly (keyof OrganisationDraft)[];

/** The level that holds today, the highest one if several do. */
export function currentVerification(organisationId: Expression<string>) {
	return sql<Verification | null>`(
		select jsonb_build_object('level', verifications.level, 'verifiedOn', verifications.verified_on,
			'validUntil', verifications.valid_until)
		from public.verifications
		where verifications.organisation_id = ${organisationId} and verifications.suspended_at is null
			and (verifications.valid_until is null or verifications.valid_until >= (select private.region_today()))
		order by verifications.level desc, verifications.valid_until desc nulls first
		limit 1
	)`;
}

/** The highest level that would hold, had what was checked not been changed since. */
function suspendedVerification(organisationId: Expression<string>) {
	return sql<SuspendedVerification | null>`(
		select jsonb_build_object('level', verifications.level,
			'since', to_char(verifications.suspended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
		from public.verifications
		where verifications.organisation_id = ${organisationId} and verifications.suspended_at is not null
			and (verifications.valid_until is null or verifications.valid_until >= (select private.region_today()))
		order by verifications.level desc
		limit 1
	)`;
}

function selectOrganisations(tx: Tx) {
	return tx
		.selectFrom('organisations')
		.select(['organisations.id', 'organisations.slug', 'organisations.isDemo'])
		.select(['organisations.createdAt', 'organisations.version'])
		.select(SAID.map((column) => `organisations.${column}` as const))
		.select((eb) => [
			currentVerification(eb.ref('organisations.id')).as('verification'),
			suspendedVerification(eb.ref('organisations.id')).as('suspended'),
			jsonArrayFrom(
				eb
					.selectFrom('organisationCodes')
					.select(['scheme', 'code'])
					.whereRef('organisationCodes.organisationId', '=', 'organisations.id')
					.orderBy('scheme')
					.orderBy('code')
			).as('codes')
		]);
}

type OrganisationRow =
	ReturnType<typeof selectOrganisations> extends SelectQueryBuilder<DB, infer _Tables, infer Row>
		? Row
		: never;

function toStoredOrganisation(row: OrganisationRow): StoredOrganisation {
	const { id, slug, isDemo, createdAt, version, verification, suspended, codes, ...said } = row;
	return {
		id,
		slug,
		isDemo,
		createdAt,
		version,
		verification,
		suspended,
		draft: { ...said, codes }
	};
}

/** @returns null where there is none, or it is closed */
export async function findOrganisationBySlug(
	tx: Tx,
	slug: string
): Promise<StoredOrganisation | null> {
	const row = await selectOrganisations(tx)
		.where('slug', '=', slug)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return row === undefined ? null : toStoredOrganisation(row);
}

/** @returns null where there is none, or it is closed */
export async function findOrganisation(tx: Tx, id: string): Promise<StoredOrganisation | null> {
	const row = await selectOrganisations(tx)
		.where('organisations.id', '=', id)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return row === undefined ? null : toStoredOrganisation(row);
}

export interface Namesake {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly createdAt: Date;
}

/**
 * The organisation that has one of these names already, in Vietnamese or in English, or one that reads like it.
 *
 * @param names         null among them is left aside
 * @param exceptId      an organisation that does not count, or null
 */
export async function findNamesake(
	tx: Tx,
	names: readonly (string | null)[],
	exceptId: string | null
): Promise<Namesake | null> {
	const said = names.filter((name) => name !== null);
	const skeletons = sql<string>`(select private.name_skeleton(said) from unnest(${said}::text[]) as said)`;
	const found = await tx
		.selectFrom('organisations')
		.select(['id', 'slug', 'name', 'createdAt'])
		.where((eb) =>
			eb.or([eb('nameSkeleton', 'in', skeletons), eb('nameEnSkeleton', 'in', skeletons)])
		)
		.where('closedAt', 'is', null)
		.$if(exceptId !== null, (query) => query.where('id', '<>', exceptId))
		.orderBy('createdAt')
		.limit(1)
		.executeTakeFirst();
	return found ?? null;
}

/** The slugs in use that begin with `base`, also of closed organisations. */
export async function listSlugs(tx: Tx, base: string): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ slug: string }>`
		select private.slugs_from(${base}) as slug
	`.execute(tx);
	return new Set(rows.map(({ slug }) => slug));
}

/** Stores a new organisation. Its founder is the person of this transaction, and becomes its owner. */
export async function insertOrganisation(
	tx: Tx,
	draft: OrganisationDraft,
	slug: string
): Promise<{ readonly id: string; readonly slug: string }> {
	const inserted = await tx
		.insertInto('organisations')
		.values({ slug, ...toColumns(draft) })
		.returning(['id', 'slug'])
		.executeTakeFirstOrThrow();
	await insertCodes(tx, inserted.id, draft.codes);
	return inserted;
}

/** Replaces what an organisation says. @returns false where it is not of the version `seen`, or the caller may not write it */
export async function updateOrganisation(
	tx: Tx,
	id: string,
	draft: OrganisationDraft,
	seen: number
): Promise<boolean> {
	const updated = await tx
		.updateTable('organisations')
		.set(toColumns(draft))
		.where('id', '=', id)
		.where('version', '=', seen)
		.returning('id')
		.executeTakeFirst();
	if (updated === undefined) return false;
	await tx.deleteFrom('organisationCodes').where('organisationId', '=', id).execute();
	await insertCodes(tx, id, draft.codes);
	return true;
}

/** Only what an organisation may say about itself, whatever else the object holds. */
export function toColumns(draft: OrganisationDraft) {
	return {
		name: draft.name,
		nameEn: draft.nameEn,
		kind: draft.kind,
		sphere: draft.sphere,
		placeCode: draft.placeCode,
		size: draft.size,
		languages: [...draft.languages],
		valueChainRole: draft.valueChainRole,
		summaryVi: draft.summaryVi,
		summaryEn: draft.summaryEn,
		website: draft.website,
		answersWithinDays: draft.answersWithinDays
	};
}

async function insertCodes(
	tx: Tx,
	organisationId: string,
	codes: readonly CodeRef[]
): Promise<void> {
	if (codes.length === 0) return;
	await tx
		.insertInto('organisationCodes')
		.values(codes.map(({ scheme, code }) => ({ organisationId, scheme, code })))
		.execute();
}

import { sql } from 'kysely';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type { Tx } from '../db.ts';
import { toColumns } from '#lib/server/data/organisation/organisations.ts';

/** The names of an organisation as the database keeps them apart, and whether a stored one has any of them. */
export interface NameKeys {
	readonly keys: readonly string[];
	readonly isTaken: boolean;
}

/** For each of these, in their order. */
export async function listNameKeys(
	tx: Tx,
	drafts: readonly Pick<OrganisationDraft, 'name' | 'nameEn'>[]
): Promise<readonly NameKeys[]> {
	const { rows } = await sql<NameKeys>`
		with said as (
			select position, array(
				select distinct private.name_skeleton(one) from unnest(array[name, name_en]) as one where one is not null
			) as keys
			from unnest(
				${drafts.map(({ name }) => name)}::text[], ${drafts.map(({ nameEn }) => nameEn)}::text[]
			) with ordinality as row (name, name_en, position)
		),
		taken as materialized (
			select key from (select distinct unnest(keys) as key from said) as keys
			-- Not "exists", for which all names might be read.
			where coalesce(
				(select true from public.organisations where name_skeleton = key limit 1),
				(select true from public.organisations where name_en_skeleton = key limit 1)
			)
		)
		select keys, keys && array(select key from taken) as "isTaken" from said order by position`.execute(
		tx
	);
	return rows;
}

/** The slugs in use that are one of these, or one of these with a hyphen and more after it. */
export async function listSlugsOf(tx: Tx, bases: readonly string[]): Promise<readonly string[]> {
	// In this order "." comes right after "-", and what lies between begins with the base and a hyphen.
	const { rows } = await sql<{ readonly slug: string }>`
		select organisations.slug
		from unnest(${bases}::text[]) as base
		join public.organisations
			on slug collate "C" >= base collate "C" and slug collate "C" < (base || '.') collate "C"`.execute(
		tx
	);
	return rows.map(({ slug }) => slug);
}

/** Stores organisations that nobody has claimed, with a statement for each table: all that is known is that some list has them. */
export async function insertListedOrganisations(
	tx: Tx,
	rows: readonly {
		readonly draft: OrganisationDraft;
		readonly slug: string;
		readonly externalId: string | null;
	}[],
	{ importId, now }: { readonly importId: string | null; readonly now: Date }
): Promise<readonly { readonly id: string; readonly slug: string }[]> {
	if (rows.length === 0) return [];
	// As one document: a parameter for each value would cost the database more than the rows.
	const { rows: stored } = await sql<{ readonly id: string; readonly slug: string }>`
		insert into public.organisations (slug, import_id, external_id, name, name_en, kind, sphere, place_code, size, languages,
			value_chain_role, summary_vi, summary_en, website, answers_within_days)
		select slug, ${importId}::uuid, external_id, name, name_en, kind, sphere, place_code, size, languages,
			value_chain_role, summary_vi, summary_en, website, answers_within_days
		from jsonb_to_recordset(${JSON.stringify(rows.map(toDocument))}::jsonb) as row (
			slug text, external_id text, name text, name_en text, kind public.organisation_kind, sphere public.sphere,
			place_code text, size public.company_size, languages text[], value_chain_role public.value_chain_role,
			summary_vi text, summary_en text, website text, answers_within_days smallint
		)
		returning id, slug`.execute(tx);
	const idOf = new Map(stored.map(({ id, slug }) => [slug, id]));
	const codes = rows.flatMap(({ draft, slug }) =>
		draft.codes.map(({ scheme, code }) => ({ organisationId: idOf.get(slug)!, scheme, code }))
	);
	if (codes.length > 0) await tx.insertInto('organisationCodes').values(codes).execute();
	await sql`
		insert into public.verifications (organisation_id, level, method, verified_on)
		select id, 'listed', 'import', private.region_day(${now})
		from unnest(${stored.map(({ id }) => id)}::uuid[]) as id`.execute(tx);
	return stored;
}

/** The columns of a row, named as in the database. */
function toDocument({
	draft,
	slug,
	externalId
}: {
	readonly draft: OrganisationDraft;
	readonly slug: string;
	readonly externalId: string | null;
}) {
	const { nameEn, placeCode, valueChainRole, summaryVi, summaryEn, answersWithinDays, ...same } =
		toColumns(draft);
	return {
		...same,
		slug,
		external_id: externalId,
		name_en: nameEn,
		place_code: placeCode,
		value_chain_role: valueChainRole,
		summary_vi: summaryVi,
		summary_en: summaryEn,
		answers_within_days: answersWithinDays
	};
}

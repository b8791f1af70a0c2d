-- A row of a file of listings names its organisation, and an import takes back the entries that it made for such rows.

-- Files that come later name organisations as the file named them that brought them.
-- squawk-ignore require-concurrent-index-creation
create index organisations_external_id on public.organisations (external_id) where external_id is not null;

-- Which organisation each of these names means, in their order. Names come first, as they are written and then without
-- case and marks, then slugs and ids, then what organisations are called in the file that brought them; closed ones are
-- not there. `standing` is `found`; `several`, where more than one is meant equally well; `looks_alike`, where the name
-- could not be given to another, because it reads like that of `organisation_id`; or `free`.
create function private.read_organisation_names(said text[])
returns table (
	"position" bigint, standing text, organisation_id uuid, organisation_name text, name_key text, name_skeleton text
)
language sql stable set search_path = '' as $$
	select said.position,
		case
			when meant.number = 1 then 'found'
			when meant.number > 1 then 'several'
			when near.id is not null then 'looks_alike'
			else 'free'
		end,
		coalesce(meant.id, near.id),
		coalesce(meant.name, near.name),
		said.key,
		said.skeleton
	from (
		select row.position, row.name, private.fold(row.name) as key, private.name_skeleton(row.name) as skeleton
		from unnest(said) with ordinality as row (name, position)
	) as said
	left join lateral (
		select count(distinct best.id) as number, (array_agg(best.id))[1] as id, min(best.name) as name
		from (
			select candidate.id, candidate.name, rank() over (order by candidate.tier) as place
			from (
				select id, name, case when organisations.name = said.name then 1 else 2 end as tier
				from public.organisations where organisations.name_key = said.key and closed_at is null
				union all
				select id, name, case when organisations.name_en = said.name then 1 else 2 end
				from public.organisations
				where name_en_skeleton = said.skeleton and private.fold(name_en) = said.key and closed_at is null
				union all
				select id, name, 3 from public.organisations where slug = said.name and closed_at is null
				union all
				select id, name, 3 from public.organisations
				where id = case
					when said.name ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then said.name::uuid
				end and closed_at is null
				union all
				-- Rows without a name of their own are called by their lines, which name nothing.
				select id, name, 4 from public.organisations
				where external_id = said.name and external_id not like 'line:%' and closed_at is null
			) as candidate
		) as best
		where best.place = 1
	) as meant on true
	left join lateral (
		select id, name from public.organisations where organisations.name_skeleton = said.skeleton
		union all
		select id, name from public.organisations where name_en_skeleton = said.skeleton
		limit 1
	) as near on true
$$;

-- Whether an organisation is only an entry that a list brought: nobody joined it, checked it, wrote to it or about it, or
-- changed it, and no listing is left of it.
create function private.is_bare_entry(organisation uuid) returns boolean
language sql stable set search_path = '' as $$
	select version = 1
		and not exists (select from public.memberships where organisation_id = organisation)
		and not exists (select from public.listings where organisation_id = organisation)
		and not exists (select from public.imports where organisation_id = organisation)
		and not exists (select from public.verifications where organisation_id = organisation and level <> 'listed')
		and not exists (select from public.organisation_conflicts where organisation_id = organisation)
		and not exists (select from public.organisation_conflicts where other_id = organisation)
		and not exists (select from public.interests where from_organisation_id = organisation)
		and not exists (select from public.interests where to_organisation_id = organisation)
	from public.organisations where id = organisation
$$;

-- What the file was called by which listings of the caller's organisation came, also where another organisation had it
-- imported; null for other imports. Security definer, because such an import is not the caller's to see.
create function private.import_file_name(import uuid) returns text
language sql stable security definer set search_path = '' as $$
	select file_name from public.imports
	where id = import and exists (
		select from public.listings
		where import_id = import and organisation_id in (select private.my_organisations())
	)
$$;

grant execute on function private.read_organisation_names(text[]), private.is_bare_entry(uuid) to jobs;
grant execute on function private.import_file_name(uuid) to authenticated;

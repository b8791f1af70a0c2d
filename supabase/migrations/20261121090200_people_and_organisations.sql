-- Who is here: people, the organisations they act for, and who has checked them.

create type public.sphere as enum ('university', 'industry', 'government', 'civil');
create type public.organisation_kind as enum (
	'university', 'college', 'vocational_school', 'research_institute', 'lab', 'fablab', 'techlab', 'living_lab',
	'incubator', 'accelerator', 'innovation_centre', 'startup', 'sme', 'large_firm', 'multinational', 'cooperative',
	'association', 'cluster_body', 'park_developer', 'investor', 'bank', 'fund', 'agency', 'ministry',
	'peoples_committee', 'public_service_unit', 'standards_body', 'foreign_partner'
);
create type public.company_size as enum ('micro', 'small', 'medium', 'large');
create type public.value_chain_role as enum (
	'end_producer', 'system_supplier', 'component_supplier', 'material_supplier', 'equipment_maker', 'logistics',
	'consulting', 'finance', 'science_and_technology', 'training', 'standards_and_testing', 'by_product_user'
);
create type public.verification_level as enum (
	'listed', 'claimed', 'contact_verified', 'document_verified', 'peer_vouched', 'site_verified'
);
create type public.membership_role as enum ('owner', 'editor', 'viewer');
create type public.membership_status as enum ('requested', 'active', 'ended');
create type public.region_role as enum ('officer', 'operator');

create table public.persons (
	user_id uuid primary key references auth.users (id) on delete cascade,
	name public.short_text not null,
	locale public.language_tag not null default 'vi',
	region_role public.region_role,
	suspended_at timestamptz,
	created_at timestamptz not null default now()
);

-- How to reach a person. Apart from `persons`, because only an introduction opens it to others.
create table public.contact_details (
	user_id uuid primary key references public.persons (user_id) on delete cascade,
	email text not null constraint contact_details_email_is_short check (length(email) between 3 and 254),
	phone public.short_text
);

create table public.organisations (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique constraint organisations_slug_is_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
	name public.short_text not null,
	name_en public.short_text,
	name_key text not null generated always as (private.fold(name)) stored,
	sphere public.sphere not null,
	kind public.organisation_kind not null,
	size public.company_size,
	place_code text references public.places (code),
	languages public.language_tag[] not null default '{vi}',
	value_chain_role public.value_chain_role,
	website text constraint organisations_website_is_http check (website ~ '^https?://[^\s<>"'']+$' and length(website) <= 300),
	summary_vi public.long_text,
	summary_en public.long_text,
	answers_within_days smallint constraint organisations_answers_soon check (answers_within_days between 1 and 365),
	is_demo boolean not null default false,
	created_by uuid references public.persons (user_id) on delete set null,
	created_at timestamptz not null default now(),
	constraint organisations_name_key_says_something check (length(name_key) > 1),
	constraint organisations_name_is_unique unique (name_key)
);
create index organisations_place_code on public.organisations (place_code);
create index organisations_created_by on public.organisations (created_by);

create table public.organisation_codes (
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	scheme text not null,
	code text not null,
	primary key (organisation_id, scheme, code),
	foreign key (scheme, code) references public.codes (scheme, code)
);
create index organisation_codes_code on public.organisation_codes (scheme, code);

create table public.memberships (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	user_id uuid not null references public.persons (user_id) on delete cascade,
	role public.membership_role not null,
	status public.membership_status not null,
	requested_at timestamptz not null default now(),
	started_at timestamptz,
	ended_at timestamptz
);
create unique index memberships_one_at_a_time on public.memberships (organisation_id, user_id) where status <> 'ended';
create index memberships_user_id on public.memberships (user_id);

create table public.verifications (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	level public.verification_level not null,
	method public.short_text not null,
	verified_by uuid references public.persons (user_id) on delete set null,
	verified_on date not null,
	valid_until date,
	constraint verifications_validity_in_order check (verified_on <= valid_until)
);
create index verifications_organisation_id on public.verifications (organisation_id);
create index verifications_verified_by on public.verifications (verified_by);

-- Whether the caller is somebody who is not suspended.
create function private.may_act() returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.persons where user_id = (select auth.uid()) and suspended_at is null
	)
$$;

-- The organisations in which the caller is active; none for who is suspended. Security definer, because
-- memberships are themselves behind row level security; stable and argument-free, so a statement calls it once
-- and not once a row.
create function private.my_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	where user_id = (select auth.uid()) and status = 'active' and suspended_at is null
$$;

create function private.editable_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	where user_id = (select auth.uid()) and status = 'active' and role in ('owner', 'editor')
		and suspended_at is null
$$;

create function private.owned_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	where user_id = (select auth.uid()) and status = 'active' and role = 'owner' and suspended_at is null
$$;

-- The people who share an organisation with the caller; owners also see who asks to join.
create function private.my_colleagues() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select user_id from public.memberships
	where status = 'active' and organisation_id in (select private.my_organisations())
	union
	select user_id from public.memberships
	where status = 'requested' and organisation_id in (select private.owned_organisations())
$$;

-- The organisations nobody owns, such as those that only stand in a directory: there the officers of the region
-- decide who joins. Empty for everybody else.
create function private.unowned_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisations.id from public.organisations
	where exists (
		select from public.persons
		where user_id = (select auth.uid()) and region_role is not null and suspended_at is null
	)
	and not exists (
		select from public.memberships
		where memberships.organisation_id = organisations.id and role = 'owner' and status = 'active'
	)
$$;

-- The people about whom the caller decides: who is in an organisation they own or asks to be, and who asks to
-- join one that nobody owns. One has to know whom one lets in.
create function private.people_to_decide_about() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select user_id from public.memberships
	where status <> 'ended' and organisation_id in (select private.owned_organisations())
	union
	select user_id from public.memberships
	where status = 'requested' and organisation_id in (select private.unowned_organisations())
$$;

create function private.is_operator() returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.persons
		where user_id = (select auth.uid()) and region_role = 'operator' and suspended_at is null
	)
$$;

-- Who is asking, or no row when the session has ended or the person is suspended. `session` is the
-- `session_id` claim; null for a personal API token, which has its own check.
create function private.current_actor(session uuid)
returns table (user_id uuid, name text, email text, locale text, region_role public.region_role, memberships jsonb)
language sql stable security definer set search_path = '' as $$
	select persons.user_id, persons.name, contact_details.email, persons.locale, persons.region_role,
		coalesce(
			(
				select jsonb_agg(
					jsonb_build_object(
						'organisationId', organisations.id,
						'organisationName', organisations.name,
						'role', memberships.role
					) order by memberships.started_at, organisations.id
				)
				from public.memberships
				join public.organisations on organisations.id = memberships.organisation_id
				where memberships.user_id = persons.user_id and memberships.status = 'active'
			),
			'[]'
		)
	from public.persons
	join public.contact_details using (user_id)
	where persons.user_id = (select auth.uid())
		and persons.suspended_at is null
		and (session is null or exists (
			select from auth.sessions
			where sessions.id = session and sessions.user_id = persons.user_id
				and (sessions.not_after is null or sessions.not_after > now())
		))
$$;

grant execute on function private.may_act(), private.my_organisations(), private.editable_organisations(),
	private.owned_organisations(), private.unowned_organisations(), private.my_colleagues(),
	private.people_to_decide_about(), private.is_operator(),
	private.current_actor(uuid) to authenticated;

-- A new account gets its person and its contact details; what it typed as a name is cleaned, never trusted.
create function private.welcome_person() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	unseen constant text := '[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]';
	mark constant text := '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]';
	wished text := coalesce(new.raw_user_meta_data ->> 'name', '');
	wished_locale text := new.raw_user_meta_data ->> 'locale';
begin
	wished := regexp_replace(regexp_replace(wished, unseen, '', 'g'), '(' || mark || '{3})' || mark || '+', '\1', 'g');
	wished := left(btrim(normalize(wished, nfc)), 120);
	insert into public.persons (user_id, name, locale)
	values (
		new.id,
		coalesce(nullif(btrim(wished), ''), left(split_part(new.email, '@', 1), 120)),
		case when wished_locale in ('vi', 'en') then wished_locale else 'vi' end
	);
	insert into public.contact_details (user_id, email) values (new.id, new.email);
	return new;
end
$$;

create function private.follow_email() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update public.contact_details set email = new.email where user_id = new.id;
	return new;
end
$$;

create trigger welcome_person after insert on auth.users
	for each row execute function private.welcome_person();
create trigger follow_email after update of email on auth.users
	for each row when (old.email is distinct from new.email) execute function private.follow_email();

-- Who creates an organisation owns it, and it stands there as claimed, not as verified.
create function private.found_organisation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if (select auth.uid()) is not null then
		insert into public.memberships (organisation_id, user_id, role, status, started_at)
		values (new.id, (select auth.uid()), 'owner', 'active', now());
		insert into public.verifications (organisation_id, level, method, verified_by, verified_on)
		values (new.id, 'claimed', 'self-declared', (select auth.uid()), current_date);
	end if;
	return new;
end
$$;
create trigger found_organisation after insert on public.organisations
	for each row execute function private.found_organisation();

create function private.set_founder() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	new.created_by := (select auth.uid());
	return new;
end
$$;
create trigger set_founder before insert on public.organisations
	for each row execute function private.set_founder();

-- Moves of a membership: requested -> active or ended, active -> ended. An organisation keeps one owner who
-- can act. Who ends keeps the role they had, and the first to be let in claims the organisation.
create function private.guard_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if old.status <> new.status then
		if (old.status, new.status) not in (('requested', 'active'), ('requested', 'ended'), ('active', 'ended')) then
			raise exception using errcode = 'TX001', message = 'illegal_move';
		end if;
		new.started_at := case when new.status = 'active' then now() else old.started_at end;
		new.ended_at := case when new.status = 'ended' then now() end;
		if new.status = 'active' and not exists (
			select from public.verifications
			where organisation_id = old.organisation_id and level <> 'listed'
		) then
			insert into public.verifications (organisation_id, level, method, verified_by, verified_on)
			values (old.organisation_id, 'claimed', 'confirmed-by-region', (select auth.uid()), current_date);
		end if;
	end if;
	if new.status = 'ended' then
		new.role := old.role;
	end if;
	if old.role = 'owner' and old.status = 'active' and (new.role <> 'owner' or new.status <> 'active') then
		perform from public.organisations where id = old.organisation_id for update;
		if not exists (
			select from public.memberships join public.persons using (user_id)
			where organisation_id = old.organisation_id and id <> old.id and role = 'owner' and status = 'active'
				and suspended_at is null
		) then
			raise exception using errcode = 'TX002', message = 'last_owner';
		end if;
	end if;
	return new;
end
$$;
create trigger guard_membership before update on public.memberships
	for each row execute function private.guard_membership();

create function private.announce_organisation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('organisation ' || new.id);
	return null;
end
$$;
create trigger announce_organisation after insert or update on public.organisations
	for each row execute function private.announce_organisation();

create function private.announce_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('desk ' || new.organisation_id);
	return null;
end
$$;
create trigger announce_membership after insert or update on public.memberships
	for each row execute function private.announce_membership();

alter table public.persons enable row level security;
alter table public.contact_details enable row level security;
alter table public.organisations enable row level security;
alter table public.organisation_codes enable row level security;
alter table public.memberships enable row level security;
alter table public.verifications enable row level security;

revoke all on public.persons, public.contact_details, public.organisations, public.organisation_codes,
	public.memberships, public.verifications from anon, authenticated;

-- Nobody gives themselves a role in the region, lifts their own suspension or speaks for the demo.
grant select on public.persons, public.contact_details to authenticated;
grant update (name, locale) on public.persons to authenticated;
grant update (phone) on public.contact_details to authenticated;
grant select (id, slug, name, name_en, name_key, sphere, kind, size, place_code, languages, value_chain_role, website,
	summary_vi, summary_en, answers_within_days, is_demo, created_at) on public.organisations to anon, authenticated;
grant select (id, organisation_id, level, method, verified_on, valid_until) on public.verifications
	to anon, authenticated;
grant select on public.organisation_codes to anon, authenticated;
grant insert (slug, name, name_en, sphere, kind, size, place_code, languages, value_chain_role, website, summary_vi,
	summary_en, answers_within_days) on public.organisations to authenticated;
grant update (name, name_en, sphere, kind, size, place_code, languages, value_chain_role, website, summary_vi,
	summary_en, answers_within_days) on public.organisations to authenticated;
grant insert, delete on public.organisation_codes to authenticated;
grant select on public.memberships to authenticated;
grant insert (organisation_id, user_id, role, status) on public.memberships to authenticated;
grant update (role, status) on public.memberships to authenticated;
grant select, insert, update, delete on public.persons, public.contact_details, public.organisations,
	public.organisation_codes, public.memberships, public.verifications to jobs;

create policy persons_select on public.persons for select to authenticated
	using (user_id = (select auth.uid()) or user_id in (select private.my_colleagues()));
create policy persons_update on public.persons for update to authenticated
	using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy persons_all_jobs on public.persons for all to jobs using (true) with check (true);

create policy contact_details_select on public.contact_details for select to authenticated
	using (user_id = (select auth.uid()));
create policy contact_details_update on public.contact_details for update to authenticated
	using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy contact_details_all_jobs on public.contact_details for all to jobs using (true) with check (true);

create policy organisations_select_anon on public.organisations for select to anon using (true);
create policy organisations_select_authenticated on public.organisations for select to authenticated using (true);
create policy organisations_insert on public.organisations for insert to authenticated
	with check (created_by = (select auth.uid()) and (select private.may_act()));
create policy organisations_update on public.organisations for update to authenticated
	using (id in (select private.owned_organisations())) with check (id in (select private.owned_organisations()));
create policy organisations_all_jobs on public.organisations for all to jobs using (true) with check (true);

create policy organisation_codes_select_anon on public.organisation_codes for select to anon using (true);
create policy organisation_codes_select_authenticated on public.organisation_codes for select to authenticated using (true);
create policy organisation_codes_insert on public.organisation_codes for insert to authenticated
	with check (organisation_id in (select private.owned_organisations()));
create policy organisation_codes_delete on public.organisation_codes for delete to authenticated
	using (organisation_id in (select private.owned_organisations()));
create policy organisation_codes_all_jobs on public.organisation_codes for all to jobs using (true) with check (true);

create policy memberships_select on public.memberships for select to authenticated
	using (user_id = (select auth.uid()) or organisation_id in (select private.my_organisations())
		or organisation_id in (select private.unowned_organisations()));
-- One asks to join as editor or viewer; an owner decides.
create policy memberships_insert on public.memberships for insert to authenticated
	with check (user_id = (select auth.uid()) and status = 'requested' and role <> 'owner'
		and (select private.may_act()));
-- Owners decide about everybody, the region where there is no owner, but not about itself; anybody may end
-- their own.
create policy memberships_update on public.memberships for update to authenticated
	using (user_id = (select auth.uid()) or organisation_id in (select private.owned_organisations())
		or organisation_id in (select private.unowned_organisations()))
	with check (organisation_id in (select private.owned_organisations())
		or (organisation_id in (select private.unowned_organisations()) and user_id <> (select auth.uid()))
		or (user_id = (select auth.uid()) and status = 'ended'));
create policy memberships_all_jobs on public.memberships for all to jobs using (true) with check (true);

create policy verifications_select_anon on public.verifications for select to anon using (true);
create policy verifications_select_authenticated on public.verifications for select to authenticated using (true);
create policy verifications_all_jobs on public.verifications for all to jobs using (true) with check (true);

-- Needs and offers: the root, its text in each language, its codes and requirements, and what it said before.

create type public.listing_kind as enum ('need', 'offer');
create type public.listing_status as enum (
	'draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'published', 'paused', 'fulfilled', 'expired',
	'withdrawn', 'rejected', 'archived'
);
create type public.subject as enum (
	'technology', 'product', 'service', 'equipment_time', 'space', 'expertise', 'talent', 'training', 'data', 'testbed',
	'funding', 'market_access', 'material', 'partner', 'policy_support'
);
create type public.partnership_type as enum (
	'commercial_agency', 'distribution', 'licence', 'technical_cooperation', 'joint_venture', 'manufacturing',
	'outsourcing', 'research_cooperation', 'investment', 'financial_agreement', 'service_contract', 'acquisition',
	'testing', 'internship'
);
create type public.transaction_basis as enum ('lend', 'rent', 'sell', 'donate');
create type public.geographic_scope as enum ('local', 'regional', 'national', 'international');
create type public.ip_status as enum (
	'none', 'secret_know_how', 'applied', 'granted', 'design', 'trade_mark', 'copyright', 'exclusive_rights',
	'licensed', 'open_licence'
);
create type public.confidentiality as enum ('open_required', 'flexible', 'nda_required');
create type public.requirement_strength as enum ('must', 'wish');
create type public.requirement_kind as enum ('certification', 'capability', 'other');
create type public.import_status as enum ('running', 'completed', 'failed', 'undone');

create table public.imports (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	kind public.listing_kind not null,
	file_name public.short_text not null,
	file_checksum text not null,
	mapping jsonb not null,
	status public.import_status not null default 'running',
	rows_read integer not null default 0 constraint imports_rows_read_not_negative check (rows_read >= 0),
	rows_imported integer not null default 0 constraint imports_rows_imported_not_negative check (rows_imported >= 0),
	rows_refused integer not null default 0 constraint imports_rows_refused_not_negative check (rows_refused >= 0),
	created_at timestamptz not null default now(),
	finished_at timestamptz,
	undone_at timestamptz
);
create index imports_organisation_id on public.imports (organisation_id);

create table public.listings (
	id uuid primary key default gen_random_uuid(),
	kind public.listing_kind not null,
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	status public.listing_status not null default 'draft',
	subject public.subject,
	readiness smallint constraint listings_readiness_is_trl check (readiness between 1 and 9),
	partnership_types public.partnership_type[] not null default '{}',
	transaction_basis public.transaction_basis,
	scope public.geographic_scope,
	place_code text references public.places (code),
	languages public.language_tag[] not null default '{}',
	available_from date,
	available_until date,
	confidentiality public.confidentiality,
	certifications public.short_text[] not null default '{}',
	partner_spheres public.sphere[] not null default '{}',
	partner_kinds public.organisation_kind[] not null default '{}',
	budget_min_vnd bigint constraint listings_budget_min_not_negative check (budget_min_vnd >= 0),
	budget_max_vnd bigint constraint listings_budget_max_not_negative check (budget_max_vnd >= 0),
	quantity_min double precision constraint listings_quantity_min_not_negative check (quantity_min >= 0 and quantity_min < 'infinity'),
	quantity_max double precision constraint listings_quantity_max_not_negative check (quantity_max >= 0 and quantity_max < 'infinity'),
	quantity_unit public.short_text,
	ip_status public.ip_status,
	version integer not null default 1,
	matched_version integer not null default 0,
	created_by uuid references public.persons (user_id) on delete set null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	published_at timestamptz,
	confirmed_at timestamptz,
	expires_at timestamptz,
	import_id uuid references public.imports (id) on delete set null,
	external_id public.short_text,
	is_demo boolean not null default false,
	constraint listings_dates_in_order check (available_from <= available_until),
	constraint listings_budget_in_order check (budget_min_vnd <= budget_max_vnd),
	constraint listings_quantity_in_order check (quantity_min <= quantity_max),
	constraint listings_published_has_dates check (status <> 'published' or (published_at is not null and expires_at is not null)),
	constraint listings_arrays_are_short check (
		cardinality(partnership_types) <= 14 and cardinality(languages) <= 20 and cardinality(certifications) <= 30
		and cardinality(partner_spheres) <= 4 and cardinality(partner_kinds) <= 28
	),
	constraint listings_imported_once unique (import_id, external_id)
);
create index listings_organisation_id on public.listings (organisation_id);
create index listings_newest on public.listings (published_at desc, id) where status = 'published';
create index listings_expires_at on public.listings (expires_at) where status = 'published';
create index listings_to_match on public.listings (id) where status = 'published' and matched_version < version;
create index listings_place_code on public.listings (place_code);
create index listings_created_by on public.listings (created_by);
create index listings_updated_at on public.listings (updated_at);

create table public.listing_texts (
	listing_id uuid not null references public.listings (id) on delete cascade,
	language public.language_tag not null constraint listing_texts_language_is_known check (language in ('vi', 'en')),
	title public.short_text not null constraint listing_texts_title_length check (length(title) between 8 and 120),
	summary public.long_text not null constraint listing_texts_summary_length check (length(summary) between 40 and 4000),
	primary key (listing_id, language)
);

create table public.listing_codes (
	listing_id uuid not null references public.listings (id) on delete cascade,
	scheme text not null,
	code text not null,
	primary key (listing_id, scheme, code),
	foreign key (scheme, code) references public.codes (scheme, code)
);
create index listing_codes_code on public.listing_codes (scheme, code);

create table public.requirements (
	listing_id uuid not null references public.listings (id) on delete cascade,
	position smallint not null constraint requirements_position_in_range check (position between 1 and 30),
	strength public.requirement_strength not null,
	kind public.requirement_kind not null,
	value public.short_text not null,
	primary key (listing_id, position)
);

-- What a listing said each time it was published. Never changed, never deleted while the listing stands.
create table public.listing_versions (
	listing_id uuid not null references public.listings (id) on delete cascade,
	version integer not null,
	content jsonb not null,
	made_by uuid references public.persons (user_id) on delete set null,
	made_at timestamptz not null default now(),
	primary key (listing_id, version)
);
create index listing_versions_made_by on public.listing_versions (made_by);

-- What a visitor is writing, kept for the holder of a random secret; the table holds only its digest.
create table public.drafts (
	secret_digest bytea primary key,
	content jsonb not null constraint drafts_content_is_small check (pg_column_size(content) < 65536),
	updated_at timestamptz not null default now()
);
create index drafts_updated_at on public.drafts (updated_at);

create function private.save_draft(secret text, content jsonb) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.drafts (secret_digest, content) values (sha256(convert_to(secret, 'UTF8')), content)
	on conflict (secret_digest) do update set content = excluded.content, updated_at = now()
$$;

create function private.read_draft(secret text) returns jsonb
language sql stable security definer set search_path = '' as $$
	select content from public.drafts where secret_digest = sha256(convert_to(secret, 'UTF8'))
$$;

create function private.forget_draft(secret text) returns void
language sql volatile security definer set search_path = '' as $$
	delete from public.drafts where secret_digest = sha256(convert_to(secret, 'UTF8'))
$$;
grant execute on function private.save_draft(text, jsonb), private.read_draft(text), private.forget_draft(text)
	to anon, authenticated;

-- The listings of organisations in which the caller is active.
create function private.my_listings() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select id from public.listings where organisation_id in (select private.my_organisations())
$$;

create function private.editable_listings() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select id from public.listings where organisation_id in (select private.editable_organisations())
$$;

grant execute on function private.my_listings(), private.editable_listings() to authenticated;

create function private.may_move_listing(from_status public.listing_status, to_status public.listing_status)
returns boolean language sql immutable set search_path = '' as $$
	select (from_status, to_status) in (
		('draft', 'published'), ('draft', 'submitted'), ('draft', 'archived'),
		('submitted', 'in_review'), ('submitted', 'withdrawn'),
		('in_review', 'changes_requested'), ('in_review', 'approved'), ('in_review', 'rejected'),
		('changes_requested', 'submitted'), ('changes_requested', 'withdrawn'),
		('approved', 'published'), ('approved', 'withdrawn'),
		('published', 'paused'), ('published', 'fulfilled'), ('published', 'expired'), ('published', 'withdrawn'),
		('paused', 'published'), ('paused', 'fulfilled'), ('paused', 'withdrawn'), ('paused', 'expired'),
		('expired', 'published'), ('expired', 'withdrawn'), ('expired', 'archived'),
		('fulfilled', 'published'), ('fulfilled', 'archived'),
		('withdrawn', 'published'), ('withdrawn', 'archived'), ('rejected', 'archived')
	)
$$;
grant execute on function private.may_move_listing(public.listing_status, public.listing_status)
	to authenticated, jobs;

-- Who made it and when; a listing of an account begins as a draft, and only the system loads published ones.
create function private.begin_listing() returns trigger
language plpgsql set search_path = '' as $$
begin
	if current_user = 'authenticated' then
		new.created_by := (select auth.uid());
		new.status := 'draft';
	end if;
	if new.status = 'published' then
		new.published_at := coalesce(new.published_at, now());
		new.confirmed_at := coalesce(new.confirmed_at, new.published_at);
		new.expires_at := coalesce(new.expires_at, now() + interval '90 days');
	end if;
	return new;
end
$$;
create trigger begin_listing before insert on public.listings
	for each row execute function private.begin_listing();

-- Legal moves only. Publishing needs a text, sets the dates, and lasts a year at most.
create function private.guard_listing() returns trigger
language plpgsql set search_path = '' as $$
begin
	if old.status <> new.status and not private.may_move_listing(old.status, new.status) then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if current_user = 'authenticated' and old.status <> new.status and new.status in ('expired', 'approved', 'rejected', 'in_review') then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if old.status <> 'published' and new.status = 'published' then
		if not exists (select from public.listing_texts where listing_id = new.id) then
			raise exception using errcode = 'TX003', message = 'listing_without_text';
		end if;
		new.published_at := coalesce(old.published_at, now());
		new.confirmed_at := now();
		if new.expires_at is null or new.expires_at <= now() then
			new.expires_at := now() + interval '90 days';
		end if;
	end if;
	-- Renewing a published listing confirms that it still holds.
	if old.status = 'published' and new.status = 'published' and new.expires_at > old.expires_at then
		new.confirmed_at := now();
	end if;
	if new.expires_at > now() + interval '366 days' then
		new.expires_at := now() + interval '366 days';
	end if;
	if current_user = 'authenticated' or old.status <> new.status then
		new.version := old.version + 1;
		new.updated_at := now();
	end if;
	return new;
end
$$;
create trigger guard_listing before update on public.listings
	for each row execute function private.guard_listing();

create function private.announce_listing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'DELETE' then
		if old.status = 'published' then perform private.announce('listing ' || old.id); end if;
	elsif tg_op = 'INSERT' then
		if new.status = 'published' and new.import_id is null then perform private.announce('listing ' || new.id); end if;
	elsif new.version <> old.version and (new.status = 'published' or old.status = 'published') then
		perform private.announce('listing ' || new.id);
	end if;
	return null;
end
$$;
create trigger announce_listing after insert or update or delete on public.listings
	for each row execute function private.announce_listing();

alter table public.imports enable row level security;
alter table public.listings enable row level security;
alter table public.listing_texts enable row level security;
alter table public.listing_codes enable row level security;
alter table public.requirements enable row level security;
alter table public.listing_versions enable row level security;
alter table public.drafts enable row level security;

revoke all on public.imports, public.listings, public.listing_texts, public.listing_codes, public.requirements,
	public.listing_versions, public.drafts from anon, authenticated;

-- Nobody moves a listing to another organisation, or rewrites who made it, when, or what it was matched at.
grant select (id, kind, organisation_id, status, subject, readiness, partnership_types, transaction_basis, scope, place_code,
	languages, available_from, available_until, confidentiality, certifications, partner_spheres, partner_kinds,
	budget_min_vnd, budget_max_vnd, quantity_min, quantity_max, quantity_unit, ip_status, version, created_at, updated_at,
	published_at, confirmed_at, expires_at, is_demo) on public.listings to anon, authenticated;
grant insert (kind, organisation_id, subject, readiness, partnership_types, transaction_basis, scope, place_code, languages,
	available_from, available_until, confidentiality, certifications, partner_spheres, partner_kinds, budget_min_vnd,
	budget_max_vnd, quantity_min, quantity_max, quantity_unit, ip_status, expires_at) on public.listings to authenticated;
grant update (status, subject, readiness, partnership_types, transaction_basis, scope, place_code, languages,
	available_from, available_until, confidentiality, certifications, partner_spheres, partner_kinds, budget_min_vnd,
	budget_max_vnd, quantity_min, quantity_max, quantity_unit, ip_status, expires_at) on public.listings to authenticated;
grant delete on public.listings to authenticated;
grant select on public.listing_texts, public.listing_codes, public.requirements to anon, authenticated;
grant insert, delete on public.listing_texts, public.listing_codes, public.requirements to authenticated;
grant update (title, summary) on public.listing_texts to authenticated;
grant update (strength, kind, value) on public.requirements to authenticated;
grant select (listing_id, version, content, made_at) on public.listing_versions to authenticated;
grant insert (listing_id, version, content, made_by) on public.listing_versions to authenticated;
grant select on public.imports to authenticated;
grant select, insert, update, delete on public.imports, public.listings, public.listing_texts, public.listing_codes,
	public.requirements, public.listing_versions to jobs;
grant select (secret_digest, updated_at), delete on public.drafts to jobs;

create policy imports_select on public.imports for select to authenticated
	using (organisation_id in (select private.my_organisations()));
create policy imports_all_jobs on public.imports for all to jobs using (true) with check (true);

create policy listings_select_anon on public.listings for select to anon using (status = 'published');
create policy listings_select_authenticated on public.listings for select to authenticated
	using (status = 'published' or organisation_id in (select private.my_organisations()));
create policy listings_insert on public.listings for insert to authenticated
	with check (organisation_id in (select private.editable_organisations()));
create policy listings_update on public.listings for update to authenticated
	using (organisation_id in (select private.editable_organisations()))
	with check (organisation_id in (select private.editable_organisations()));
create policy listings_delete on public.listings for delete to authenticated
	using (status = 'draft' and organisation_id in (select private.editable_organisations()));
create policy listings_all_jobs on public.listings for all to jobs using (true) with check (true);

-- Texts, codes and requirements are seen with their listing: the subquery is itself behind its policies.
create policy listing_texts_select_anon on public.listing_texts for select to anon
	using (exists (select from public.listings where listings.id = listing_id));
create policy listing_texts_select_authenticated on public.listing_texts for select to authenticated
	using (exists (select from public.listings where listings.id = listing_id));
create policy listing_texts_insert on public.listing_texts for insert to authenticated
	with check (listing_id in (select private.editable_listings()));
create policy listing_texts_update on public.listing_texts for update to authenticated
	using (listing_id in (select private.editable_listings()))
	with check (listing_id in (select private.editable_listings()));
create policy listing_texts_delete on public.listing_texts for delete to authenticated
	using (listing_id in (select private.editable_listings()));
create policy listing_texts_all_jobs on public.listing_texts for all to jobs using (true) with check (true);

create policy listing_codes_select_anon on public.listing_codes for select to anon
	using (exists (select from public.listings where listings.id = listing_id));
create policy listing_codes_select_authenticated on public.listing_codes for select to authenticated
	using (exists (select from public.listings where listings.id = listing_id));
create policy listing_codes_insert on public.listing_codes for insert to authenticated
	with check (listing_id in (select private.editable_listings()));
create policy listing_codes_delete on public.listing_codes for delete to authenticated
	using (listing_id in (select private.editable_listings()));
create policy listing_codes_all_jobs on public.listing_codes for all to jobs using (true) with check (true);

create policy requirements_select_anon on public.requirements for select to anon
	using (exists (select from public.listings where listings.id = listing_id));
create policy requirements_select_authenticated on public.requirements for select to authenticated
	using (exists (select from public.listings where listings.id = listing_id));
create policy requirements_insert on public.requirements for insert to authenticated
	with check (listing_id in (select private.editable_listings()));
create policy requirements_update on public.requirements for update to authenticated
	using (listing_id in (select private.editable_listings()))
	with check (listing_id in (select private.editable_listings()));
create policy requirements_delete on public.requirements for delete to authenticated
	using (listing_id in (select private.editable_listings()));
create policy requirements_all_jobs on public.requirements for all to jobs using (true) with check (true);

create policy listing_versions_select on public.listing_versions for select to authenticated
	using (listing_id in (select private.my_listings()));
create policy listing_versions_insert on public.listing_versions for insert to authenticated
	with check (listing_id in (select private.editable_listings()) and made_by = (select auth.uid()));
create policy listing_versions_all_jobs on public.listing_versions for all to jobs using (true) with check (true);

create policy drafts_select_jobs on public.drafts for select to jobs using (true);
create policy drafts_delete_jobs on public.drafts for delete to jobs using (true);

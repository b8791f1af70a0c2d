-- Where things are, and the code lists that name what they are about.

create type public.place_kind as enum ('country', 'province', 'city', 'district', 'ward', 'commune', 'estate');

create table public.places (
	code text primary key constraint places_code_is_short check (length(code) between 1 and 40),
	kind public.place_kind not null,
	name_vi public.short_text not null,
	name_en public.short_text not null,
	parent_code text references public.places (code),
	latitude double precision constraint places_latitude_in_range check (latitude between -90 and 90),
	longitude double precision constraint places_longitude_in_range check (longitude between -180 and 180),
	valid_from date,
	valid_until date,
	official_code text,
	aliases text[] not null default '{}',
	constraint places_validity_in_order check (valid_from <= valid_until)
);
create index places_parent_code on public.places (parent_code);

-- What a place became when it ended. One may be split over several.
create table public.place_successors (
	place_code text not null references public.places (code) on delete cascade,
	successor_code text not null references public.places (code) on delete cascade,
	primary key (place_code, successor_code)
);
create index place_successors_successor_code on public.place_successors (successor_code);

create table public.regions (
	code text primary key,
	name_vi public.short_text not null,
	name_en public.short_text not null,
	place_code text not null references public.places (code),
	languages public.language_tag[] not null,
	time_zone text not null,
	country text not null constraint regions_country_is_iso check (country ~ '^[A-Z]{2}$'),
	currency text not null constraint regions_currency_is_iso check (currency ~ '^[A-Z]{3}$'),
	is_demo boolean not null default false,
	pack_checksum text,
	loaded_at timestamptz not null
);
create index regions_place_code on public.regions (place_code);

create table public.code_schemes (
	scheme text primary key constraint code_schemes_scheme_is_short check (length(scheme) between 1 and 40),
	name_vi public.short_text not null,
	name_en public.short_text not null,
	version text not null,
	source text not null,
	licence text not null
);

create table public.codes (
	scheme text not null references public.code_schemes (scheme) on delete cascade,
	code text not null constraint codes_code_is_short check (length(code) between 1 and 20),
	parent_code text,
	name_vi public.long_text not null,
	name_en public.long_text,
	primary key (scheme, code),
	foreign key (scheme, parent_code) references public.codes (scheme, code)
);
create index codes_parent on public.codes (scheme, parent_code);

-- Crosswalks between schemes and between editions of one scheme.
create table public.code_maps (
	from_scheme text not null,
	from_code text not null,
	to_scheme text not null,
	to_code text not null,
	primary key (from_scheme, from_code, to_scheme, to_code),
	foreign key (from_scheme, from_code) references public.codes (scheme, code) on delete cascade,
	foreign key (to_scheme, to_code) references public.codes (scheme, code) on delete cascade
);
create index code_maps_to on public.code_maps (to_scheme, to_code);

-- Reference data is open to everybody and written only by the system when it loads a region.
alter table public.places enable row level security;
alter table public.place_successors enable row level security;
alter table public.regions enable row level security;
alter table public.code_schemes enable row level security;
alter table public.codes enable row level security;
alter table public.code_maps enable row level security;

revoke all on public.places, public.place_successors, public.regions, public.code_schemes, public.codes,
	public.code_maps from anon, authenticated;
grant select on public.places, public.place_successors, public.regions, public.code_schemes, public.codes,
	public.code_maps to anon, authenticated;
grant select, insert, update, delete on public.places, public.place_successors, public.regions,
	public.code_schemes, public.codes, public.code_maps to jobs;

create policy places_select_anon on public.places for select to anon using (true);
create policy places_select_authenticated on public.places for select to authenticated using (true);
create policy places_all_jobs on public.places for all to jobs using (true) with check (true);
create policy place_successors_select_anon on public.place_successors for select to anon using (true);
create policy place_successors_select_authenticated on public.place_successors for select to authenticated using (true);
create policy place_successors_all_jobs on public.place_successors for all to jobs using (true) with check (true);
create policy regions_select_anon on public.regions for select to anon using (true);
create policy regions_select_authenticated on public.regions for select to authenticated using (true);
create policy regions_all_jobs on public.regions for all to jobs using (true) with check (true);
create policy code_schemes_select_anon on public.code_schemes for select to anon using (true);
create policy code_schemes_select_authenticated on public.code_schemes for select to authenticated using (true);
create policy code_schemes_all_jobs on public.code_schemes for all to jobs using (true) with check (true);
create policy codes_select_anon on public.codes for select to anon using (true);
create policy codes_select_authenticated on public.codes for select to authenticated using (true);
create policy codes_all_jobs on public.codes for all to jobs using (true) with check (true);
create policy code_maps_select_anon on public.code_maps for select to anon using (true);
create policy code_maps_select_authenticated on public.code_maps for select to authenticated using (true);
create policy code_maps_all_jobs on public.code_maps for all to jobs using (true) with check (true);

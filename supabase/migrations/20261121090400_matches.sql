-- Pairs the engine proposes, with their reasons, and what the two sides think of them.

create type public.match_strength as enum ('strong', 'good', 'possible');
create type public.match_verdict as enum ('hidden', 'not_relevant');

create table public.match_runs (
	id uuid primary key default gen_random_uuid(),
	engine_version text not null,
	cause text not null constraint match_runs_cause_is_known check (cause in ('listing_changed', 'whole_region')),
	listing_id uuid references public.listings (id) on delete cascade,
	started_at timestamptz not null,
	finished_at timestamptz,
	pairs integer not null default 0
);
create index match_runs_listing_id on public.match_runs (listing_id);

create table public.matches (
	id uuid primary key default gen_random_uuid(),
	need_id uuid not null references public.listings (id) on delete cascade,
	offer_id uuid not null references public.listings (id) on delete cascade,
	run_id uuid not null references public.match_runs (id) on delete cascade,
	score double precision not null constraint matches_score_is_share check (score between 0 and 1),
	towards_need double precision not null constraint matches_towards_need_is_share check (towards_need between 0 and 1),
	towards_offer double precision not null constraint matches_towards_offer_is_share check (towards_offer between 0 and 1),
	strength public.match_strength not null,
	gates jsonb not null,
	missing jsonb not null default '[]',
	changes jsonb not null default '[]',
	computed_at timestamptz not null,
	constraint matches_one_per_pair unique (need_id, offer_id)
);
create index matches_offer_id on public.matches (offer_id);
create index matches_run_id on public.matches (run_id);

-- One reason of a match: how much it gave, and the words or codes it used.
create table public.match_facets (
	match_id uuid not null references public.matches (id) on delete cascade,
	name text not null constraint match_facets_name_is_short check (length(name) between 1 and 40),
	value double precision constraint match_facets_value_is_share check (value between 0 and 1),
	contribution double precision not null constraint match_facets_contribution_is_share check (contribution between 0 and 1),
	evidence jsonb not null,
	primary key (match_id, name)
);

-- One organisation's view of a pair; the other side never sees it.
create table public.match_feedback (
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	need_id uuid not null references public.listings (id) on delete cascade,
	offer_id uuid not null references public.listings (id) on delete cascade,
	verdict public.match_verdict not null,
	reason text constraint match_feedback_reason_is_short check (length(reason) <= 40),
	given_by uuid references public.persons (user_id) on delete set null,
	given_at timestamptz not null default now(),
	primary key (organisation_id, need_id, offer_id)
);
create index match_feedback_need_id on public.match_feedback (need_id);
create index match_feedback_offer_id on public.match_feedback (offer_id);
create index match_feedback_given_by on public.match_feedback (given_by);

alter table public.match_runs enable row level security;
alter table public.matches enable row level security;
alter table public.match_facets enable row level security;
alter table public.match_feedback enable row level security;

revoke all on public.match_runs, public.matches, public.match_facets, public.match_feedback from anon, authenticated;
grant select on public.matches, public.match_facets to authenticated;
grant select, insert, delete on public.match_feedback to authenticated;
grant update (verdict, reason, given_by, given_at) on public.match_feedback to authenticated;
grant select, insert, update, delete on public.match_runs, public.matches, public.match_facets, public.match_feedback to jobs;

create policy match_runs_all_jobs on public.match_runs for all to jobs using (true) with check (true);

create policy matches_select on public.matches for select to authenticated
	using (need_id in (select private.my_listings()) or offer_id in (select private.my_listings()));
create policy matches_all_jobs on public.matches for all to jobs using (true) with check (true);

create policy match_facets_select on public.match_facets for select to authenticated
	using (exists (select from public.matches where matches.id = match_id));
create policy match_facets_all_jobs on public.match_facets for all to jobs using (true) with check (true);

create policy match_feedback_select on public.match_feedback for select to authenticated
	using (organisation_id in (select private.my_organisations()));
create policy match_feedback_insert on public.match_feedback for insert to authenticated
	with check (organisation_id in (select private.editable_organisations()) and given_by = (select auth.uid())
		and (need_id in (select private.editable_listings()) or offer_id in (select private.editable_listings())));
create policy match_feedback_update on public.match_feedback for update to authenticated
	using (organisation_id in (select private.editable_organisations()))
	with check (organisation_id in (select private.editable_organisations()) and given_by = (select auth.uid())
		and (need_id in (select private.editable_listings()) or offer_id in (select private.editable_listings())));
create policy match_feedback_delete on public.match_feedback for delete to authenticated
	using (organisation_id in (select private.editable_organisations()));
create policy match_feedback_all_jobs on public.match_feedback for all to jobs using (true) with check (true);

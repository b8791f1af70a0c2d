-- A run over the whole region: cut into parts that several workers share and that outlive each of them.

-- In the order in which they are done: all parts of one stage, then those of the next.
create type public.match_run_stage as enum ('score', 'order', 'explain', 'finish');

-- What a run over the whole region looks at: its listings, each in one version, and which draw it takes. `not valid`,
-- here and below: in what is stored already the new columns are empty, so there is nothing to look at again.
alter table public.match_runs
	add column seed bigint,
	add column listing_ids uuid[],
	add column listing_versions integer[],
	add constraint match_runs_whole_region_says_all check (
		cause <> 'whole_region'
		or (seed is not null and listing_ids is not null and cardinality(listing_ids) = cardinality(listing_versions))
	) not valid;
-- One at a time, whoever starts it.
create unique index match_runs_one_whole_region on public.match_runs (cause)
	where cause = 'whole_region' and finished_at is null;

create table public.match_run_parts (
	run_id uuid not null references public.match_runs (id) on delete cascade,
	stage public.match_run_stage not null,
	number integer not null constraint match_run_parts_number_not_negative check (number >= 0),
	-- Of the listings of the run, counted from 0: the first one, and the one after the last. Null where the work says it.
	first_listing integer,
	end_listing integer,
	-- What is to be done and what came of it, as the code that made it reads it. Both go when the run has finished.
	work bytea,
	result bytea,
	-- Which worker does it, and until when others leave it alone.
	claimed_by text constraint match_run_parts_claimed_by_is_short check (length(claimed_by) between 1 and 80),
	claimed_until timestamptz,
	finished_at timestamptz,
	primary key (run_id, stage, number),
	constraint match_run_parts_claim_is_whole check ((claimed_by is null) = (claimed_until is null))
);

-- What a run over the whole region decided about a pair: where it stands in the two lists, counted from 1, or null where
-- it does not; why it is proposed, and with what chance. All null for pairs that were found for one listing alone.
alter table public.matches
	add column cause public.proposal_cause,
	add column rank_for_need smallint,
	add column rank_for_offer smallint,
	add column propensity double precision,
	add constraint matches_decision_is_whole check (
		(cause is null) = (propensity is null)
		and (cause is null) = (rank_for_need is null and rank_for_offer is null)
	) not valid,
	add constraint matches_ranks_are_positive check (rank_for_need > 0 and rank_for_offer > 0) not valid,
	add constraint matches_propensity_is_chance check (propensity > 0 and propensity <= 1) not valid;

alter table public.match_run_parts enable row level security;

revoke all on public.match_run_parts from anon, authenticated;
grant select, insert, update, delete on public.match_run_parts to jobs;

create policy match_run_parts_all_jobs on public.match_run_parts for all to jobs using (true) with check (true);

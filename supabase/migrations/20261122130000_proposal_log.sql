-- What the order of suggestions is learnt from: which were shown to people who agreed to it, and what became of
-- them; what was learnt; and which weights are in use.

create type public.proposal_cause as enum ('relevance', 'floor', 'exploration');
-- How far a suggestion came; each is further than the one before.
create type public.proposal_outcome as enum (
	'shown', 'opened', 'interest_sent', 'accepted', 'introduced', 'met', 'agreed', 'delivered'
);

-- Weights that were learnt, with what must be known about them.
create table public.model_cards (
	id uuid primary key default gen_random_uuid(),
	engine_version text not null constraint model_cards_engine_version_length check (length(engine_version) between 1 and 40),
	card jsonb not null constraint model_cards_card_is_object check (jsonb_typeof(card) = 'object'),
	fitted_at timestamptz not null
);
create index model_cards_fitted_at on public.model_cards (fitted_at);

-- Every turn of the switch; the last one counts. Without a card the weights are those that were never learnt.
create table public.weights_choices (
	id bigint primary key generated always as identity,
	model_card_id uuid references public.model_cards (id),
	chosen_at timestamptz not null default now()
);
create index weights_choices_model_card_id on public.weights_choices (model_card_id);

-- One listing in the list of another, as one person saw it that day.
create table public.proposals (
	id uuid primary key default gen_random_uuid(),
	user_id uuid not null references public.persons (user_id) on delete cascade,
	-- Whose list it was, the listing that asked, and the one that was shown.
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	listing_id uuid not null references public.listings (id) on delete cascade,
	other_id uuid not null references public.listings (id) on delete cascade,
	rank smallint not null constraint proposals_rank_in_range check (rank between 1 and 1000),
	cause public.proposal_cause not null,
	-- The chance with which it was shown at all.
	propensity double precision not null constraint proposals_propensity_is_chance check (propensity > 0 and propensity <= 1),
	-- How well each facet fitted, in the order of the engine; null where it could not be known.
	facets double precision[] not null constraint proposals_facets_are_shares
		check (cardinality(facets) between 1 and 40 and 0 <= all (facets) and 1 >= all (facets)),
	engine_version text not null constraint proposals_engine_version_length check (length(engine_version) between 1 and 40),
	-- The weights that made the order; null for those that were never learnt.
	model_card_id uuid references public.model_cards (id),
	shown_at timestamptz not null default now(),
	shown_on date not null default (now() at time zone 'UTC')::date,
	outcome public.proposal_outcome not null default 'shown',
	outcome_at timestamptz,
	constraint proposals_once_a_day unique (user_id, listing_id, other_id, shown_on),
	constraint proposals_of_two check (listing_id <> other_id)
);
create index proposals_of_pair on public.proposals (other_id, organisation_id);
create index proposals_organisation_id on public.proposals (organisation_id);
create index proposals_listing_id on public.proposals (listing_id);
create index proposals_model_card_id on public.proposals (model_card_id);
create index proposals_shown_at on public.proposals (shown_at);

-- Nothing is kept of somebody who has not agreed. The consent stays locked until the end of the transaction, so that
-- one withdrawn at the same moment finds what was kept and takes it away.
create function private.begin_proposal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	-- Before the consent is looked at: nobody finds out in this way who has agreed.
	if new.user_id <> (select auth.uid()) then
		raise exception using errcode = '42501', message = 'not_yours';
	end if;
	-- A listing that is being taken away at this moment is not noted either.
	select asking.organisation_id into new.organisation_id
	from public.consents, public.listings as asking, public.listings as other
	where consents.user_id = new.user_id and purpose = 'learning' and withdrawn_at is null
		and asking.id = new.listing_id and other.id = new.other_id
	for share of consents for key share of asking, other;
	if not found then return null; end if;
	return new;
end
$$;
create trigger begin_proposal before insert on public.proposals
	for each row execute function private.begin_proposal();

-- Only how far it came changes, and only upwards.
create function private.guard_proposal() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.outcome <= old.outcome
		or to_jsonb(new) - '{outcome,outcome_at}'::text[] <> to_jsonb(old) - '{outcome,outcome_at}'::text[]
	then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	new.outcome_at := now();
	return new;
end
$$;
create trigger guard_proposal before update on public.proposals
	for each row execute function private.guard_proposal();

-- What two listings come to is told to the last lists of the asking organisation that showed the one beside the
-- other, if it asked with one; lists older than this are not what led there.
create function private.raise_proposals(organisation uuid, asking uuid, shown uuid, reached public.proposal_outcome)
returns void language sql volatile security definer set search_path = '' as $$
	update public.proposals set outcome = reached
	where outcome < reached and id in (
		select distinct on (user_id, listing_id) id from public.proposals
		where organisation_id = organisation and other_id = shown and (asking is null or listing_id = asking)
			and shown_at > now() - interval '90 days'
		order by user_id, listing_id, shown_at desc
	)
$$;

create function private.raise_proposals_of_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.raise_proposals(new.from_organisation_id, new.from_listing_id, new.listing_id,
		case tg_op when 'INSERT' then 'interest_sent' else 'accepted' end::public.proposal_outcome);
	return null;
end
$$;
create trigger raise_proposals_when_sent after insert on public.interests
	for each row execute function private.raise_proposals_of_interest();
create trigger raise_proposals_when_accepted after update of status on public.interests
	for each row when (old.status <> 'accepted' and new.status = 'accepted')
	execute function private.raise_proposals_of_interest();

create function private.raise_proposals_of_introduction() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.raise_proposals(from_organisation_id, from_listing_id, listing_id, 'introduced')
	from public.interests where id = new.interest_id;
	return null;
end
$$;
create trigger raise_proposals_when_introduced after insert on public.introductions
	for each row when (new.status = 'both_yes')
	execute function private.raise_proposals_of_introduction();

create function private.raise_proposals_of_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.raise_proposals(interests.from_organisation_id, from_listing_id, listing_id, 'met')
	from public.introductions join public.interests on interests.id = interest_id
	where introductions.id = new.introduction_id;
	return null;
end
$$;
create trigger raise_proposals_when_met after update of status on public.meetings
	for each row when (old.status <> 'held' and new.status = 'held')
	execute function private.raise_proposals_of_meeting();

-- With the consent goes all that was kept under it.
create function private.forget_proposals() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from public.proposals where user_id = new.user_id;
	return null;
end
$$;
create trigger forget_proposals after update of withdrawn_at on public.consents
	for each row when (new.purpose = 'learning' and new.withdrawn_at is not null)
	execute function private.forget_proposals();

create function private.announce_weights() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('weights');
	return null;
end
$$;
create trigger announce_weights after insert on public.weights_choices
	for each statement execute function private.announce_weights();

alter table public.model_cards enable row level security;
alter table public.weights_choices enable row level security;
alter table public.proposals enable row level security;

-- How suggestions are ordered is for everybody to see. What was shown to whom is for that person and for the system.
revoke all on public.model_cards, public.weights_choices, public.proposals from anon, authenticated;
grant select on public.model_cards, public.weights_choices to anon, authenticated;
grant select, insert on public.model_cards, public.weights_choices to jobs;
grant select on public.proposals to authenticated;
grant insert (user_id, organisation_id, listing_id, other_id, rank, cause, propensity, facets, engine_version, model_card_id)
	on public.proposals to authenticated;
grant update (outcome) on public.proposals to authenticated;
grant select, delete on public.proposals to jobs;

create policy model_cards_select_anon on public.model_cards for select to anon using (true);
create policy model_cards_select_authenticated on public.model_cards for select to authenticated using (true);
create policy model_cards_select_jobs on public.model_cards for select to jobs using (true);
create policy model_cards_insert_jobs on public.model_cards for insert to jobs with check (true);

create policy weights_choices_select_anon on public.weights_choices for select to anon using (true);
create policy weights_choices_select_authenticated on public.weights_choices for select to authenticated using (true);
create policy weights_choices_select_jobs on public.weights_choices for select to jobs using (true);
create policy weights_choices_insert_jobs on public.weights_choices for insert to jobs with check (true);

create policy proposals_select on public.proposals for select to authenticated using (user_id = (select auth.uid()));
create policy proposals_insert on public.proposals for insert to authenticated
	with check (user_id = (select auth.uid()) and listing_id in (select private.my_listings()));
-- A person opens what they were shown; everything further happens in the tables it happens in.
create policy proposals_update on public.proposals for update to authenticated
	using (user_id = (select auth.uid()) and outcome = 'shown')
	with check (user_id = (select auth.uid()) and outcome = 'opened');
create policy proposals_select_jobs on public.proposals for select to jobs using (true);
create policy proposals_delete_jobs on public.proposals for delete to jobs using (true);

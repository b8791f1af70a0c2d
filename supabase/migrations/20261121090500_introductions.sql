-- From interest to introduction: who wants to talk to whom, what they answered, and what they then agree.

create type public.interest_status as enum (
	'sent', 'seen', 'clarifying', 'qualified', 'shortlisted', 'accepted', 'declined', 'withdrawn', 'lapsed'
);
create type public.decline_reason as enum (
	'too_early', 'benefit_unclear', 'route_to_market_unclear', 'description_unclear', 'scientific_objection',
	'outside_strategy', 'no_capacity', 'already_have_supplier', 'territory', 'ip_position', 'price', 'certification',
	'distance', 'language', 'duplicate', 'other'
);
create type public.introduction_status as enum ('offered', 'one_side_yes', 'both_yes', 'refused', 'lapsed');
create type public.meeting_status as enum (
	'requested', 'confirmed', 'moved', 'held', 'no_show_host', 'no_show_guest', 'cancelled'
);

create table public.interests (
	id uuid primary key default gen_random_uuid(),
	-- The listing somebody is interested in, and their own listing it would go with, if they have one.
	listing_id uuid not null references public.listings (id) on delete cascade,
	from_listing_id uuid references public.listings (id) on delete set null,
	from_organisation_id uuid not null references public.organisations (id) on delete cascade,
	to_organisation_id uuid not null references public.organisations (id) on delete cascade,
	status public.interest_status not null default 'sent',
	note public.long_text not null constraint interests_note_length check (length(note) <= 1000),
	sent_by uuid references public.persons (user_id) on delete set null,
	sent_at timestamptz not null default now(),
	seen_at timestamptz,
	answered_by uuid references public.persons (user_id) on delete set null,
	answered_at timestamptz,
	decline_reason public.decline_reason,
	decline_text public.long_text constraint interests_decline_text_length check (length(decline_text) <= 1000),
	snoozed_until date,
	reminded_at timestamptz,
	lapses_at timestamptz not null default now() + interval '21 days',
	constraint interests_between_two check (from_organisation_id <> to_organisation_id),
	constraint interests_decline_has_reason check ((status = 'declined') = (decline_reason is not null)),
	constraint interests_decline_text_needs_decline check (decline_text is null or status = 'declined')
);
-- One open interest of one organisation in one listing...
create unique index interests_one_open on public.interests (listing_id, from_organisation_id)
	where status in ('sent', 'seen', 'clarifying', 'qualified', 'shortlisted', 'accepted');
-- ...and one for a pair of listings, whichever side was first.
create unique index interests_one_open_for_pair
	on public.interests (least(listing_id, from_listing_id), greatest(listing_id, from_listing_id))
	where from_listing_id is not null
		and status in ('sent', 'seen', 'clarifying', 'qualified', 'shortlisted', 'accepted');
create index interests_from_organisation_id on public.interests (from_organisation_id);
create index interests_to_organisation_id on public.interests (to_organisation_id);
create index interests_from_listing_id on public.interests (from_listing_id);
create index interests_sent_by on public.interests (sent_by);
create index interests_answered_by on public.interests (answered_by);
create index interests_waiting on public.interests (lapses_at)
	where status in ('sent', 'seen', 'clarifying', 'qualified', 'shortlisted');

create table public.introductions (
	id uuid primary key default gen_random_uuid(),
	interest_id uuid not null unique references public.interests (id) on delete cascade,
	from_organisation_id uuid not null references public.organisations (id) on delete cascade,
	to_organisation_id uuid not null references public.organisations (id) on delete cascade,
	from_user_id uuid references public.persons (user_id) on delete set null,
	to_user_id uuid references public.persons (user_id) on delete set null,
	status public.introduction_status not null,
	goal public.long_text constraint introductions_goal_length check (length(goal) <= 1000),
	next_step public.long_text constraint introductions_next_step_length check (length(next_step) <= 1000),
	opened_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	constraint introductions_between_two check (from_organisation_id <> to_organisation_id),
	constraint introductions_open_has_date check ((status = 'both_yes') = (opened_at is not null))
);
create index introductions_from_organisation_id on public.introductions (from_organisation_id);
create index introductions_to_organisation_id on public.introductions (to_organisation_id);
create index introductions_from_user_id on public.introductions (from_user_id);
create index introductions_to_user_id on public.introductions (to_user_id);

create table public.meetings (
	id uuid primary key default gen_random_uuid(),
	introduction_id uuid not null references public.introductions (id) on delete cascade,
	proposed_by_organisation_id uuid not null references public.organisations (id) on delete cascade,
	starts_at timestamptz not null,
	minutes smallint not null default 30 constraint meetings_minutes_in_range check (minutes between 10 and 480),
	place public.short_text,
	status public.meeting_status not null default 'requested',
	created_at timestamptz not null default now()
);
-- A time that was cancelled may be proposed again.
create unique index meetings_one_per_time on public.meetings (introduction_id, starts_at)
	where status in ('requested', 'confirmed');
create unique index meetings_one_confirmed on public.meetings (introduction_id) where status = 'confirmed';
create index meetings_introduction_id on public.meetings (introduction_id);
create index meetings_proposed_by_organisation_id on public.meetings (proposed_by_organisation_id);

create table public.messages (
	id uuid primary key default gen_random_uuid(),
	introduction_id uuid not null references public.introductions (id) on delete cascade,
	author_id uuid references public.persons (user_id) on delete set null,
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	body public.long_text not null constraint messages_body_length check (length(body) <= 4000),
	-- Chosen by the sender, so that a message sent twice is one message.
	submission uuid not null,
	sent_at timestamptz not null default now(),
	constraint messages_once unique (introduction_id, submission)
);
create index messages_thread on public.messages (introduction_id, sent_at, id);
create index messages_author_id on public.messages (author_id);
create index messages_organisation_id on public.messages (organisation_id);

create function private.my_open_introductions() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select introductions.id from public.introductions
	where status = 'both_yes' and (from_organisation_id in (select private.my_organisations())
		or to_organisation_id in (select private.my_organisations()))
$$;

-- The people whose contact details an open introduction shows to the caller.
create function private.introduced_people() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select unnest(array[from_user_id, to_user_id]) from public.introductions
	where status = 'both_yes' and (from_organisation_id in (select private.my_organisations())
		or to_organisation_id in (select private.my_organisations()))
$$;

-- Listings one talks about stay readable to both sides, also when they are paused or fulfilled.
create function private.listings_in_conversation() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select unnest(array[listing_id, from_listing_id]) from public.interests
	where from_organisation_id in (select private.my_organisations())
		or to_organisation_id in (select private.my_organisations())
$$;
grant execute on function private.my_open_introductions(), private.introduced_people(),
	private.listings_in_conversation() to authenticated;

-- An interest is in somebody else's published listing, from an organisation one may write for.
create function private.begin_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	target record;
	own record;
begin
	select organisation_id, status, kind into target from public.listings where id = new.listing_id for share;
	if target is null or target.status <> 'published' then
		raise exception using errcode = 'TX004', message = 'listing_not_published';
	end if;
	if new.from_listing_id is not null then
		select organisation_id, kind into own from public.listings where id = new.from_listing_id;
		if own is null or own.organisation_id <> new.from_organisation_id or own.kind = target.kind then
			raise exception using errcode = 'TX005', message = 'listing_not_own';
		end if;
	end if;
	new.to_organisation_id := target.organisation_id;
	if new.sent_by is null then new.sent_by := (select auth.uid()); end if;
	return new;
end
$$;
create trigger begin_interest before insert on public.interests
	for each row execute function private.begin_interest();

-- The sender may withdraw; the receiver answers; the system lets lapse. A closed interest stays closed.
create function private.guard_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	waiting constant public.interest_status[] := '{sent,seen,clarifying,qualified,shortlisted}';
	caller uuid := (select auth.uid());
	sends boolean := old.from_organisation_id in (select private.editable_organisations());
	receives boolean := old.to_organisation_id in (select private.editable_organisations());
begin
	if caller is null then sends := true; receives := true; end if;
	if new.status = old.status then
		if (new.decline_reason, new.decline_text) is distinct from (old.decline_reason, old.decline_text)
			or (new.snoozed_until is distinct from old.snoozed_until and not (receives and old.status = any (waiting)))
		then
			raise exception using errcode = 'TX001', message = 'illegal_move';
		end if;
		return new;
	end if;
	if not (old.status = any (waiting)) then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if new.status = 'lapsed' then
		if caller is not null then raise exception using errcode = 'TX001', message = 'illegal_move'; end if;
	elsif new.status = 'withdrawn' then
		if not sends then raise exception using errcode = '42501', message = 'not_yours'; end if;
	else
		if not receives then raise exception using errcode = '42501', message = 'not_yours'; end if;
		if new.status = 'sent' or (new.status = 'seen' and old.status <> 'sent') then
			raise exception using errcode = 'TX001', message = 'illegal_move';
		end if;
	end if;
	if new.status = 'seen' then new.seen_at := now(); end if;
	if new.status in ('accepted', 'declined') then
		new.answered_at := now();
		new.answered_by := caller;
		new.seen_at := coalesce(old.seen_at, now());
		new.snoozed_until := null;
	end if;
	return new;
end
$$;
create trigger guard_interest before update on public.interests
	for each row execute function private.guard_interest();

-- Both have said yes: the sender by asking, the receiver by accepting. The introduction opens.
create function private.open_introduction() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	insert into public.introductions (interest_id, from_organisation_id, to_organisation_id, from_user_id, to_user_id,
		status, opened_at)
	values (new.id, new.from_organisation_id, new.to_organisation_id, new.sent_by, new.answered_by, 'both_yes', now());
	return null;
end
$$;
create trigger open_introduction after update of status on public.interests
	for each row when (old.status <> 'accepted' and new.status = 'accepted')
	execute function private.open_introduction();

create function private.guard_introduction() returns trigger
language plpgsql set search_path = '' as $$
begin
	if old.status <> new.status or old.status <> 'both_yes' then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	new.updated_at := now();
	return new;
end
$$;
create trigger guard_introduction before update on public.introductions
	for each row execute function private.guard_introduction();

-- The side that did not propose a time confirms it; either side may cancel. At most four times wait at once.
create function private.guard_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	proposed boolean;
begin
	if tg_op = 'INSERT' then
		perform from public.introductions where id = new.introduction_id for update;
		if new.starts_at <= now() then
			raise exception using errcode = 'TX006', message = 'time_has_passed';
		end if;
		if (select count(*) from public.meetings
			where introduction_id = new.introduction_id and status = 'requested') >= 4 then
			raise exception using errcode = 'TX007', message = 'too_many_times';
		end if;
		return new;
	end if;
	if old.status = new.status then return new; end if;
	proposed := old.proposed_by_organisation_id in (select private.editable_organisations());
	if (old.status, new.status) not in (
		('requested', 'confirmed'), ('requested', 'cancelled'), ('requested', 'moved'), ('confirmed', 'cancelled'),
		('confirmed', 'moved'), ('confirmed', 'held'), ('confirmed', 'no_show_host'), ('confirmed', 'no_show_guest')
	) or (new.status = 'confirmed' and proposed) then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if new.status = 'confirmed' and old.starts_at <= now() then
		raise exception using errcode = 'TX006', message = 'time_has_passed';
	end if;
	if new.status in ('held', 'no_show_host', 'no_show_guest') and old.starts_at > now() then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	return new;
end
$$;
create trigger guard_meeting before insert or update on public.meetings
	for each row execute function private.guard_meeting();

alter table public.interests enable row level security;
alter table public.introductions enable row level security;
alter table public.meetings enable row level security;
alter table public.messages enable row level security;

revoke all on public.interests, public.introductions, public.meetings, public.messages from anon, authenticated;

grant select on public.interests, public.introductions, public.meetings, public.messages to authenticated;
grant insert (listing_id, from_listing_id, from_organisation_id, to_organisation_id, note) on public.interests to authenticated;
grant update (status, decline_reason, decline_text, snoozed_until) on public.interests to authenticated;
grant update (goal, next_step) on public.introductions to authenticated;
grant insert (introduction_id, proposed_by_organisation_id, starts_at, minutes, place) on public.meetings to authenticated;
grant update (status) on public.meetings to authenticated;
grant insert (introduction_id, author_id, organisation_id, body, submission) on public.messages to authenticated;
grant select, insert, update, delete on public.interests, public.introductions, public.meetings, public.messages to jobs;

create policy interests_select on public.interests for select to authenticated
	using (from_organisation_id in (select private.my_organisations())
		or to_organisation_id in (select private.my_organisations()));
create policy interests_insert on public.interests for insert to authenticated
	with check (from_organisation_id in (select private.editable_organisations())
		and (from_listing_id is null or from_listing_id in (select private.editable_listings())));
create policy interests_update on public.interests for update to authenticated
	using (from_organisation_id in (select private.editable_organisations())
		or to_organisation_id in (select private.editable_organisations()))
	with check (from_organisation_id in (select private.editable_organisations())
		or to_organisation_id in (select private.editable_organisations()));
create policy interests_all_jobs on public.interests for all to jobs using (true) with check (true);

create policy introductions_select on public.introductions for select to authenticated
	using (from_organisation_id in (select private.my_organisations())
		or to_organisation_id in (select private.my_organisations()));
create policy introductions_update on public.introductions for update to authenticated
	using (from_organisation_id in (select private.editable_organisations())
		or to_organisation_id in (select private.editable_organisations()))
	with check (from_organisation_id in (select private.editable_organisations())
		or to_organisation_id in (select private.editable_organisations()));
create policy introductions_all_jobs on public.introductions for all to jobs using (true) with check (true);

create policy meetings_select on public.meetings for select to authenticated
	using (introduction_id in (select private.my_open_introductions()));
create policy meetings_insert on public.meetings for insert to authenticated
	with check (introduction_id in (select private.my_open_introductions())
		and proposed_by_organisation_id in (select private.editable_organisations())
		and exists (select from public.introductions where introductions.id = introduction_id
			and proposed_by_organisation_id in (from_organisation_id, to_organisation_id)));
create policy meetings_update on public.meetings for update to authenticated
	using (exists (select from public.introductions where introductions.id = introduction_id
		and (from_organisation_id in (select private.editable_organisations())
			or to_organisation_id in (select private.editable_organisations()))))
	with check (introduction_id in (select private.my_open_introductions()));
create policy meetings_all_jobs on public.meetings for all to jobs using (true) with check (true);

create policy messages_select on public.messages for select to authenticated
	using (introduction_id in (select private.my_open_introductions()));
create policy messages_insert on public.messages for insert to authenticated
	with check (introduction_id in (select private.my_open_introductions())
		and author_id = (select auth.uid())
		and organisation_id in (select private.editable_organisations())
		and exists (select from public.introductions where introductions.id = introduction_id
			and messages.organisation_id in (from_organisation_id, to_organisation_id)));
create policy messages_all_jobs on public.messages for all to jobs using (true) with check (true);

-- An introduction opens what was closed: names and contact details of the two who speak, and their listings.
drop policy persons_select on public.persons;
create policy persons_select on public.persons for select to authenticated
	using (user_id = (select auth.uid()) or user_id in (select private.my_colleagues())
		or user_id in (select private.people_to_decide_about())
		or user_id in (select private.introduced_people()));
drop policy contact_details_select on public.contact_details;
create policy contact_details_select on public.contact_details for select to authenticated
	using (user_id = (select auth.uid()) or user_id in (select private.people_to_decide_about())
		or user_id in (select private.introduced_people()));
drop policy listings_select_authenticated on public.listings;
create policy listings_select_authenticated on public.listings for select to authenticated
	using (status = 'published' or organisation_id in (select private.my_organisations())
		or (status <> 'draft' and id in (select private.listings_in_conversation())));

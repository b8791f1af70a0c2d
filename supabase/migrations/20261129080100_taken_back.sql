-- What was withdrawn or cancelled a moment ago can be taken back, by the side that did it and within the rules that
-- hold for everything else.

alter table public.interests
	add column withdrawn_at timestamptz,
	add column status_before public.interest_status;
alter table public.meetings
	add column cancelled_at timestamptz,
	-- A new column, empty in every row.
	-- squawk-ignore adding-foreign-key-constraint
	add column cancelled_by_organisation_id uuid references public.organisations (id) on delete set null,
	add column status_before public.meeting_status;
create index meetings_cancelled_by_organisation_id on public.meetings (cancelled_by_organisation_id);

create or replace function private.guard_interest() returns trigger
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
	-- The sender takes a withdrawal back: the interest stands again as it stood.
	if old.status = 'withdrawn' then
		if new.status is distinct from old.status_before or old.withdrawn_at <= now() - interval '15 minutes'
			or old.lapses_at <= now()
		then
			raise exception using errcode = 'TX001', message = 'illegal_move';
		end if;
		if not sends then raise exception using errcode = '42501', message = 'not_yours'; end if;
		perform from public.listings where id = old.listing_id and status = 'published' for share;
		if not found then raise exception using errcode = 'TX004', message = 'listing_not_published'; end if;
		new.withdrawn_at := null;
		new.status_before := null;
		return new;
	end if;
	if not (old.status = any (waiting)) then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if new.status = 'lapsed' then
		if caller is not null then raise exception using errcode = 'TX001', message = 'illegal_move'; end if;
	elsif new.status = 'withdrawn' then
		if not sends then raise exception using errcode = '42501', message = 'not_yours'; end if;
		new.withdrawn_at := now();
		new.status_before := old.status;
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

-- The asked side is told that an interest is back: by nothing where it was not yet told of the withdrawal.
create function private.follow_restored_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	told constant text := 'interest_withdrawn:' || new.id;
	moment constant text := to_char(clock_timestamp() at time zone 'UTC', 'YYYYMMDDHH24MISSMS');
begin
	delete from public.outbox where event_key = told and sent_at is null;
	-- A second withdrawal is told again.
	update public.outbox set event_key = told || ':' || moment where event_key = told;
	if found then
		perform private.mail_organisation(new.to_organisation_id, 'interest_sent:' || new.id || ':' || moment,
			'interest_sent', jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
	end if;
	return null;
end
$$;
create trigger follow_restored_interest after update of status on public.interests
	for each row when (old.status = 'withdrawn' and new.status <> 'withdrawn')
	execute function private.follow_restored_interest();

create or replace function private.guard_meeting() returns trigger
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
	-- The side that cancelled takes it back: the time stands again as it stood.
	if old.status = 'cancelled' and new.status = old.status_before then
		if old.cancelled_by_organisation_id is null
			or old.cancelled_by_organisation_id not in (select private.editable_organisations())
			or old.cancelled_at <= now() - interval '15 minutes'
		then
			raise exception using errcode = 'TX001', message = 'illegal_move';
		end if;
		if old.starts_at <= now() then
			raise exception using errcode = 'TX006', message = 'time_has_passed';
		end if;
		perform from public.introductions where id = new.introduction_id for update;
		if new.status = 'requested' and (select count(*) from public.meetings
			where introduction_id = new.introduction_id and status = 'requested') >= 4
		then
			raise exception using errcode = 'TX007', message = 'too_many_times';
		end if;
		new.cancelled_at := null;
		new.cancelled_by_organisation_id := null;
		new.status_before := null;
		return new;
	end if;
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
	if new.status = 'cancelled' then
		new.status_before := old.status;
		new.cancelled_at := now();
		-- Of somebody who speaks for both, the side that was asked.
		new.cancelled_by_organisation_id := (
			select organisation from public.introductions, unnest(array[to_organisation_id, from_organisation_id])
				with ordinality as side (organisation, place)
			where introductions.id = old.introduction_id
				and organisation in (select private.editable_organisations())
			order by place limit 1
		);
	end if;
	return new;
end
$$;

-- What ends is told to both sides, and every mail names who and what.

-- The title of a listing in each language it has, and empty for none.
create function private.titles_of(listing uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_object_agg(language, title), '{}') from public.listing_texts where listing_id = listing
$$;

create function private.name_of(organisation uuid) returns text
language sql stable security definer set search_path = '' as $$
	select name from public.organisations where id = organisation
$$;

-- A listing that is withdrawn or has found its partner ends what is open about it, also what was asked beside it.
alter table public.interests
	add column ended_with public.listing_status,
	add column ended_at timestamptz,
	add constraint interests_end_with_an_ended_listing check (ended_with in ('withdrawn', 'fulfilled')) not valid,
	add constraint interests_ended_are_closed check (ended_with is null or (status = 'lapsed' and ended_at is not null))
		not valid;
create index interests_listing_id on public.interests (listing_id);

create function private.interest_mail(interest public.interests, other uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object('interestId', interest.id, 'listingId', interest.listing_id,
		'organisation', private.name_of(other), 'titles', private.titles_of(interest.listing_id))
$$;

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
	-- With its listing, which only `end_interests` writes down; nobody else may write that column.
	if new.ended_with is distinct from old.ended_with then return new; end if;
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

create function private.end_interests() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	ended record;
begin
	if new.status in ('withdrawn', 'fulfilled') then
		update public.interests
		set status = 'lapsed', status_before = status, ended_with = new.status, ended_at = now()
		where (listing_id = new.id or from_listing_id = new.id)
			and status in ('sent', 'seen', 'clarifying', 'qualified', 'shortlisted');
	else
		-- Taken back a moment later, it takes this back too, where no other interest of the pair has come between.
		for ended in
			select id, status_before from public.interests
			where (listing_id = new.id or from_listing_id = new.id) and ended_with = old.status
				and ended_at > now() - interval '15 minutes'
		loop
			begin
				update public.interests
				set status = ended.status_before, status_before = null, ended_with = null, ended_at = null
				where id = ended.id;
				delete from public.outbox where event_key = 'interest_ended:' || ended.id and status = 'pending';
			exception when unique_violation then null;
			end;
		end loop;
	end if;
	return null;
end
$$;
create trigger end_interests after update of status on public.listings
	for each row when (
		old.status <> new.status and (
			new.status in ('withdrawn', 'fulfilled')
			or (new.status = 'published' and old.status in ('withdrawn', 'fulfilled'))
		)
	)
	execute function private.end_interests();

create or replace function private.follow_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	told uuid;
	other uuid;
begin
	if tg_op = 'UPDATE' and old.status = new.status and old.reminded_at is not distinct from new.reminded_at then
		return null;
	end if;
	if tg_op = 'INSERT' then
		perform private.record_act('sent', 'interest', new.id::text, new.from_organisation_id, '{}');
		perform private.mail_organisation(new.to_organisation_id, 'interest_sent:' || new.id, 'interest_sent',
			private.interest_mail(new, new.from_organisation_id));
	elsif old.status <> new.status then
		perform private.record_act(new.status::text, 'interest', new.id::text,
			case when new.status = 'withdrawn' then new.from_organisation_id else new.to_organisation_id end,
			jsonb_build_object('from', old.status));
		if new.ended_with is not null then
			-- As long as the listing may come back, nobody is told.
			perform private.mail_organisation(side.told, 'interest_ended:' || new.id, 'interest_ended',
				private.interest_mail(new, side.other) || jsonb_build_object('end', new.ended_with))
			from (values (new.from_organisation_id, new.to_organisation_id),
				(new.to_organisation_id, new.from_organisation_id)) as side (told, other);
			update public.outbox set next_attempt_at = now() + interval '15 minutes'
			where event_key = 'interest_ended:' || new.id and status = 'pending';
		elsif new.status in ('accepted', 'declined', 'withdrawn', 'lapsed') then
			told := case when new.status = 'withdrawn' then new.to_organisation_id else new.from_organisation_id end;
			other := case when new.status = 'withdrawn' then new.from_organisation_id else new.to_organisation_id end;
			perform private.mail_organisation(told, 'interest_' || new.status || ':' || new.id,
				'interest_' || new.status, private.interest_mail(new, other));
		end if;
	else
		perform private.mail_organisation(new.to_organisation_id, 'interest_reminder:' || new.id, 'interest_reminder',
			private.interest_mail(new, new.from_organisation_id));
	end if;
	return null;
end
$$;

create or replace function private.follow_restored_interest() returns trigger
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
			'interest_sent', private.interest_mail(new, new.from_organisation_id));
	end if;
	return null;
end
$$;

create or replace function private.follow_message() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	talk record;
begin
	select case when from_organisation_id = new.organisation_id then to_organisation_id else from_organisation_id end
		as other,
		(select interests.listing_id from public.interests where interests.id = introductions.interest_id) as listing
	into talk from public.introductions where id = new.introduction_id;
	-- One mail an hour for a lively thread.
	perform private.mail_organisation(talk.other,
		'message:' || new.introduction_id || ':' || to_char(new.sent_at at time zone 'UTC', 'YYYYMMDDHH24'),
		'message', jsonb_build_object('introductionId', new.introduction_id,
			'organisation', private.name_of(new.organisation_id), 'titles', private.titles_of(talk.listing)));
	return null;
end
$$;

-- Times: proposed to the other side; confirmed and called off to both, so that it stands in their calendars.
create function private.follow_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	what text;
	talk record;
begin
	if tg_op = 'INSERT' then
		what := 'time_proposed';
	elsif new.status = 'confirmed' then
		what := 'time_confirmed';
	elsif old.status = 'confirmed' and new.status in ('cancelled', 'moved') then
		what := 'time_called_off';
	elsif old.status = 'requested' and new.status = 'cancelled' then
		what := 'time_declined';
	else
		return null;
	end if;
	select introductions.from_organisation_id as asks, introductions.to_organisation_id as asked, interests.listing_id
	into talk
	from public.introductions join public.interests on interests.id = introductions.interest_id
	where introductions.id = new.introduction_id;
	perform private.mail_organisation(side.told,
		-- Two times proposed in one go are one mail; what is confirmed or called off again is told again.
		what || ':' || case when tg_op = 'INSERT' then new.introduction_id else new.id end || ':'
			|| to_char(now() at time zone 'UTC', 'YYYYMMDDHH24MISSUS'),
		what, jsonb_build_object('introductionId', new.introduction_id, 'meetingId', new.id, 'startsAt', new.starts_at,
			'minutes', new.minutes, 'place', new.place, 'organisation', private.name_of(side.other),
			'titles', private.titles_of(talk.listing_id)))
	from (values (talk.asks, talk.asked), (talk.asked, talk.asks)) as side (told, other)
	where what in ('time_confirmed', 'time_called_off')
		or side.told <> case
			when tg_op = 'INSERT' then new.proposed_by_organisation_id
			else new.cancelled_by_organisation_id
		end;
	return null;
end
$$;
create trigger follow_new_meeting after insert on public.meetings
	for each row execute function private.follow_meeting();
create trigger follow_moved_meeting after update of status on public.meetings
	for each row when (old.status <> new.status) execute function private.follow_meeting();

-- Who asked to join hears yes and no; who decides reads who asks for what.
create or replace function private.follow_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	data constant jsonb := jsonb_build_object('membershipId', new.id,
		'person', (select name from public.persons where user_id = new.user_id),
		'organisation', private.name_of(new.organisation_id), 'organisationId', new.organisation_id,
		'slug', (select slug from public.organisations where id = new.organisation_id));
begin
	perform private.record_act(new.status::text, 'membership', new.id::text, new.organisation_id,
		jsonb_build_object('role', new.role));
	if tg_op = 'INSERT' and new.status = 'requested' then
		perform private.mail_organisation(new.organisation_id, 'membership_requested:' || new.id, 'membership_requested',
			data);
		-- Where nobody owns the organisation, the region hears of it.
		insert into public.outbox (event_key, recipient_user_id, template, data, locale)
		select 'membership_requested:' || new.id, persons.user_id, 'membership_requested', data, persons.locale
		from public.persons
		where region_role is not null and suspended_at is null and not exists (
			select from public.memberships
			where organisation_id = new.organisation_id and role = 'owner' and status = 'active'
		)
		on conflict do nothing;
	elsif tg_op = 'UPDATE' and old.status = 'requested' and new.status in ('active', 'ended')
		and (select auth.uid()) is distinct from new.user_id
	then
		insert into public.outbox (event_key, recipient_user_id, template, data, locale)
		select 'membership_answered:' || new.id, persons.user_id,
			case when new.status = 'active' then 'membership_accepted' else 'membership_refused' end, data, persons.locale
		from public.persons
		where user_id = new.user_id and suspended_at is null
		on conflict do nothing;
	end if;
	return null;
end
$$;

-- As before; a mail about one listing names it.
create or replace function private.follow_moved_listings() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	moved uuid[] := array(select came.id from came join went using (id) where came.status <> went.status);
begin
	if moved = '{}' then return null; end if;
	insert into public.audit_entries (actor_id, action, entity, entity_id, organisation_id, detail)
	select (select auth.uid()), 'moved', 'listing', came.id::text, came.organisation_id,
		jsonb_build_object('from', went.status, 'to', came.status)
	from came join went using (id)
	where came.status <> went.status;
	-- Nobody is matched any more with what is not published.
	delete from public.matches where need_id in (select id from came where id = any (moved) and status <> 'published');
	delete from public.matches where offer_id in (select id from came where id = any (moved) and status <> 'published');
	-- One mail for one listing, and one an hour for the many of an organisation.
	perform case
		when count(*) = 1 then private.mail_organisation(
			organisation_id, min('listing_expired:' || id || ':' || version), 'listing_expired',
			jsonb_build_object('listingId', min(id::text), 'titles', private.titles_of(min(id::text)::uuid))
		)
		else private.mail_count(
			organisation_id, 'listings_expired:' || organisation_id || ':' || to_char(now() at time zone 'UTC', 'YYYYMMDDHH24'),
			'listings_expired', '{}', count(*)::integer
		)
	end
	from came
	where id = any (moved) and status = 'expired'
	group by organisation_id;
	return null;
end
$$;

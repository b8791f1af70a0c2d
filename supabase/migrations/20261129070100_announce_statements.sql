-- A statement announces once, however many rows it changes: the id where it is one row, else that there are many. A
-- statement over 10,000 rows costs the sites one notification, and one look at the versions.

-- Announces nothing for no ids; the ids where there are at most `most`; else `topic_of_many`. The payload of a
-- notification is at most 8,000 bytes: 37 for each id.
create function private.announce_ids(topic text, topic_of_many text, most integer, ids uuid[]) returns void
language sql volatile set search_path = '' as $$
	select private.announce(
		case when cardinality(ids) <= most then topic || ' ' || array_to_string(ids, ' ') else topic_of_many end
	)
	where cardinality(ids) > 0
$$;

-- Desks of organisations; an act of one person concerns two organisations at most.
create function private.announce_desks(organisations uuid[]) returns void
language sql volatile set search_path = '' as $$
	select private.announce_ids('desk', 'desks', 8, array(
		select distinct organisation from unnest(organisations) as organisation where organisation is not null order by 1
	))
$$;

-- Listings that come into sight, change there or leave it.
drop trigger announce_listing on public.listings;
drop function private.announce_listing();

create function private.announce_new_listings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_ids('listing', 'listings', 1, array(select id from came where status = 'published'));
	return null;
end
$$;
create trigger announce_new_listings after insert on public.listings
	referencing new table as came for each statement execute function private.announce_new_listings();

create function private.announce_changed_listings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_ids('listing', 'listings', 1, array(
		select came.id from came join went using (id)
		where came.version <> went.version and 'published' in (came.status, went.status)
	));
	return null;
end
$$;
create trigger announce_changed_listings after update on public.listings
	referencing old table as went new table as came for each statement
	execute function private.announce_changed_listings();

create function private.announce_deleted_listings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_ids('listing', 'listings', 1, array(select id from went where status = 'published'));
	return null;
end
$$;
create trigger announce_deleted_listings after delete on public.listings
	referencing old table as went for each statement execute function private.announce_deleted_listings();

-- What an organisation says of itself stands beside its listings. A new one has none.
drop trigger announce_organisation on public.organisations;
drop function private.announce_organisation();

create function private.announce_changed_organisations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_ids('organisation', 'organisations', 1, array(
		select came.id from came join went using (id) where came is distinct from went
	));
	return null;
end
$$;
create trigger announce_changed_organisations after update on public.organisations
	referencing old table as went new table as came for each statement
	execute function private.announce_changed_organisations();

-- Desks.
drop trigger announce_membership on public.memberships;
drop function private.announce_membership();

create function private.announce_memberships() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_desks(array(select organisation_id from came));
	return null;
end
$$;
create trigger announce_new_memberships after insert on public.memberships
	referencing new table as came for each statement execute function private.announce_memberships();
create trigger announce_changed_memberships after update on public.memberships
	referencing new table as came for each statement execute function private.announce_memberships();

create function private.announce_new_interests() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_desks(array(
		select unnest(array[from_organisation_id, to_organisation_id]) from came
	));
	return null;
end
$$;
create trigger announce_new_interests after insert on public.interests
	referencing new table as came for each statement execute function private.announce_new_interests();

create function private.announce_changed_interests() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_desks(array(
		select unnest(array[came.from_organisation_id, came.to_organisation_id])
		from came join went using (id)
		where came.status <> went.status or came.reminded_at is distinct from went.reminded_at
	));
	return null;
end
$$;
create trigger announce_changed_interests after update on public.interests
	referencing old table as went new table as came for each statement
	execute function private.announce_changed_interests();

drop trigger announce_introduction on public.introductions;
drop function private.announce_introduction();

create function private.announce_introductions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_desks(array(
		select unnest(array[from_organisation_id, to_organisation_id]) from came
	));
	return null;
end
$$;
create trigger announce_introductions after update on public.introductions
	referencing new table as came for each statement execute function private.announce_introductions();

-- Messages and meetings belong to an introduction: both its desks are concerned.
drop trigger announce_meeting on public.meetings;
drop function private.announce_meeting();

create function private.announce_conversations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_desks(array(
		select unnest(array[from_organisation_id, to_organisation_id])
		from public.introductions where id in (select introduction_id from came)
	));
	return null;
end
$$;
create trigger announce_new_meetings after insert on public.meetings
	referencing new table as came for each statement execute function private.announce_conversations();
create trigger announce_changed_meetings after update on public.meetings
	referencing new table as came for each statement execute function private.announce_conversations();
create trigger announce_messages after insert on public.messages
	referencing new table as came for each statement execute function private.announce_conversations();

-- As before, without the announcements.
create or replace function private.follow_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	told uuid;
begin
	if tg_op = 'UPDATE' and old.status = new.status and old.reminded_at is not distinct from new.reminded_at then
		return null;
	end if;
	if tg_op = 'INSERT' then
		perform private.record_act('sent', 'interest', new.id::text, new.from_organisation_id, '{}');
		perform private.mail_organisation(new.to_organisation_id, 'interest_sent:' || new.id, 'interest_sent',
			jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
	elsif old.status <> new.status then
		perform private.record_act(new.status::text, 'interest', new.id::text,
			case when new.status = 'withdrawn' then new.from_organisation_id else new.to_organisation_id end,
			jsonb_build_object('from', old.status));
		if new.status in ('accepted', 'declined', 'withdrawn', 'lapsed') then
			told := case when new.status = 'withdrawn' then new.to_organisation_id else new.from_organisation_id end;
			perform private.mail_organisation(told, 'interest_' || new.status || ':' || new.id,
				'interest_' || new.status, jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
		end if;
	else
		perform private.mail_organisation(new.to_organisation_id, 'interest_reminder:' || new.id, 'interest_reminder',
			jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
	end if;
	return null;
end
$$;

create or replace function private.follow_message() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	other uuid;
begin
	select case when from_organisation_id = new.organisation_id then to_organisation_id else from_organisation_id end
	into other from public.introductions where id = new.introduction_id;
	-- One mail an hour for a lively thread.
	perform private.mail_organisation(other,
		'message:' || new.introduction_id || ':' || to_char(new.sent_at at time zone 'UTC', 'YYYYMMDDHH24'),
		'message', jsonb_build_object('introductionId', new.introduction_id));
	return null;
end
$$;

-- Mail that comes; none does where nobody is there to read it.
drop trigger announce_outbox on public.outbox;
drop function private.announce_outbox();

create function private.announce_new_mail() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if exists (select from came) then perform private.announce('outbox'); end if;
	return null;
end
$$;
create trigger announce_new_mail after insert on public.outbox
	referencing new table as came for each statement execute function private.announce_new_mail();

-- Conflicts: what was found before goes at once; what was kept apart is looked for again.
drop trigger follow_conflict on public.organisation_conflicts;
drop function private.follow_conflict();

create function private.follow_new_conflicts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if not exists (select from came) then return null; end if;
	delete from public.matches using public.listings as need, public.listings as offer, came
	where need.id = need_id and offer.id = offer_id and (
		(need.organisation_id = came.organisation_id and offer.organisation_id = came.other_id)
		or (need.organisation_id = came.other_id and offer.organisation_id = came.organisation_id)
	);
	perform private.announce('conflicts');
	return null;
end
$$;
create trigger follow_new_conflicts after insert on public.organisation_conflicts
	referencing new table as came for each statement execute function private.follow_new_conflicts();

create function private.follow_ended_conflicts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if not exists (select from went) then return null; end if;
	update public.listings set matched_version = 0
	where status = 'published'
		and organisation_id in (select unnest(array[went.organisation_id, went.other_id]) from went);
	perform private.announce('listings');
	perform private.announce('conflicts');
	return null;
end
$$;
create trigger follow_ended_conflicts after delete on public.organisation_conflicts
	referencing old table as went for each statement execute function private.follow_ended_conflicts();

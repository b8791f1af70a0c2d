-- What follows from many listings changed by one statement is done by one statement: the record of acts, the mails, and the
-- stored pairs of listings that leave.

-- A mail that tells of several things of one kind: more of them come to the same mail while it waits. It waits two minutes,
-- so that what is done in slices is one mail.
create function private.mail_count(organisation uuid, event_key text, template text, data jsonb, counted integer)
returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.outbox (event_key, recipient_user_id, template, data, locale, next_attempt_at)
	select event_key, persons.user_id, template, data || jsonb_build_object('count', counted), persons.locale,
		now() + interval '2 minutes'
	from public.memberships join public.persons using (user_id)
	where memberships.organisation_id = organisation and memberships.status = 'active'
		and memberships.role in ('owner', 'editor') and persons.suspended_at is null
	on conflict on constraint outbox_once do update
	set data = outbox.data || jsonb_build_object('count', coalesce((outbox.data ->> 'count')::integer, 0) + counted)
	where outbox.status = 'pending'
$$;

drop trigger follow_listing on public.listings;
drop function private.follow_listing();

create function private.follow_new_listings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	insert into public.audit_entries (actor_id, action, entity, entity_id, organisation_id, detail)
	select (select auth.uid()), 'created', 'listing', id::text, organisation_id,
		jsonb_build_object('status', status, 'kind', kind)
	from came;
	return null;
end
$$;
create trigger follow_new_listings after insert on public.listings
	referencing new table as came for each statement execute function private.follow_new_listings();

create function private.follow_moved_listings() returns trigger
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
			jsonb_build_object('listingId', min(id::text))
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
create trigger follow_moved_listings after update on public.listings
	referencing old table as went new table as came for each statement
	execute function private.follow_moved_listings();

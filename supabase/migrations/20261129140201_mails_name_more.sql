-- Mails that named neither the listing nor the organisation, or led to another one's page.

-- As before, with the name of the organisation.
create or replace function private.mail_count(
	organisation uuid, event_key text, template text, data jsonb, counted integer
) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.outbox (event_key, recipient_user_id, template, data, locale, next_attempt_at)
	select event_key, persons.user_id, template,
		data || jsonb_build_object('count', counted, 'organisation', private.name_of(organisation)), persons.locale,
		now() + interval '2 minutes'
	from public.memberships join public.persons using (user_id)
	where memberships.organisation_id = organisation and memberships.status = 'active'
		and memberships.role in ('owner', 'editor') and persons.suspended_at is null
	on conflict on constraint outbox_once do update
	set data = outbox.data || jsonb_build_object('count', coalesce((outbox.data ->> 'count')::integer, 0) + counted)
	where outbox.status = 'pending'
$$;

-- As before, with the title of the one, or the name of the organisation of the many.
create or replace function private.mail_foretold_end() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.mail_organisation(
		new.organisation_id,
		'listings_expiring:' || new.organisation_id || ':' || new.last_day || ':' || new.listings,
		case when new.listings = 1 then 'listing_expiring' else 'listings_expiring' end,
		jsonb_build_object('lastDay', new.last_day, 'organisation', private.name_of(new.organisation_id)) || case
			when new.listings = 1 then jsonb_build_object('listingId', new.listing_id,
				'titles', private.titles_of(new.listing_id))
			else jsonb_build_object('count', new.listings)
		end
	);
	return null;
end
$$;

-- As before; an owner of several organisations is led to the one that is meant, an officer to what the region decides.
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
		select 'membership_requested:' || new.id, persons.user_id, 'membership_requested',
			data || '{"answeredBy": "region"}', persons.locale
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

-- An owner closes an organisation, and any of its owners opens it again within 30 days. While it is closed it is nobody's to
-- act for and stands nowhere but with those who are in conversation with it.

alter table public.organisations
	add column closed_at timestamptz,
	-- A new column, empty in every row.
	-- squawk-ignore adding-foreign-key-constraint
	add column closed_by uuid references public.persons (user_id) on delete set null;
create index organisations_closed_by on public.organisations (closed_by) where closed_by is not null;
-- squawk-ignore require-concurrent-index-creation
create index organisations_closed on public.organisations (id) where closed_at is not null;

-- As before, for organisations that are open.
create or replace function private.my_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	join public.organisations on organisations.id = organisation_id
	where user_id = (select auth.uid()) and status = 'active' and suspended_at is null and closed_at is null
$$;

create or replace function private.editable_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	join public.organisations on organisations.id = organisation_id
	where user_id = (select auth.uid()) and status = 'active' and role in ('owner', 'editor')
		and suspended_at is null and closed_at is null
$$;

create or replace function private.owned_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	join public.organisations on organisations.id = organisation_id
	where user_id = (select auth.uid()) and status = 'active' and role = 'owner'
		and suspended_at is null and closed_at is null
$$;

create or replace function private.unowned_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisations.id from public.organisations
	where closed_at is null and exists (
		select from public.persons
		where user_id = (select auth.uid()) and region_role is not null and suspended_at is null
	)
	and not exists (
		select from public.memberships
		where memberships.organisation_id = organisations.id and role = 'owner' and status = 'active'
	)
$$;

create or replace function private.current_actor(session uuid)
returns table (user_id uuid, name text, email text, locale text, region_role public.region_role, memberships jsonb)
language sql stable security definer set search_path = '' as $$
	select persons.user_id, persons.name, contact_details.email, persons.locale, persons.region_role,
		coalesce(
			(
				select jsonb_agg(
					jsonb_build_object(
						'organisationId', organisations.id,
						'organisationName', organisations.name,
						'role', memberships.role
					) order by memberships.started_at, organisations.id
				)
				from public.memberships
				join public.organisations on organisations.id = memberships.organisation_id
				where memberships.user_id = persons.user_id and memberships.status = 'active'
					and organisations.closed_at is null
			),
			'[]'
		)
	from public.persons
	join public.contact_details using (user_id)
	where persons.user_id = (select auth.uid())
		and persons.suspended_at is null
		and (contact_details.email not like '%@demo.example' or exists (select from public.regions where is_demo))
		and (session is null or exists (
			select from auth.sessions
			where sessions.id = session and sessions.user_id = persons.user_id
				and (sessions.not_after is null or sessions.not_after > now())
		))
$$;

-- As before; an organisation that is closed keeps its name to itself no longer.
create or replace function private.keep_names_apart() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'UPDATE' and new.name = old.name and new.name_en is not distinct from old.name_en
		and (new.closed_at is null) = (old.closed_at is null)
	then
		new.name_words := old.name_words;
		new.name_order := old.name_order;
		new.name_skeleton := old.name_skeleton;
		new.name_en_skeleton := old.name_en_skeleton;
		return new;
	end if;
	new.name_words := private.fold_words(concat_ws(' ', new.name, new.name_en));
	new.name_order := private.vietnamese_order(new.name);
	new.name_skeleton := private.name_skeleton(new.name);
	new.name_en_skeleton := private.name_skeleton(new.name_en);
	if new.closed_at is not null then
		new.name_skeleton := new.name_skeleton || ' ' || new.id;
		new.name_en_skeleton := new.name_en_skeleton || ' ' || new.id;
		return new;
	end if;
	if exists (
		select from public.organisations
		where id <> new.id and (name_skeleton = new.name_en_skeleton or name_en_skeleton = new.name_skeleton)
	) then
		raise unique_violation using message = 'another organisation has this name',
			constraint = 'organisations_name_is_unique';
	end if;
	return new;
end
$$;

-- Those with which the caller's organisations have been in touch.
create function private.met_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select unnest(array[from_organisation_id, to_organisation_id]) from public.interests
	where from_organisation_id in (select private.my_organisations())
		or to_organisation_id in (select private.my_organisations())
$$;
grant execute on function private.met_organisations() to authenticated;

-- The organisations that the caller owns, open or closed: the row that closes one is seen by whoever closed it.
create function private.owned_open_or_closed() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships join public.persons using (user_id)
	where user_id = (select auth.uid()) and status = 'active' and role = 'owner' and suspended_at is null
$$;
grant execute on function private.owned_open_or_closed() to authenticated;

grant select (closed_at) on public.organisations to anon, authenticated;
grant update (closed_at) on public.organisations to authenticated;
drop policy organisations_select_anon on public.organisations;
create policy organisations_select_anon on public.organisations for select to anon using (closed_at is null);
drop policy organisations_select_authenticated on public.organisations;
create policy organisations_select_authenticated on public.organisations for select to authenticated
	using (closed_at is null or id in (select private.met_organisations())
		or id in (select private.owned_open_or_closed()));
-- Of one that is closed, only that it opens again; see `guard_closing`.
drop policy organisations_update on public.organisations;
create policy organisations_update on public.organisations for update to authenticated
	using (id in (select private.owned_open_or_closed())) with check (id in (select private.owned_open_or_closed()));

-- The addresses in use that begin with a word of hyphens, letters and digits, also those of closed organisations: an address
-- leads to no other organisation later.
create function private.slugs_from(base text) returns setof text
language sql stable security definer set search_path = '' as $$
	select slug from public.organisations where slug = base or slug like base || '-%'
$$;
grant execute on function private.slugs_from(text) to authenticated;

-- Whether an organisation with this address or id was closed. Nothing else of it is told.
create function private.is_closed_organisation(address text) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select from public.organisations where slug = address and closed_at is not null)
		or exists (
			select from public.organisations
			where id = (case when address ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then address::uuid end)
				and closed_at is not null
		)
$$;

-- The closed organisations that the caller belongs to, and until when an owner opens them again.
create function private.my_closed_organisations()
returns table (id uuid, name text, role public.membership_role, closed_at timestamptz, reopens_until timestamptz)
language sql stable security definer set search_path = '' as $$
	select organisations.id, organisations.name, memberships.role, organisations.closed_at,
		organisations.closed_at + interval '30 days'
	from public.memberships join public.persons using (user_id)
	join public.organisations on organisations.id = memberships.organisation_id
	where memberships.user_id = (select auth.uid()) and memberships.status = 'active' and suspended_at is null
		and organisations.closed_at > now() - interval '30 days'
	order by organisations.closed_at desc
$$;

-- Everybody who belongs to an organisation reads who closed or opened it.
create function private.mail_members(organisation uuid, event_key text, template text, data jsonb) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.outbox (event_key, recipient_user_id, template, data, locale)
	select event_key, persons.user_id, template, data, persons.locale
	from public.memberships join public.persons using (user_id)
	where memberships.organisation_id = organisation and memberships.status = 'active' and persons.suspended_at is null
	on conflict do nothing
$$;

-- What ends with an organisation: its listings are withdrawn, what is open between it and others ends, and all are mailed.
create function private.end_with_organisation(organisation public.organisations) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	waiting constant public.interest_status[] := '{sent,seen,clarifying,qualified,shortlisted}';
	moment constant text := to_char(clock_timestamp() at time zone 'UTC', 'YYYYMMDDHH24MISSMS');
begin
	update public.meetings set status = 'cancelled'
	from public.introductions
	where introductions.id = introduction_id and organisation.id in (from_organisation_id, to_organisation_id)
		and meetings.status in ('requested', 'confirmed') and starts_at > now();
	update public.interests set status = 'withdrawn'
	where from_organisation_id = organisation.id and status = any (waiting);
	update public.listings set status = 'withdrawn'
	where organisation_id = organisation.id
		and status in ('submitted', 'changes_requested', 'approved', 'published', 'paused');
	-- About listings that had ended otherwise.
	update public.interests
	set status = 'lapsed', status_before = status, ended_with = 'withdrawn', ended_at = now()
	where to_organisation_id = organisation.id and status = any (waiting);
	update public.memberships set status = 'ended' where organisation_id = organisation.id and status = 'requested';

	perform private.mail_organisation(
		case when from_organisation_id = organisation.id then to_organisation_id else from_organisation_id end,
		'conversation_ended:' || introductions.id || ':' || moment, 'conversation_ended',
		jsonb_build_object('introductionId', introductions.id, 'organisation', organisation.name,
			'titles', private.titles_of((select listing_id from public.interests where interests.id = interest_id))))
	from public.introductions
	where organisation.id in (from_organisation_id, to_organisation_id) and status = 'both_yes';
end
$$;

-- An owner closes it by a day, and opens it again by none, within 30 days. A name that somebody else has by then is a unique
-- violation. While it is closed nothing else of it changes.
create function private.guard_closing() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	caller constant uuid := (select auth.uid());
	closes constant boolean := old.closed_at is null;
	what constant text := case when closes then 'organisation_closed' else 'organisation_reopened' end;
begin
	if new.closed_at is not null and not closes then
		if caller is null then return new; end if;
		raise exception using errcode = '42501', message = 'organisation_closed';
	end if;
	if closes then
		perform private.end_with_organisation(old);
		new.closed_at := now();
		new.closed_by := caller;
	else
		if caller is not null and old.closed_at <= now() - interval '30 days' then
			raise exception using errcode = 'TX008', message = 'too_late';
		end if;
		new.closed_by := null;
	end if;
	perform private.mail_members(
		old.id, what || ':' || old.id || ':' || to_char(clock_timestamp() at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), what,
		jsonb_build_object('organisation', old.name, 'organisationId', old.id, 'until', now() + interval '30 days',
			'person', (select name from public.persons where user_id = caller)));
	perform private.record_act(case when closes then 'closed' else 'reopened' end, 'organisation', old.id::text, old.id, '{}');
	return new;
end
$$;
create trigger guard_closing before update on public.organisations
	for each row when (old.closed_at is not null or new.closed_at is not null)
	execute function private.guard_closing();

grant execute on function private.my_closed_organisations() to authenticated;
grant execute on function private.is_closed_organisation(text) to anon, authenticated;

-- Nothing is published for an organisation that is being closed, whichever of the two comes first.
create function private.refuse_closed(organisations_published uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform from public.organisations where id = any (organisations_published) order by id for share;
	if exists (
		select from public.organisations where id = any (organisations_published) and closed_at is not null
	) then
		raise exception using errcode = '42501', message = 'organisation_closed';
	end if;
end
$$;
create function private.guard_new_of_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.refuse_closed(array(select distinct organisation_id from came where status = 'published'));
	return null;
end
$$;
create trigger guard_new_of_closed after insert on public.listings referencing new table as came
	for each statement execute function private.guard_new_of_closed();
create function private.guard_moved_of_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.refuse_closed(array(
		select distinct came.organisation_id from came join went using (id)
		where came.status = 'published' and went.status <> 'published'
	));
	return null;
end
$$;
create trigger guard_moved_of_closed after update on public.listings
	referencing old table as went new table as came
	for each statement execute function private.guard_moved_of_closed();

create function private.guard_asked_by_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform from public.organisations where id = new.from_organisation_id and closed_at is null for share;
	if not found then raise exception using errcode = '42501', message = 'organisation_closed'; end if;
	return new;
end
$$;
create trigger guard_asked_by_closed before insert on public.interests
	for each row execute function private.guard_asked_by_closed();

create function private.guard_join_of_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if exists (select from public.organisations where id = new.organisation_id and closed_at is not null) then
		raise exception using errcode = '42501', message = 'organisation_closed';
	end if;
	return new;
end
$$;
create trigger guard_join_of_closed before insert on public.memberships
	for each row execute function private.guard_join_of_closed();

-- What was said with an organisation that is closed is read, and nothing is added to it.
create function private.has_closed_side(introduction uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.introductions
		join public.organisations on organisations.id in (from_organisation_id, to_organisation_id)
		where introductions.id = introduction and closed_at is not null
	)
$$;
grant execute on function private.has_closed_side(uuid) to authenticated;

create function private.guard_talk_with_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if private.has_closed_side(case tg_table_name when 'introductions' then (to_jsonb(new) ->> 'id')::uuid
		else (to_jsonb(new) ->> 'introduction_id')::uuid end)
	then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	return new;
end
$$;
create trigger guard_talk_with_closed before insert on public.messages
	for each row execute function private.guard_talk_with_closed();
create trigger guard_talk_with_closed before insert or update on public.meetings
	for each row execute function private.guard_talk_with_closed();
create trigger guard_talk_with_closed before update of goal, next_step on public.introductions
	for each row execute function private.guard_talk_with_closed();

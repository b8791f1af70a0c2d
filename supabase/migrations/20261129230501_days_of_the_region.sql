-- A day that people are shown, or that ends what they have, is a day in the region: what was written with the day of the
-- database's own clock is a day behind between the region's midnight and the database's.
--
-- Two days stay in UTC, because nobody is shown them and they only have to change once in 24 hours: `draft_usage.day`,
-- which limits what a holder writes in a day, and `proposals.shown_on`, by which a pair is counted once a
-- day in the log that weights are learnt from.

-- The day it is now in the region, where a day begins and ends.
create or replace function private.region_today() returns date
language sql stable security definer set search_path = '' as $$
	select private.region_day(now())
$$;
-- Whoever sees an organisation sees whether a check of it holds today.
grant execute on function private.region_today() to anon, jobs;

-- Who creates an organisation owns it, and it stands there as claimed, not as verified.
create or replace function private.found_organisation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if (select auth.uid()) is not null then
		insert into public.memberships (organisation_id, user_id, role, status, started_at)
		values (new.id, (select auth.uid()), 'owner', 'active', now());
		insert into public.verifications (organisation_id, level, method, verified_by, verified_on)
		values (new.id, 'claimed', 'self-declared', (select auth.uid()), private.region_today());
	end if;
	return new;
end
$$;

-- Moves of a membership: requested -> active or ended, active -> ended. An organisation keeps one owner who
-- can act. Who ends keeps the role they had, and the first to be let in claims the organisation.
create or replace function private.guard_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if old.status <> new.status then
		if (old.status, new.status) not in (('requested', 'active'), ('requested', 'ended'), ('active', 'ended')) then
			raise exception using errcode = 'TX001', message = 'illegal_move';
		end if;
		new.started_at := case when new.status = 'active' then now() else old.started_at end;
		new.ended_at := case when new.status = 'ended' then now() end;
		if new.status = 'active' and not exists (
			select from public.verifications
			where organisation_id = old.organisation_id and level <> 'listed'
		) then
			insert into public.verifications (organisation_id, level, method, verified_by, verified_on)
			values (old.organisation_id, 'claimed', 'confirmed-by-region', (select auth.uid()), private.region_today());
		end if;
	end if;
	if new.status = 'ended' then
		new.role := old.role;
	end if;
	if old.role = 'owner' and old.status = 'active' and (new.role <> 'owner' or new.status <> 'active') then
		perform from public.organisations where id = old.organisation_id for update;
		if not exists (
			select from public.memberships join public.persons using (user_id)
			where organisation_id = old.organisation_id and id <> old.id and role = 'owner' and status = 'active'
				and suspended_at is null
		) then
			raise exception using errcode = 'TX002', message = 'last_owner';
		end if;
	end if;
	return new;
end
$$;

create or replace function private.follow_identity() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	identity constant jsonb := private.identity_of(new);
	changed record;
	is_suspended boolean := false;
begin
	if identity = private.identity_of(old) then return null; end if;
	for changed in
		update public.verifications set suspended_at = case when checked = identity then null else now() end
		where organisation_id = new.id and checked is not null and (checked = identity) = (suspended_at is not null)
		returning id, level, suspended_at
	loop
		is_suspended := is_suspended or changed.suspended_at is not null;
		perform private.record_act(case when changed.suspended_at is null then 'restored' else 'suspended' end,
			'verification', changed.id::text, new.id,
			jsonb_build_object('level', changed.level, 'from', private.identity_of(old), 'to', identity));
	end loop;
	if not is_suspended then return null; end if;
	-- Somebody still speaks for it.
	if exists (select from public.memberships where organisation_id = new.id and role = 'owner' and status = 'active')
		and not exists (select from public.verifications where organisation_id = new.id and level = 'claimed')
	then
		insert into public.verifications (organisation_id, level, method, verified_on)
		values (new.id, 'claimed', 'self-declared', private.region_today());
	end if;
	insert into public.outbox (event_key, recipient_user_id, template, data, locale)
	select 'verification_suspended:' || new.id || ':' || md5(identity::text || now()::text), user_id, 'verification_suspended',
		jsonb_build_object('slug', new.slug, 'name', new.name), locale
	from public.persons
	where suspended_at is null and (region_role is not null or user_id in (
		select user_id from public.memberships where organisation_id = new.id and role = 'owner' and status = 'active'
	))
	on conflict do nothing;
	return null;
end
$$;

-- A suspended check earns no trust.
create or replace function private.is_verified(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.verifications
		where organisation_id = organisation and private.is_bound(level) and suspended_at is null
			and (valid_until is null or valid_until >= (select private.region_today()))
	)
$$;

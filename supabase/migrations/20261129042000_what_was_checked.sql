-- A check holds for what was checked: the names, the sphere and the kind of an organisation. Where one of them is another
-- now, the level is suspended until it is checked again, or until what was checked stands there again.

alter table public.verifications
	add column checked jsonb,
	add column suspended_at timestamptz;

-- What a check is bound to. Whatever tells people who an organisation is belongs here.
create function private.identity_of(organisation public.organisations) returns jsonb
language sql immutable set search_path = '' as $$
	select jsonb_build_object('name', organisation.name, 'nameEn', organisation.name_en,
		'sphere', organisation.sphere, 'kind', organisation.kind)
$$;

-- 'listed' and 'claimed' say where an organisation comes from and that somebody speaks for it, not who it is.
create function private.is_bound(level public.verification_level) returns boolean
language sql immutable set search_path = '' as $$
	select level not in ('listed', 'claimed')
$$;

update public.verifications set checked = private.identity_of(organisations)
from public.organisations where organisations.id = organisation_id and private.is_bound(level);

create function private.bind_verification() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	new.checked := case when private.is_bound(new.level) then (
		select private.identity_of(organisations) from public.organisations where id = new.organisation_id for share
	) end;
	new.suspended_at := null;
	return new;
end
$$;
create trigger bind_verification before insert on public.verifications
	for each row execute function private.bind_verification();

create function private.follow_identity() returns trigger
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
		values (new.id, 'claimed', 'self-declared', current_date);
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
create trigger follow_identity after update on public.organisations
	for each row execute function private.follow_identity();

-- A suspended check earns no trust.
create or replace function private.is_verified(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.verifications
		where organisation_id = organisation and private.is_bound(level) and suspended_at is null
			and (valid_until is null or valid_until >= (now() at time zone coalesce(
				(select time_zone from public.regions where loaded_at is not null order by loaded_at desc limit 1), 'UTC'
			))::date)
	)
$$;

grant select (suspended_at) on public.verifications to anon, authenticated;

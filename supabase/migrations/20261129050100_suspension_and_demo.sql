-- Suspension reaches whoever keeps the accounts, and accounts of a demo act in a demo only.

-- Supabase Auth reads `banned_until` as a time, so it is one far away and not infinity.
create function private.follow_suspension() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update auth.users
	set banned_until = case when new.suspended_at is not null then now() + interval '100 years' end
	where id = new.user_id;
	if new.suspended_at is not null then
		delete from auth.sessions where user_id = new.user_id;
	end if;
	return null;
end
$$;

create trigger follow_suspension after update of suspended_at on public.persons
	for each row when (old.suspended_at is distinct from new.suspended_at)
	execute function private.follow_suspension();

update auth.users set banned_until = now() + interval '100 years'
from public.persons
where persons.user_id = users.id and persons.suspended_at is not null;

delete from auth.sessions using public.persons
where persons.user_id = sessions.user_id and persons.suspended_at is not null;

-- Whether the caller is suspended. They are nobody to everything else, and should be told why.
create function private.is_suspended() returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.persons where user_id = (select auth.uid()) and suspended_at is not null
	)
$$;
grant execute on function private.is_suspended() to authenticated;

-- Who is asking, or no row when the session has ended, the person is suspended, or the account is one of the demo, whose
-- password is published, and this is no demo. `session` is the `session_id` claim; null for a personal API token, which
-- has its own check.
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

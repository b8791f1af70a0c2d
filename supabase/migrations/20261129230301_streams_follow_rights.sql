-- What somebody may do has changed: what they hold open was opened with other rights, and is to be closed. Whoever still
-- may, opens it anew.
create function private.announce_persons(persons uuid[]) returns void
language sql volatile set search_path = '' as $$
	select private.announce_ids('person', 'persons', 100, array(
		select distinct person from unnest(persons) as person order by 1
	))
$$;

create function private.announce_begun_memberships() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_persons(array(select user_id from came where status = 'active'));
	return null;
end
$$;
create trigger announce_begun_memberships after insert on public.memberships
	referencing new table as came for each statement execute function private.announce_begun_memberships();

create function private.announce_moved_memberships() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_persons(array(
		select came.user_id from came join went using (id)
		where (came.status, came.role) <> (went.status, went.role) and 'active' in (came.status, went.status)
	));
	return null;
end
$$;
create trigger announce_moved_memberships after update on public.memberships
	referencing old table as went new table as came for each statement
	execute function private.announce_moved_memberships();

create function private.announce_gone_memberships() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_persons(array(select user_id from went where status = 'active'));
	return null;
end
$$;
create trigger announce_gone_memberships after delete on public.memberships
	referencing old table as went for each statement execute function private.announce_gone_memberships();

create function private.announce_revoked_tokens() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_persons(array(
		select came.user_id from came join went using (id) where came.revoked_at is distinct from went.revoked_at
	));
	return null;
end
$$;
create trigger announce_revoked_tokens after update on public.api_tokens
	referencing old table as went new table as came for each statement
	execute function private.announce_revoked_tokens();

create function private.announce_suspended_persons() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce_persons(array(
		select came.user_id from came join went using (user_id)
		where came.suspended_at is distinct from went.suspended_at
	));
	return null;
end
$$;
create trigger announce_suspended_persons after update on public.persons
	referencing old table as went new table as came for each statement
	execute function private.announce_suspended_persons();

-- What an ended session holds open is to be closed. Those that are over by themselves hold nothing that is looked for.
-- The payload of a notification is at most 8,000 bytes: 37 for each id.
create function private.announce_ended_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('session ' || string_agg(id::text, ' '))
	from (
		select id, (row_number() over (order by id) - 1) / 100 as part
		from went
		where not_after is null or not_after > now()
	) as ended
	group by part;
	return null;
end
$$;

create trigger announce_ended_sessions after delete on auth.sessions
	referencing old table as went for each statement execute function private.announce_ended_sessions();

-- Whoever proposes to meet in the year 9999 has typed it wrongly, and no calendar can write the end of that meeting.
create function private.guard_far_meeting() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.starts_at > now() + interval '2 years' then
		raise exception using errcode = 'TX009', message = 'time_too_far';
	end if;
	return new;
end
$$;
create trigger guard_far_meeting before insert on public.meetings
	for each row execute function private.guard_far_meeting();

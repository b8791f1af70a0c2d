-- A last day that has passed is not published, and what was public and has ended says so.

-- The day it is now in the region, where a day begins and ends.
create function private.region_today() returns date
language sql stable security definer set search_path = '' as $$
	select (now() at time zone coalesce((select time_zone from public.regions order by loaded_at desc limit 1), 'UTC'))::date
$$;

-- For every way in, also imports. What is published already may go on past its day; it only cannot be given a passed one.
create function private.guard_last_day() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.available_until < private.region_today() then
		raise exception using errcode = '23514', constraint = 'listings_last_day_not_past',
			message = 'the last day has passed';
	end if;
	return new;
end
$$;
create trigger guard_last_day_of_new before insert on public.listings
	for each row when (new.status = 'published' and new.available_until is not null)
	execute function private.guard_last_day();
create trigger guard_last_day before update of status, available_until on public.listings
	for each row when (
		new.status = 'published' and new.available_until is not null
		and (old.status <> 'published' or old.available_until is distinct from new.available_until)
	)
	execute function private.guard_last_day();

-- How a listing ended that everybody could see; null for all others. Nothing else of it is told.
create function private.ended_listing(listing uuid) returns public.listing_status
language sql stable security definer set search_path = '' as $$
	select status from public.listings
	where id = listing and published_at is not null and status in ('withdrawn', 'fulfilled', 'expired')
$$;
grant execute on function private.ended_listing(uuid) to anon, authenticated;

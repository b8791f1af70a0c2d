-- Listings do not vanish without a word: whoever may write for an organisation is mailed once for all that end on one day,
-- 14 days before, and listings that came by one import are renewed together.

-- The day of an instant in the region.
create function private.region_day(at timestamptz) returns date
language sql stable security definer set search_path = '' as $$
	select (at at time zone coalesce((select time_zone from public.regions order by loaded_at desc limit 1), 'UTC'))::date
$$;
grant execute on function private.region_day(timestamptz) to jobs;
grant execute on function private.region_today() to authenticated;

-- Of which ends an organisation was told: how many of its listings are shown for the last time on a day. A row whose day
-- has passed is forgotten.
create table public.foretold_ends (
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	last_day date not null,
	listings integer not null constraint foretold_ends_listings_positive check (listings > 0),
	-- Where it is one.
	listing_id uuid,
	told_at timestamptz not null,
	primary key (organisation_id, last_day),
	constraint foretold_ends_names_one check ((listings = 1) = (listing_id is not null))
);
create index foretold_ends_last_day on public.foretold_ends (last_day);

-- Published and paused listings expire; the ones of imports are counted for the desk.
-- squawk-ignore require-concurrent-index-deletion
drop index public.listings_expires_at;
-- squawk-ignore require-concurrent-index-creation
create index listings_expires_at on public.listings (expires_at) where status in ('published', 'paused');
-- squawk-ignore require-concurrent-index-creation
create index listings_imported_ends on public.listings (organisation_id, expires_at)
	where import_id is not null and status in ('published', 'expired');

create function private.mail_foretold_end() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.mail_organisation(
		new.organisation_id,
		'listings_expiring:' || new.organisation_id || ':' || new.last_day || ':' || new.listings,
		case when new.listings = 1 then 'listing_expiring' else 'listings_expiring' end,
		jsonb_build_object('lastDay', new.last_day) || case
			when new.listings = 1 then jsonb_build_object('listingId', new.listing_id)
			else jsonb_build_object('count', new.listings)
		end
	);
	return null;
end
$$;
create trigger mail_foretold_end after insert or update on public.foretold_ends
	for each row execute function private.mail_foretold_end();

alter table public.foretold_ends enable row level security;
revoke all on public.foretold_ends from anon, authenticated;
grant select, insert, update, delete on public.foretold_ends to jobs;
create policy foretold_ends_all_jobs on public.foretold_ends for all to jobs using (true) with check (true);

-- By which import a listing came: its organisation renews them together.
grant select (import_id) on public.listings to authenticated;

-- Every pair of statuses, as the system and as an owner. The legal moves are written down here a second time.
begin;
\ir support/cast.psql

create temporary table legal (from_status public.listing_status, to_status public.listing_status);
insert into legal values
	('draft', 'submitted'), ('draft', 'published'), ('draft', 'archived'),
	('submitted', 'in_review'), ('submitted', 'withdrawn'),
	('in_review', 'approved'), ('in_review', 'changes_requested'), ('in_review', 'rejected'),
	('changes_requested', 'submitted'), ('changes_requested', 'withdrawn'),
	('approved', 'published'), ('approved', 'withdrawn'),
	('published', 'paused'), ('published', 'fulfilled'), ('published', 'expired'), ('published', 'withdrawn'),
	('paused', 'published'), ('paused', 'fulfilled'), ('paused', 'expired'), ('paused', 'withdrawn'),
	('fulfilled', 'published'), ('fulfilled', 'archived'),
	('expired', 'published'), ('expired', 'withdrawn'), ('expired', 'archived'),
	('withdrawn', 'published'), ('withdrawn', 'archived'),
	('rejected', 'archived');

create temporary view moves as
select from_status, to_status, actor, case
	when from_status = to_status then '1 row'
	when not exists (select from legal where (legal.from_status, legal.to_status) = (one.from_status, other.to_status)) then 'TX001'
	-- What a reviewer or the clock decides, an owner does not.
	when actor = 'owner a' and to_status in ('in_review', 'approved', 'rejected', 'expired') then 'TX001'
	else '1 row'
end as outcome
from unnest(enum_range(null::public.listing_status)) as one (from_status),
	unnest(enum_range(null::public.listing_status)) as other (to_status),
	unnest(array['jobs', 'owner a']) as actor;

do $$
begin
	perform tests.add_listing('moving ' || status, 'a', 'need', status)
	from unnest(enum_range(null::public.listing_status)) as status;
end
$$;

select plan(288);

select is(
	tests.attempt(actor, format('update public.listings set status = %L where id = %L',
		to_status, tests.id('moving ' || from_status))),
	outcome,
	format('from %s to %s as %s: %s', from_status, to_status, actor, outcome)
)
from moves order by actor, from_status, to_status;

select finish();
rollback;

-- Ends of listings are told once, and only the system keeps of which it told.
begin;
\ir support/cast.psql

select plan(7);

select tests.act_as_administrator();
delete from public.outbox;
select tests.act_as_jobs();
insert into public.foretold_ends (organisation_id, last_day, listings, listing_id, told_at)
values (tests.id('organisation a'), '2026-12-24', 1, tests.id('need of a'), now());
select tests.act_as_administrator();
select set_eq(
	$$ select template, data ->> 'lastDay' as day, (data ->> 'listingId')::uuid as listing from public.outbox $$,
	format($$ values ('listing_expiring', '2026-12-24', %L::uuid) $$, tests.id('need of a')),
	'one listing that ends is named'
);
select tests.act_as_jobs();
update public.foretold_ends set listings = 2, listing_id = null;
select tests.act_as_administrator();
select isnt_empty(
	$$ select id from public.outbox where template = 'listings_expiring' and data = '{"count": 2, "lastDay": "2026-12-24", "organisation": "Tổ chức thử a"}' $$,
	'several are counted'
);
select throws_ok(
	$$ update public.foretold_ends set listings = 1 $$, '23514', null, 'where it is one, it is named'
);

select tests.act_as(tests.id('owner a'));
select throws_ok($$ select listings from public.foretold_ends $$, '42501', null, 'an owner does not read it');
select throws_ok(
	format($$ insert into public.foretold_ends values (%L, '2026-12-25', 2, null, now()) $$, tests.id('organisation a')),
	'42501', null, 'and mails nobody by it'
);
select tests.act_as_visitor();
select throws_ok($$ select listings from public.foretold_ends $$, '42501', null, 'nor does a visitor');
select throws_ok(
	$$ select import_id from public.listings $$, '42501', null, 'who does not read either by which import a listing came'
);

select * from finish();
rollback;

-- Who reads and writes a listing, and what the database decides by itself.
begin;
\ir support/cast.psql

select plan(31);

-- Drafts.
select tests.act_as(tests.id('editor a'));
select lives_ok(
	format($$ insert into public.listings (kind, organisation_id) values ('need', %L) $$, tests.id('organisation a')),
	'an editor begins a listing'
);
select tests.act_as_administrator();
update public.listings set id = tests.id('draft') where created_by = tests.id('editor a');
select is(
	(select (status, created_by)::text from public.listings where id = tests.id('draft')),
	(row('draft', tests.id('editor a')))::text,
	'it is a draft of whoever began it'
);
select is(tests.attempt(actor, format('select from public.listings where id = %L', tests.id('draft'))), seen,
	format('%s sees %s of the draft', actor, seen))
from (values ('viewer a', '1 row'), ('owner b', '0 rows'), ('outsider', '0 rows'), ('visitor', '0 rows'),
	('officer', '0 rows'), ('suspended', '0 rows')) as reader (actor, seen);

select is(
	tests.attempt('viewer a', format(
		$$ insert into public.listings (kind, organisation_id) values ('need', %L) $$, tests.id('organisation a'))),
	'42501', 'a viewer begins none'
);
select is(
	tests.attempt('editor a', format(
		$$ insert into public.listings (kind, organisation_id) values ('need', %L) $$, tests.id('organisation b'))),
	'42501', 'nobody begins one for another organisation'
);

-- Publishing.
select is(
	tests.attempt('owner a', format($$ update public.listings set status = 'published' where id = %L $$, tests.id('draft'))),
	'TX003', 'nothing is published without a text'
);
select tests.act_as(tests.id('editor a'));
select lives_ok(
	format(
		$$
			insert into public.listing_texts (listing_id, language, title, summary) values (%L, 'vi', 'Cần gia công vỏ nhôm',
				'Cần gia công vỏ nhôm CNC cho thiết bị điện tử, lô từ 50 chiếc mỗi tháng.')
		$$, tests.id('draft')),
	'an editor writes its text'
);
select lives_ok(
	format($$ update public.listings set status = 'published' where id = %L $$, tests.id('draft')), 'and publishes it'
);
select is(
	(select (version, published_at, confirmed_at, expires_at, updated_at)::text from public.listings where id = tests.id('draft')),
	(row(2, now(), now(), now() + interval '90 days', now()))::text,
	'the database sets the version, when it was published and when it expires'
);
select lives_ok(
	format($$ update public.listings set expires_at = 'infinity' where id = %L $$, tests.id('draft')),
	'one may ask for it to last for ever'
);
select is(
	(select expires_at from public.listings where id = tests.id('draft')), now() + interval '366 days', 'and gets a year'
);
select throws_ok(
	format($$ update public.listings set expires_at = null where id = %L $$, tests.id('draft')),
	'23514', null, 'what is published expires at some time'
);

-- Coming back keeps the first date, and gets time.
select tests.act_as_administrator();
update public.listings set published_at = now() - interval '100 days', expires_at = now() - interval '10 days' where id = tests.id('draft');
select tests.act_as_jobs();
update public.listings set status = 'expired' where id = tests.id('draft');
select tests.act_as(tests.id('editor a'));
update public.listings set status = 'published' where id = tests.id('draft');
select is(
	(select (published_at, confirmed_at, expires_at)::text from public.listings where id = tests.id('draft')),
	(row(now() - interval '100 days', now(), now() + interval '90 days'))::text,
	'published again, it keeps its first date and lasts'
);
select tests.act_as_administrator();

-- Who sees it now.
select is(tests.attempt(actor, format('select from public.listings where id = %L', tests.id('draft'))), seen,
	format('%s sees %s of what is published', actor, seen))
from (values ('owner b', '1 row'), ('visitor', '1 row')) as reader (actor, seen);
select is(
	tests.attempt('visitor', format('select created_by from public.listings where id = %L', tests.id('draft'))),
	'42501', 'a visitor is not told who wrote it'
);
update public.listings set status = 'paused' where id = tests.id('draft');
select is(tests.attempt(actor, format('select from public.%I where %I = %L', parts, key, tests.id('draft'))), '0 rows',
	format('%s sees nothing of its %s when it is paused', actor, parts))
from (values ('owner b'), ('visitor')) as reader (actor),
	(values ('listings', 'id'), ('listing_texts', 'listing_id')) as part (parts, key);

-- Taking away.
select is(
	tests.attempt('owner a', format('delete from public.listings where id = %L', tests.id('draft'))),
	'0 rows', 'what was published is not deleted'
);
select tests.add_listing('other draft', 'a', 'need', 'draft');
select is(
	tests.attempt('viewer a', format('delete from public.listings where id = %L', tests.id('other draft'))),
	'0 rows', 'a viewer deletes no draft'
);
select is(
	tests.attempt('editor a', format('delete from public.listings where id = %L', tests.id('other draft'))),
	'1 row', 'an editor deletes a draft'
);

-- What it said stays.
insert into public.listing_versions (listing_id, version, content) values (tests.id('need of a'), 1, '{}');
select is(tests.attempt('owner a', statement), '42501', 'what a listing said is not rewritten: ' || statement)
from (values ($$ update public.listing_versions set content = '{"x":1}' $$), ('delete from public.listing_versions')) as wish (statement);
select is(
	tests.attempt('owner a', format(
		$$ insert into public.listing_versions (listing_id, version, content, made_by) values (%L, 9, '{}', %L) $$,
		tests.id('need of a'), tests.id('editor a'))),
	'42501', 'nobody writes history in the name of a colleague'
);

select finish();
rollback;

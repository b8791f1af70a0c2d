-- Whoever saves a text names the version they began with.
begin;
\ir support/cast.psql

select plan(9);

create function pg_temp.save(actor text, seen integer) returns text language sql as $$
	select tests.attempt(actor, format(
		'update public.organisations set summary_vi = %L where id = {organisation a} and version = %s', 'Khác', seen
	))
$$;
select is(
	tests.attempt(actor, 'select version from public.organisations where id = {organisation a}'), '1 row',
	format('%s reads which version stands', actor)
)
from unnest(array['visitor', 'owner a', 'owner c']) as actor;
select is(
	tests.attempt('owner a', 'update public.organisations set version = 7 where id = {organisation a}'), '42501',
	'nobody sets the version'
);
select is(pg_temp.save('owner a', 1), '1 row', 'who saw the first version saves');
update public.organisations set website = 'https://example.org' where id = tests.id('organisation a');
select is(
	(select version from public.organisations where id = tests.id('organisation a')), 2, 'every change of a row counts'
);
select is(pg_temp.save('owner a', 1), '0 rows', 'and who saw the one before it does not save');

-- The plan of two.
insert into public.interests (id, listing_id, from_organisation_id, to_organisation_id, note, sent_by)
values (tests.id('interest'), tests.id('offer of b'), tests.id('organisation a'), tests.id('organisation b'),
	'Chúng tôi quan tâm', tests.id('editor a'));
select tests.act_as(tests.id('owner b'));
update public.interests set status = 'accepted' where id = tests.id('interest');
select tests.act_as_administrator();
update public.introductions set goal = 'Mẫu thử' where interest_id = tests.id('interest');
update public.introductions set updated_at = now() where interest_id = tests.id('interest');
select is(
	(select version from public.introductions where interest_id = tests.id('interest')), 2,
	'of an introduction, the plan alone counts'
);
select is(
	tests.attempt('editor a', 'update public.introductions set version = 7'), '42501', 'which nobody sets either'
);

select finish();
rollback;

-- Who is kept apart from whom, and who learns of it.
begin;
\ir support/cast.psql
\ir support/rows.psql

insert into public.matches (id, need_id, offer_id, run_id, score, towards_need, towards_offer, strength, explanation, computed_at)
select tests.id('match to go'), tests.id('need of a'), tests.id('offer of b'),
	tests.id('run of a'), 1, 1, 1, 'strong', '[]', now();

select plan(15);

select is(tests.attempt(actor, 'select from public.organisation_conflicts'), outcome, format('%s among the conflicts: %s', actor, outcome))
from (values
	('visitor', '42501'), ('owner a', '1 row'), ('viewer a', '1 row'), ('outsider', '0 rows'), ('operator', '0 rows'),
	('jobs', '2 rows')
) as reader (actor, outcome);

select is(
	tests.attempt(actor, $$
		insert into public.organisation_conflicts (organisation_id, other_id, kind)
		values ({organisation a}, {organisation b}, 'ownership') $$),
	outcome, format('%s declares for A: %s', actor, outcome)
)
from (values ('viewer a', '42501'), ('owner b', '42501'), ('visitor', '42501')) as teller (actor, outcome);

select is(
	tests.attempt('editor a', $$
		insert into public.organisation_conflicts (organisation_id, other_id, kind)
		values ({organisation a}, {organisation a}, 'other') $$),
	'23514', 'nobody is in conflict with themselves'
);

select tests.act_as(tests.id('editor a'));
insert into public.organisation_conflicts (organisation_id, other_id, kind)
values (tests.id('organisation a'), tests.id('organisation b'), 'ownership');
select tests.act_as_administrator();
select is(
	(select declared_by from public.organisation_conflicts where other_id = tests.id('organisation b')),
	tests.id('editor a'), 'a declaration is signed'
);
select is_empty(
	format('select from public.matches where id = %L', tests.id('match to go')), 'what was found of the two before is gone'
);
select is(
	tests.attempt('owner b', format('select from public.organisation_conflicts where other_id = %L', tests.id('organisation b'))),
	'0 rows', 'the other side does not see who declared it'
);
select is(
	tests.attempt('owner b', format('delete from public.organisation_conflicts where other_id = %L', tests.id('organisation b'))),
	'0 rows', 'nor take it back'
);

update public.listings set matched_version = version where id = tests.id('need of a');
select tests.act_as(tests.id('editor a'));
delete from public.organisation_conflicts where other_id = tests.id('organisation b');
select tests.act_as_administrator();
select is(
	(select matched_version from public.listings where id = tests.id('need of a')), 0,
	'once it is taken back the two are looked for again'
);

select finish();
rollback;

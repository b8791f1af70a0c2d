-- An owner closes an organisation; what is open with others ends, and within 30 days it comes back.
begin;
\ir support/cast.psql

select plan(47);

-- A asks B, C asks A, and A talks with C about a meeting.
insert into public.interests (id, listing_id, from_organisation_id, to_organisation_id, note, sent_by)
values
	(tests.id('asked by a'), tests.id('offer of b'), tests.id('organisation a'), tests.id('organisation b'), 'Một',
		tests.id('editor a')),
	(tests.id('asked of a'), tests.id('offer of a'), tests.id('organisation b'), tests.id('organisation a'), 'Hai',
		tests.id('owner b')),
	(tests.id('talked'), tests.id('need of a'), tests.id('organisation c'), tests.id('organisation a'), 'Ba',
		tests.id('owner c'));
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'accepted' where id = tests.id('talked');
select tests.act_as_administrator();
create function pg_temp.talk() returns uuid language sql security definer as $$
	select id from public.introductions where interest_id = tests.id('talked')
$$;
insert into public.meetings (id, introduction_id, proposed_by_organisation_id, starts_at)
values (tests.id('meeting'), pg_temp.talk(), tests.id('organisation c'), now() + interval '3 days');
select tests.act_as(tests.id('owner a'));
update public.meetings set status = 'confirmed' where id = tests.id('meeting');
select tests.act_as_administrator();
insert into public.memberships (organisation_id, user_id, role, status)
values (tests.id('organisation a'), tests.id('outsider'), 'editor', 'requested');
delete from public.outbox;

create function pg_temp.closing() returns text language sql as $$
	select 'update public.organisations set closed_at = now() where id = {organisation a} and closed_at is null'
$$;
create function pg_temp.opening() returns text language sql as $$
	select 'update public.organisations set closed_at = null where id = {organisation a}'
$$;
grant execute on all functions in schema pg_temp to public;

-- Nobody, and whoever does not own it.
select is(tests.attempt(actor, pg_temp.closing()), outcome, format('%s does not close it', actor))
from (values ('visitor', '42501'), ('outsider', '0 rows'), ('viewer a', '0 rows'), ('editor a', '0 rows'),
	('owner b', '0 rows'), ('suspended', '0 rows'), ('operator', '0 rows')) as tried (actor, outcome);
select is(tests.attempt('owner a', 'update public.organisations set closed_by = {owner b}'), '42501',
	'nobody says that somebody else did');

select tests.act_as(tests.id('owner a'));
update public.organisations set closed_at = '1999-01-01' where id = tests.id('organisation a');
select tests.act_as_administrator();
select ok(closed_at = now() and closed_by = tests.id('owner a'), 'its owner closes it, now')
from public.organisations where id = tests.id('organisation a');
select is(tests.attempt('owner a', pg_temp.closing()), '0 rows', 'a second time changes nothing');

create function pg_temp.mailed(kind text) returns text[] language sql security definer as $$
	select array(
		select persons.name from public.outbox join public.persons on user_id = recipient_user_id
		where template = kind order by 1
	)
$$;
select is(
	(select array_agg(distinct status::text) from public.listings where organisation_id = tests.id('organisation a')),
	'{withdrawn}', 'its listings are withdrawn'
);
select is(
	array(select status::text from public.interests where id in (tests.id('asked by a'), tests.id('asked of a'))
		order by status::text),
	'{lapsed,withdrawn}', 'what it asked and was asked has ended'
);
select is((select status::text from public.meetings where id = tests.id('meeting')), 'cancelled', 'no meeting stands');
select is(
	(select status::text from public.memberships where user_id = tests.id('outsider')), 'ended',
	'nobody waits to be let in'
);
select is(pg_temp.mailed('organisation_closed'), '{editor a,owner a,viewer a}', 'its people are told');
select is(pg_temp.mailed('conversation_ended'), '{owner c}', 'and whoever talks with it');
select is(pg_temp.mailed('interest_withdrawn'), '{editor b,owner b}', 'and whoever it asked');
select ok(pg_temp.mailed('interest_ended') @> '{owner b}', 'and whoever asked it');
select ok(pg_temp.mailed('time_called_off') @> '{owner a,owner c}', 'and whoever was to meet');

-- It stands nowhere, and nobody acts for it.
select is(tests.attempt(actor, 'select from public.organisations where id = {organisation a}'), rows,
	format('%s sees %s of it', actor, rows))
from (values ('visitor', '0 rows'), ('outsider', '0 rows'), ('editor a', '0 rows'), ('owner a', '1 row'), ('owner c', '1 row'),
	('jobs', '1 row')) as seen (actor, rows);
select is(
	tests.attempt(actor, $$ select 1 where private.is_closed_organisation('test-a')
		and not private.is_closed_organisation('test-b') and not private.is_closed_organisation('none') $$),
	'1 row', format('%s reads that it was closed', actor)
)
from unnest(array['visitor', 'outsider']) as actor;
select is(tests.attempt('owner a', statement), outcome, format('its owner: %s', statement))
from (values
	($$ update public.organisations set summary_vi = 'Còn đây' where id = {organisation a} $$, '42501'),
	($$ update public.organisations set closed_at = now() + interval '9 years' where id = {organisation a} $$, '42501'),
	($$ update public.listings set status = 'published' where id = {offer of a} $$, '0 rows'),
	($$ select from public.listings where id = {offer of a} $$, '0 rows'),
	($$ select from private.my_closed_organisations() where role = 'owner' and reopens_until > now() + interval '29 days' $$,
		'1 row')
) as tried (statement, outcome);
select throws_ok(
	format($$ update public.listings set status = 'published' where id = %L $$, tests.id('offer of a')), '42501', null,
	'not even the system publishes for it'
);
select is(
	tests.attempt('outsider', $$ insert into public.memberships (organisation_id, user_id, role, status)
		values ({organisation a}, {outsider}, 'editor', 'requested') $$),
	'42501', 'nobody asks to join it'
);
select is(tests.attempt('owner c', format($$ select from public.introductions where id = %L $$, pg_temp.talk())), '1 row',
	'the other side still reads what was said');
select is(
	tests.attempt('owner c', format($$ insert into public.messages (introduction_id, author_id, organisation_id, body, submission)
		values (%L, {owner c}, {organisation c}, 'Còn ai không', gen_random_uuid()) $$, pg_temp.talk())),
	'TX001', 'and adds nothing to it'
);

-- Its name is free, and it comes back where nobody took it.
insert into public.organisations (id, slug, name, sphere, kind)
values (tests.id('namesake'), 'test-a-2', 'Tổ chức thử a', 'industry', 'sme');
select is(tests.attempt('owner a', pg_temp.opening()), '23505',
	'it does not come back under a name that somebody else has by now');
delete from public.organisations where id = tests.id('namesake');
select is(tests.attempt(actor, pg_temp.opening()), outcome, format('%s does not open it', actor))
from (values ('visitor', '42501'), ('editor a', '0 rows'), ('owner b', '0 rows'), ('owner c', '0 rows'))
	as tried (actor, outcome);

update public.organisations set closed_at = now() - interval '31 days' where id = tests.id('organisation a');
select is(tests.attempt('owner a', pg_temp.opening()), 'TX008',
	'nor after 30 days');
update public.organisations set closed_at = now() - interval '29 days' where id = tests.id('organisation a');
select tests.act_as(tests.id('owner a'));
update public.organisations set closed_at = null where id = tests.id('organisation a');
select tests.act_as_administrator();
select ok(closed_at is null and closed_by is null, 'its owner opens it again')
from public.organisations where id = tests.id('organisation a');
select is(pg_temp.mailed('organisation_reopened'), '{editor a,owner a,viewer a}', 'and its people are told');
select is(
	tests.attempt('owner a', $$ update public.listings set status = 'published' where id = {offer of a} $$), '1 row',
	'and publishes again'
);
select is(tests.attempt('visitor', $$ select from public.organisations where slug = 'test-a' $$), '1 row',
	'it is there for everybody');

-- One that has nothing yet is closed as well.
insert into public.organisations (id, slug, name, sphere, kind)
values (tests.id('new'), 'test-new', 'Tổ chức mới', 'industry', 'sme');
insert into public.memberships (organisation_id, user_id, role, status, started_at)
values (tests.id('new'), tests.id('outsider'), 'owner', 'active', now());
select is(
	tests.attempt('outsider', 'update public.organisations set closed_at = now() where id = {new} returning id'), '1 row',
	'one that has nothing yet is closed as well'
);

select finish();
rollback;

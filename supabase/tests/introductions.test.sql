-- What two sides see of each other before and after both have said yes, and what they then do together.
begin;
\ir support/cast.psql

select plan(89);

create temporary view glimpses as
select reader, whom, relation
from unnest(array['owner a', 'editor a', 'viewer a', 'owner b', 'editor b', 'viewer b', 'outsider', 'owner c', 'suspended']) as reader,
	unnest(array['owner a', 'editor a', 'viewer a', 'owner b', 'editor b', 'viewer b']) as whom,
	unnest(array['persons', 'contact_details']) as relation
where right(reader, 1) <> right(whom, 1) or reader in ('outsider', 'suspended');

-- The two who speak for their sides.
insert into public.interests (id, listing_id, from_listing_id, from_organisation_id, to_organisation_id, note, sent_by)
values (tests.id('interest'), tests.id('offer of b'), tests.id('need of a'), tests.id('organisation a'),
	tests.id('organisation b'), 'Chúng tôi quan tâm', tests.id('editor a'));

select is_empty(
	$$
		select reader, whom, relation from glimpses
		where tests.attempt(reader, format('select from public.%I where user_id = {%s}', relation, whom)) <> '0 rows'
	$$,
	'asked and not answered, nobody sees a name or an address of the other side'
);
select is(tests.attempt(actor, 'select from public.introductions'), '0 rows', format('there is nothing to introduce yet for %s', actor))
from unnest(array['editor a', 'editor b']) as actor;

-- Half of a yes opens nothing.
insert into public.introductions (id, interest_id, from_organisation_id, to_organisation_id, from_user_id, to_user_id, status)
values (tests.id('introduction'), tests.id('interest'), tests.id('organisation a'), tests.id('organisation b'),
	tests.id('editor a'), tests.id('owner b'), 'one_side_yes');
select is_empty(
	$$
		select reader, whom, relation from glimpses
		where tests.attempt(reader, format('select from public.%I where user_id = {%s}', relation, whom)) <> '0 rows'
	$$,
	'with one side''s yes, nobody sees a name or an address of the other side'
);
create temporary table acts (what text, statement text);
insert into acts values
	('writes a message', $$ insert into public.messages (introduction_id, author_id, organisation_id, body, submission)
		values ({introduction}, {%1$s}, {organisation %2$s}, 'Xin chào', gen_random_uuid()) $$),
	('proposes a time', $$ insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
		values ({introduction}, {organisation %2$s}, now() + interval '2 days') $$);
select is(tests.attempt(actor, format(statement, actor, right(actor, 1))), '42501', format('%s: nobody %s yet', actor, what))
from acts, unnest(array['editor a', 'owner b']) as actor;
select is(
	tests.attempt('editor a', $$ update public.introductions set goal = 'Mẫu thử' $$), 'TX001', 'nor agrees on a goal'
);
select is(
	tests.attempt('owner b', $$ update public.introductions set status = 'both_yes' $$), '42501', 'nor says yes for both'
);
delete from public.introductions;

-- Both yes.
select tests.act_as(tests.id('owner b'));
update public.interests set status = 'accepted' where id = tests.id('interest');
select tests.act_as_administrator();
update public.introductions set id = tests.id('introduction') where interest_id = tests.id('interest');

select is(
	tests.attempt(reader, format('select from public.%I where user_id = {%s}', relation, whom)),
	case
		when reader in ('owner a', 'editor a', 'viewer a') and whom = 'owner b' then '1 row'
		when reader in ('owner b', 'editor b', 'viewer b') and whom = 'editor a' then '1 row'
		else '0 rows'
	end,
	format('%s and the %s of %s', reader, relation, whom)
)
from glimpses where whom in ('editor a', 'owner b', 'viewer b');

-- Messages.
select is(tests.attempt(actor, format(statement, author, organisation)), outcome, format('%s %s as %s of %s: %s', actor, what, author, organisation, outcome))
from acts, (values
	('editor a', 'editor a', 'a', '1 row', '1 row'),
	('owner b', 'owner b', 'b', '1 row', '1 row'),
	('viewer a', 'viewer a', 'a', '42501', '42501'),
	('editor a', 'editor a', 'b', '42501', '42501'),
	('owner c', 'owner c', 'c', '42501', '42501'),
	('outsider', 'outsider', 'a', '42501', '42501'),
	('editor a', 'owner a', 'a', '42501', '1 row')
) as speaking (actor, author, organisation, message_outcome, meeting_outcome),
	lateral (select case what when 'writes a message' then message_outcome else meeting_outcome end) as expected (outcome);

select tests.act_as(tests.id('editor a'));
insert into public.messages (introduction_id, author_id, organisation_id, body, submission)
values (tests.id('introduction'), tests.id('editor a'), tests.id('organisation a'), 'Xin chào', tests.id('submission'));
select throws_ok(
	tests.filled($$
		insert into public.messages (introduction_id, author_id, organisation_id, body, submission)
		values ({introduction}, {editor a}, {organisation a}, 'Xin chào', {submission})
	$$),
	'23505', null, 'a message sent twice is one message'
);
select tests.act_as_administrator();
select is(tests.attempt('editor a', statement), '42501', format('what was said stays: %s', statement))
from (values ($$ update public.messages set body = 'Khác' $$), ('delete from public.messages')) as wish (statement);
select is(tests.attempt(actor, 'select from public.messages'), seen, format('%s reads %s of it', actor, seen))
from (values ('viewer b', '1 row'), ('owner c', '0 rows'), ('officer', '0 rows'), ('operator', '0 rows')) as reader (actor, seen);

-- Meetings.
create function pg_temp.propose(name text, side text, starts timestamptz) returns void
language sql as $$
	insert into public.meetings (id, introduction_id, proposed_by_organisation_id, starts_at)
	values (tests.id(name), tests.id('introduction'), tests.id('organisation ' || side), starts)
$$;
select is(
	tests.attempt('editor a', $$
		insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
		values ({introduction}, {organisation a}, now())
	$$), 'TX006', 'nobody meets in the past'
);
select is(
	tests.attempt('editor a', $$
		insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
		values ({introduction}, {organisation a}, now() + interval '3 years')
	$$), 'TX009', 'nobody meets in years from now'
);
select pg_temp.propose('first', 'a', now() + interval '1 day');
select pg_temp.propose('second', 'a', now() + interval '2 days');
select pg_temp.propose('third', 'b', now() + interval '3 days');
select is(
	tests.attempt('owner b', $$
		insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
		values ({introduction}, {organisation b}, now() + interval '1 day')
	$$), '23505', 'the same time is proposed once'
);
select pg_temp.propose('fourth', 'b', now() + interval '4 days');
select is(
	tests.attempt('editor a', $$
		insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
		values ({introduction}, {organisation a}, now() + interval '5 days')
	$$), 'TX007', 'four times wait at most'
);
select is(tests.attempt(actor, format('update public.meetings set status = %L where id = {%s}', status, which)), outcome,
	format('%s: %s becomes %s, %s', actor, which, status, outcome))
from (values
	('editor a', 'first', 'confirmed', 'TX001'), ('owner b', 'first', 'confirmed', '1 row'),
	('viewer b', 'first', 'confirmed', '0 rows'), ('owner c', 'first', 'confirmed', '0 rows'),
	('editor a', 'first', 'cancelled', '1 row'), ('editor a', 'first', 'held', 'TX001')
) as wish (actor, which, status, outcome);
update public.meetings set status = 'confirmed' where id = tests.id('first');
select is(tests.attempt(actor, format('update public.meetings set status = %L where id = {%s}', status, which)), outcome,
	format('after one is confirmed, %s: %s becomes %s, %s', actor, which, status, outcome))
from (values
	('owner b', 'second', 'confirmed', '23505'), ('owner b', 'first', 'held', 'TX001'),
	('owner b', 'first', 'requested', 'TX001'), ('owner b', 'first', 'cancelled', '1 row')
) as wish (actor, which, status, outcome);

-- What they agree, and what stays readable.
select is(tests.attempt(actor, format('update public.introductions set %s', what)), outcome, format('%s: %s, %s', actor, what, outcome))
from (values
	('editor a', $$ goal = 'Làm mẫu thử' $$, '1 row'), ('owner b', $$ next_step = 'Gửi bản vẽ' $$, '1 row'),
	('viewer b', $$ goal = 'Khác' $$, '0 rows'), ('owner c', $$ goal = 'Khác' $$, '0 rows'),
	('editor a', $$ to_user_id = {viewer b} $$, '42501'), ('editor a', $$ status = 'refused' $$, '42501')
) as wish (actor, what, outcome);
update public.listings set status = 'paused' where id in (tests.id('need of a'), tests.id('offer of b'));
select is(tests.attempt('viewer b', $$ select from public.listings where id = {need of a} $$), '1 row',
	'the other side goes on reading what one talks about');
select is(tests.attempt('owner c', $$ select from public.listings where id = {need of a} $$), '0 rows', 'others do not');

select finish();
rollback;

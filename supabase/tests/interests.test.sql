-- Who may be interested in what, and who answers.
begin;
\ir support/cast.psql

select plan(63);

select tests.add_listing('draft of b', 'b', 'offer', 'draft');

-- Asking.
select is(
	tests.attempt(actor, format(
		$$
			insert into public.interests (listing_id, from_listing_id, from_organisation_id, to_organisation_id, note)
			values (%s, 'Chúng tôi làm được')
		$$, what)),
	outcome, why
)
from (values
	('editor a', '{offer of b}, {need of a}, {organisation a}, {organisation b}', '1 row', 'an editor asks'),
	('editor a', '{offer of b}, null, {organisation a}, {organisation b}', '1 row', 'also without a listing of their own'),
	('viewer a', '{offer of b}, null, {organisation a}, {organisation b}', '42501', 'a viewer does not ask'),
	('outsider', '{offer of b}, null, {organisation a}, {organisation b}', '42501', 'nobody asks for an organisation that is not theirs'),
	('suspended', '{offer of b}, null, {organisation a}, {organisation b}', '42501', 'one who is suspended does not ask'),
	('editor a', '{offer of a}, null, {organisation a}, {organisation b}', '23514', 'nobody asks themselves'),
	('editor a', '{draft of b}, null, {organisation a}, {organisation b}', 'TX004', 'nobody asks for a draft'),
	('editor a', 'gen_random_uuid(), null, {organisation a}, {organisation b}', 'TX004', 'what is not there looks like a draft'),
	('editor a', '{offer of b}, {need of b}, {organisation a}, {organisation b}', 'TX005', 'the listing that goes with it is one''s own'),
	('editor a', '{offer of b}, {draft of b}, {organisation a}, {organisation b}', 'TX005', 'and not somebody''s draft'),
	('editor a', '{offer of b}, {offer of a}, {organisation a}, {organisation b}', 'TX005', 'an offer does not go with an offer')
) as wish (actor, what, outcome, why);
select is(
	tests.attempt('editor a', format(
		$$
			insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note, %s)
			values ({offer of b}, {organisation a}, {organisation b}, 'x', %s)
		$$, forged, value)),
	'42501', format('nobody writes %s', forged)
)
from (values
	('status', $$ 'accepted' $$), ('sent_by', 'null'), ('sent_at', 'now()'), ('lapses_at', 'now()'), ('answered_by', 'null'), ('seen_at', 'now()')
) as column_of (forged, value);

-- One open interest for a pair, whoever was first.
select tests.act_as(tests.id('editor a'));
select lives_ok(
	tests.filled($$
		insert into public.interests (listing_id, from_listing_id, from_organisation_id, to_organisation_id, note)
		values ({offer of b}, {need of a}, {organisation a}, {organisation c}, 'Chúng tôi quan tâm')
	$$),
	'A is interested in the offer of B'
);
select tests.act_as_administrator();
update public.interests set id = tests.id('interest') where listing_id = tests.id('offer of b');
select is(
	(select (to_organisation_id, sent_by, status, sent_at)::text from public.interests where id = tests.id('interest')),
	(row(tests.id('organisation b'), tests.id('editor a'), 'sent', now()))::text,
	'the database says whom it reaches and who sent it'
);
select is(
	tests.attempt(actor, format(
		$$
			insert into public.interests (listing_id, from_listing_id, from_organisation_id, to_organisation_id, note)
			values (%s, 'Lần nữa')
		$$, what)),
	outcome, why
)
from (values
	('owner a', '{offer of b}, {need of a}, {organisation a}, {organisation b}', '23505', 'not twice'),
	('owner a', '{offer of b}, null, {organisation a}, {organisation b}', '23505', 'not twice by leaving out the own listing'),
	('owner b', '{need of a}, {offer of b}, {organisation b}, {organisation a}', '23505', 'not from the other side'),
	('owner b', '{need of a}, null, {organisation b}, {organisation a}', '1 row', 'another matter is another interest'),
	('owner c', '{offer of b}, null, {organisation c}, {organisation b}', '1 row', 'others may be interested as well')
) as wish (actor, what, outcome, why);

-- Who sees it.
select is(tests.attempt(actor, 'select from public.interests where id = {interest}'), seen,
	format('%s sees %s', actor, seen))
from (values ('viewer a', '1 row'), ('viewer b', '1 row'), ('owner c', '0 rows'), ('outsider', '0 rows'),
	('officer', '0 rows'), ('visitor', '42501'), ('suspended', '0 rows')) as reader (actor, seen);

-- Answering.
select is(
	tests.attempt(actor, format('update public.interests set %s where id = {interest}', what)), outcome,
	format('%s: %s, %s', what, actor, outcome)
)
from (values
	('editor a', $$ status = 'withdrawn' $$, '1 row'),
	('editor a', $$ status = 'accepted' $$, '42501'),
	('editor a', $$ status = 'declined', decline_reason = 'price' $$, '42501'),
	('editor a', $$ status = 'seen' $$, '42501'),
	('editor a', $$ status = 'lapsed' $$, 'TX001'),
	('editor a', $$ snoozed_until = current_date + 7 $$, 'TX001'),
	('viewer a', $$ status = 'withdrawn' $$, '0 rows'),
	('editor b', $$ status = 'withdrawn' $$, '42501'),
	('editor b', $$ status = 'lapsed' $$, 'TX001'),
	('editor b', $$ status = 'seen' $$, '1 row'),
	('editor b', $$ status = 'shortlisted' $$, '1 row'),
	('editor b', $$ status = 'accepted' $$, '1 row'),
	('editor b', $$ status = 'accepted', decline_reason = 'price' $$, '23514'),
	('editor b', $$ status = 'declined' $$, '23514'),
	('editor b', $$ status = 'declined', decline_reason = 'price', decline_text = 'Quá cao' $$, '1 row'),
	('editor b', $$ decline_reason = 'price' $$, 'TX001'),
	('editor b', $$ snoozed_until = current_date + 7 $$, '1 row'),
	('viewer b', $$ status = 'accepted' $$, '0 rows'),
	('owner c', $$ status = 'accepted' $$, '0 rows'),
	('outsider', $$ status = 'declined', decline_reason = 'price' $$, '0 rows'),
	('suspended', $$ status = 'withdrawn' $$, '0 rows'),
	('jobs', $$ status = 'lapsed' $$, '1 row')
) as wish (actor, what, outcome);

-- Back is no way.
update public.interests set status = 'shortlisted' where id = tests.id('interest');
select is(
	tests.attempt('editor b', format('update public.interests set status = %L where id = {interest}', back)),
	'TX001', format('what was shortlisted does not become %s again', back)
)
from unnest(array['sent', 'seen']) as back;

-- Accepting opens one introduction, and is final.
select tests.act_as(tests.id('editor b'));
update public.interests set status = 'accepted' where id = tests.id('interest');
update public.interests set status = 'accepted' where id = tests.id('interest');
select tests.act_as_administrator();
select results_eq(
	tests.filled($$
		select status::text, from_user_id, to_user_id, opened_at from public.introductions where interest_id = {interest}
	$$),
	format($$ values ('both_yes', %L::uuid, %L::uuid, now()) $$, tests.id('editor a'), tests.id('editor b')),
	'accepted twice, it opens one introduction between who asked and who answered'
);
select results_eq(
	tests.filled($$ select count(*) from public.audit_entries where entity_id = {interest} and action = 'accepted' $$),
	array[1::bigint], 'and its history says so once'
);
select is(
	tests.attempt(actor, format('update public.interests set status = %L where id = {interest}', status)),
	'TX001', format('what was accepted does not become %s', status)
)
from (values ('editor a', 'withdrawn'), ('editor b', 'seen'), ('jobs', 'lapsed')) as late (actor, status);

-- Withdrawn, it makes room for another.
select tests.act_as(tests.id('owner c'));
insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note)
values (tests.id('offer of b'), tests.id('organisation c'), tests.id('organisation b'), 'Một');
update public.interests set status = 'withdrawn' where from_organisation_id = tests.id('organisation c');
select lives_ok(
	tests.filled($$ insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note) values ({offer of b}, {organisation c}, {organisation b}, 'Hai') $$),
	'after withdrawing one may ask again'
);
select throws_ok(
	tests.filled($$ update public.interests set status = 'withdrawn', note = 'Ba' where from_organisation_id = {organisation c} $$),
	'42501', null, 'nobody rewrites what they asked'
);
select tests.act_as_administrator();
select is(
	tests.attempt('editor b', $$ update public.interests set status = 'accepted' where status = 'withdrawn' $$),
	'TX001', 'what was withdrawn is not accepted'
);

select finish();
rollback;

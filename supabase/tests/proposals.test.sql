-- What suggestions are learnt from: kept only of people who agreed, seen by nobody else, and never rewritten.
begin;
\ir support/cast.psql

-- Owners A and B have agreed; the editor of A has taken it back, and nobody else was ever asked.
insert into public.consents (user_id, purpose, text_version, language)
select tests.id(name), 'learning', '1', 'vi' from unnest(array['owner a', 'owner b', 'editor a']) as name;
update public.consents set withdrawn_at = now() where user_id = tests.id('editor a');
insert into public.consents (user_id, purpose, text_version, language) values (tests.id('viewer a'), 'terms', '1', 'vi');

create function pg_temp.shown(person text, listing text, other text, facets text default '{0.5,null,1}', propensity text default '1', rank text default '1')
returns text language sql as $$
	select format($f$
		insert into public.proposals (user_id, listing_id, other_id, rank, cause, propensity, facets, engine_version)
		values ({%s}, {%s}, {%s}, %s, 'relevance', %s, %L, '1') $f$, person, listing, other, rank, propensity, facets)
$$;

select plan(62);

-- Consent first.
select is(tests.attempt(actor, pg_temp.shown(person, listing, 'offer of c')), outcome,
	format('%s notes what %s was shown for %s: %s', actor, person, listing, outcome))
from (values
	('owner a', 'owner a', 'need of a', '1 row'),
	('owner a', 'owner a', 'need of b', '42501'),
	('owner a', 'owner b', 'need of a', '42501'),
	('owner a', 'viewer b', 'need of b', '42501'),
	('owner a', 'viewer a', 'need of a', '42501'),
	('editor a', 'editor a', 'need of a', '0 rows'),
	('viewer a', 'viewer a', 'need of a', '0 rows'),
	('owner a', 'owner a', 'no listing', '0 rows'),
	('visitor', 'owner a', 'need of a', '42501'),
	('jobs', 'owner a', 'need of a', '42501')
) as wish (actor, person, listing, outcome);
select lives_ok(
	tests.filled(pg_temp.shown('viewer a', 'need of a', 'offer of c')), 'not even an administrator notes it'
);
select is_empty('select from public.proposals', 'of somebody who has not agreed');

-- What a row may say.
select is(tests.attempt('owner a', pg_temp.shown('owner a', 'need of a', other, facets, propensity, rank)), outcome,
	format('%s %s %s %s: %s', other, facets, propensity, rank, outcome))
from (values
	('need of a', '{0.5}', '1', '1', '23514'),
	('offer of c', '{1.1}', '1', '1', '23514'),
	('offer of c', '{-0.1}', '1', '1', '23514'),
	('offer of c', '{NaN}', '1', '1', '23514'),
	('offer of c', '{}', '1', '1', '23514'),
	('offer of c', '{0.5}', '0', '1', '23514'),
	('offer of c', '{0.5}', '1.01', '1', '23514'),
	('offer of c', '{0.5}', $$ 'NaN' $$, '1', '23514'),
	('offer of c', '{0.5}', '1', '0', '23514'),
	('no listing', '{0.5}', '1', '1', '0 rows'),
	('offer of c', '{0,null,1}', '0.01', '20', '1 row')
) as wish (other, facets, propensity, rank, outcome);

-- What stands: A was shown the offer of C today and long ago, B was shown it too.
select lives_ok(tests.filled(pg_temp.shown('owner ' || side, 'need of ' || side, 'offer of c')), 'noted for ' || side)
from unnest(array['a', 'b']) as side;
select is(
	(select organisation_id from public.proposals where user_id = tests.id('owner a')), tests.id('organisation a'),
	'the database says whose list it was'
);
select is(tests.attempt('owner a', pg_temp.shown('owner a', 'need of a', 'offer of c')), '23505', 'once a day');
insert into public.proposals (user_id, listing_id, other_id, rank, cause, propensity, facets, engine_version, shown_at, shown_on)
values (tests.id('owner a'), tests.id('need of a'), tests.id('offer of c'), 2, 'relevance', 1, '{0.5}', '1',
	now() - interval '9 days', current_date - 9);

-- Who sees it and who changes it.
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('owner a', 'select from public.proposals', '2 rows'),
	('owner b', 'select from public.proposals', '1 row'),
	('viewer a', 'select from public.proposals', '0 rows'),
	('operator', 'select from public.proposals', '0 rows'),
	('visitor', 'select from public.proposals', '42501'),
	('jobs', 'select from public.proposals', '3 rows'),
	('owner a', 'delete from public.proposals', '42501'),
	('owner a', 'update public.proposals set rank = 9', '42501'),
	('owner a', 'update public.proposals set propensity = 0.1', '42501'),
	('jobs', $$ update public.proposals set outcome = 'met' $$, '42501'),
	('jobs', 'delete from public.proposals', '3 rows'),
	('owner a', $$ update public.proposals set outcome = 'opened' $$, '2 rows'),
	('owner a', $$ update public.proposals set outcome = 'met' $$, '42501'),
	('owner a', $$ update public.proposals set outcome = 'shown' $$, 'TX001'),
	('viewer a', $$ update public.proposals set outcome = 'opened' $$, '0 rows')
) as wish (actor, statement, outcome);
select throws_ok($$ update public.proposals set rank = 3, outcome = 'opened' $$, 'TX001', null, 'what was shown is not rewritten');

-- What happens in the site raises it, and nothing lowers it.
create function pg_temp.outcomes(side text) returns text language sql as $$
	select string_agg(outcome::text, ' ' order by shown_on desc) from public.proposals where user_id = tests.id('owner ' || side)
$$;
insert into public.interests (id, listing_id, from_listing_id, from_organisation_id, to_organisation_id, note, sent_by)
values (tests.id('interest'), tests.id('offer of c'), tests.id('need of a'), tests.id('organisation a'), tests.id('organisation c'),
	'Chúng tôi quan tâm', tests.id('editor a'));
select is(pg_temp.outcomes('a'), 'interest_sent shown', 'an interest is put down to the last list that showed it');
select is(pg_temp.outcomes('b'), 'shown', 'and to no other organisation');
select is(tests.attempt('owner a', $$ update public.proposals set outcome = 'opened' $$), '1 row', 'opening it later takes nothing back');
select tests.act_as(tests.id('owner c'));
update public.interests set status = 'seen' where id = tests.id('interest');
select tests.act_as_administrator();
select is(pg_temp.outcomes('a'), 'interest_sent shown', 'that it was read is no outcome');
select tests.act_as(tests.id('owner c'));
update public.interests set status = 'accepted' where id = tests.id('interest');
select tests.act_as_administrator();
select is(pg_temp.outcomes('a'), 'introduced shown', 'once accepted, the two are introduced');
insert into public.meetings (introduction_id, proposed_by_organisation_id, starts_at)
select id, to_organisation_id, now() + interval '1 hour' from public.introductions where interest_id = tests.id('interest');
alter table public.meetings disable trigger guard_meeting;
update public.meetings set status = 'confirmed', starts_at = now() - interval '1 hour'
where introduction_id in (select id from public.introductions where interest_id = tests.id('interest'));
alter table public.meetings enable trigger guard_meeting;
select is(pg_temp.outcomes('a'), 'introduced shown', 'a time agreed on is no meeting');
select tests.act_as(tests.id('owner a'));
update public.meetings set status = 'held';
select tests.act_as_administrator();
select is(pg_temp.outcomes('a'), 'met shown', 'they met');
insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note)
values (tests.id('offer of c'), tests.id('organisation b'), tests.id('organisation c'), 'Chúng tôi quan tâm');
select is(pg_temp.outcomes('b'), 'interest_sent', 'an interest without a listing of one’s own is put down to any list');

-- Consent withdrawn.
select tests.act_as(tests.id('owner a'));
update public.consents set withdrawn_at = now() where purpose = 'learning';
select is_empty('select from public.proposals', 'with the consent goes what was kept under it');
select tests.act_as_administrator();
select is((select count(*) from public.proposals), 1::bigint, 'and nothing of anybody else');
select is(tests.attempt('owner a', pg_temp.shown('owner a', 'need of a', 'offer of c')), '0 rows', 'nothing more is noted');

-- The switch.
insert into public.model_cards (id, engine_version, card, fitted_at) values (tests.id('card'), '1', '{}', now());
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('visitor', 'select from public.model_cards', '1 row'),
	('jobs', 'insert into public.weights_choices (model_card_id) values ({card})', '1 row'),
	('jobs', 'insert into public.weights_choices (model_card_id) values (null)', '1 row'),
	('jobs', 'insert into public.weights_choices (model_card_id) values ({no card})', '23503'),
	('jobs', 'update public.weights_choices set model_card_id = null', '42501'),
	('jobs', $$ update public.model_cards set card = '{}' $$, '42501'),
	('operator', 'insert into public.weights_choices (model_card_id) values ({card})', '42501'),
	('operator', $$ insert into public.model_cards (engine_version, card, fitted_at) values ('1', '{}', now()) $$, '42501')
) as wish (actor, statement, outcome);

select finish();
rollback;

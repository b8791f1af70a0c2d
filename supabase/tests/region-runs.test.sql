-- Runs over the whole region, their parts, and what they decide.
begin;
\ir support/cast.psql

insert into public.match_runs (id, engine_version, cause, started_at, seed, listing_ids, listing_versions)
values (tests.id('night'), '1', 'whole_region', now(), 1, array[tests.id('need of a'), tests.id('offer of c')], '{1,1}');
insert into public.match_run_parts (run_id, stage, number) values
	(tests.id('night'), 'finish', 0), (tests.id('night'), 'explain', 1), (tests.id('night'), 'supplement', 0),
	(tests.id('night'), 'score', 0), (tests.id('night'), 'order', 0);

select plan(21);

select is(tests.attempt(actor, 'select from public.match_run_parts'), outcome, format('%s among the parts: %s', actor, outcome))
from (values ('visitor', '42501'), ('owner a', '42501'), ('operator', '42501'), ('jobs', '5 rows')) as reader (actor, outcome);
select is(
	tests.attempt(actor, $$ update public.match_run_parts set finished_at = now() $$), '42501', format('%s finishes no part', actor)
)
from (values ('visitor'), ('owner a'), ('operator')) as writer (actor);

select results_eq(
	'select stage::text from public.match_run_parts order by match_run_parts.stage',
	$$ values ('score'), ('supplement'), ('order'), ('explain'), ('finish') $$,
	'stages come in their order'
);
select is(
	tests.attempt('jobs', $$
		insert into public.match_runs (engine_version, cause, started_at, seed, listing_ids, listing_versions)
		values ('1', 'whole_region', now(), 1, '{}', '{}') $$),
	'23505', 'while one run is open no second one begins'
);
select is(
	tests.attempt('jobs', $$ insert into public.match_runs (engine_version, cause, started_at, finished_at) values ('1', 'whole_region', now(), now()) $$),
	'23514', 'a run over the whole region says what it looks at'
);
select is(
	tests.attempt('jobs', $$
		insert into public.match_runs (engine_version, cause, started_at, finished_at, seed, listing_ids, listing_versions)
		values ('1', 'whole_region', now(), now(), 1, '{}', '{}') $$),
	'1 row', 'those that have finished stand in nobody''s way'
);
select is(
	tests.attempt('jobs', format('update public.match_run_parts set %s where stage = %L', change, 'score')), outcome, why
)
from (values
	($$ claimed_by = 'worker', claimed_until = now() $$, '1 row', 'a worker claims a part'),
	($$ claimed_by = 'worker' $$, '23514', 'but not without an end'),
	($$ number = -1 $$, '23514', 'parts are counted from 0')
) as wish (change, outcome, why);

insert into public.matches (need_id, offer_id, run_id, score, towards_need, towards_offer, strength, explanation, computed_at)
values (tests.id('need of a'), tests.id('offer of c'), tests.id('night'), 1, 1, 1, 'strong', '[]', now());
select is(
	tests.attempt('jobs', format('update public.matches set (cause, rank_for_need, rank_for_offer, propensity) = (%s)', decision)),
	outcome, why
)
from (values
	($$ 'floor', 1, 20, 1 $$, '1 row', 'a pair stands in both lists'),
	($$ 'exploration', null, 3, 0.05 $$, '1 row', 'or in one'),
	($$ 'relevance', null, null, 1 $$, '23514', 'but not in none'),
	($$ 'relevance', 0, null, 1 $$, '23514', 'places are counted from 1'),
	($$ 'relevance', 1, null, 0 $$, '23514', 'what is proposed had a chance'),
	($$ null, 1, null, null $$, '23514', 'and a cause')
) as wish (decision, outcome, why);

delete from public.match_runs where id = tests.id('night');
select is_empty('select from public.match_run_parts', 'with a run go its parts');

select finish();
rollback;

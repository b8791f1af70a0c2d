-- Functions that run as their owner, called by somebody who prepares the ground.
begin;
\ir support/cast.psql

select plan(29);

-- Forged tables and functions under the names that ours use, first in the search path. An actor cannot make them
-- (see `tables.test.sql`); here the administrator does it for them.
create temporary table memberships as
select gen_random_uuid() as id, tests.id('organisation b') as organisation_id, tests.id('outsider') as user_id,
	'owner'::public.membership_role as role, 'active'::public.membership_status as status;
create temporary table persons as
select tests.id('outsider') as user_id, 'operator'::public.region_role as region_role, null::timestamptz as suspended_at;
create temporary table listings as select tests.id('draft of b') as id, tests.id('organisation b') as organisation_id;
create temporary table interests as select 1 as id;
create temporary table introductions as select 1 as id;
create schema shadow;
create table shadow.memberships as select id, organisation_id, user_id, role, status from pg_temp.memberships;
create table shadow.persons as select user_id, region_role, suspended_at from pg_temp.persons;
create function shadow.now() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$;
create function shadow.uid() returns uuid language sql as $$ select tests.id('operator') $$;
grant usage on schema shadow to public;
grant execute on all functions in schema shadow to public;
grant select on all tables in schema shadow to public;
grant select on pg_temp.memberships, pg_temp.persons, pg_temp.listings to public;
set local search_path = pg_temp, shadow, public, extensions;

select is(tests.attempt('outsider', 'select from private.' || called), '0 rows', format('%s is not fooled', called))
from unnest(array['my_organisations()', 'editable_organisations()', 'owned_organisations()', 'unowned_organisations()',
	'my_colleagues()', 'people_to_decide_about()', 'my_listings()', 'editable_listings()', 'my_open_introductions()',
	'introduced_people()', 'listings_in_conversation()']) as called;
select tests.act_as(tests.id('outsider'));
select ok(not private.is_operator(), 'is_operator() is not fooled');
select tests.act_as_administrator();
select is(
	tests.attempt('outsider', $$ update public.organisations set name = 'Bị chiếm' where id = {organisation b} $$),
	'0 rows', 'the policies are not fooled'
);
set local search_path = public, extensions;

-- Claims that name nobody, or somebody with more than a name.
select is_empty(
	$$ select called from unnest(array['my_organisations', 'owned_organisations', 'my_listings', 'introduced_people']) as called
		where tests.attempt('nobody at all', format('select from private.%s()', called)) <> '0 rows' $$,
	'who is in no account is in no organisation'
);
create function pg_temp.outcome_with(claims text) returns text
language plpgsql as $$
begin
	perform set_config('role', 'authenticated', true), set_config('request.jwt.claims', claims, true);
	return (select count(*)::text from public.memberships);
exception when others then
	return sqlstate;
end
$$;
grant execute on function pg_temp.outcome_with(text) to public;
select is(pg_temp.outcome_with(claims), outcome, format('with the claims %s: %s', claims, outcome))
from (values
	('', '0'), ('{}', '0'), ('{"sub":null}', '0'), ('{"sub":""}', '22P02'), ('{"sub":"x'' or true --"}', '22P02'), ('not json', '22P02'),
	('{"role":"service_role"}', '0'), ('{"user_metadata":{"region_role":"operator"},"app_metadata":{"role":"operator"}}', '0')
) as claim (claims, outcome);
select tests.act_as_administrator();

-- What comes with PostgreSQL and reaches beyond the tables.
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('owner a', $$ select pg_read_file('/etc/passwd') $$, '42501'),
	('owner a', $$ select pg_ls_dir('.') $$, '42501'),
	('owner a', $$ copy (select 1) to program 'true' $$, '42501'),
	('owner a', $$ select lo_import('/etc/passwd') $$, '42501'),
	('outsider', $$ select where query_to_xml('select user_id from public.contact_details where user_id <> auth.uid()', true, true, '')::text ~ '<user_id>' $$, '0 rows'),
	('owner a', $$ create table public.mine (id integer) $$, '42501'),
	('owner a', $$ alter table public.listings disable row level security $$, '42501')
) as wish (actor, statement, outcome);

select finish();
rollback;

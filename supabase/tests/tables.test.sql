-- What must be true of every table, also of one that does not exist yet.
begin;
\ir support/cast.psql

create temporary view tables as
select oid, relname::text as name, relrowsecurity, relowner
from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f', 'm', 'v');

create temporary view actors as
select rolname::text as role from pg_roles where rolname in ('anon', 'authenticated', 'jobs', 'site');

create temporary view policies as
select tablename::text, policyname::text, cmd, roles::text[], permissive, qual, with_check
from pg_policies where schemaname in ('public', 'private');

select plan((20 + (select count(*) * 2 from tables))::integer);

select ok(relrowsecurity, format('%s has row level security', name)) from tables order by name;
select isnt_empty(
	format('select from policies where tablename = %L', name), format('%s has a policy', name)
)
from tables order by name;

select is_empty(
	$$ select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f') $$,
	'there are no views and no foreign tables, which would not ask the policies'
);
select is_empty(
	$$ select from pg_class where relnamespace = 'private'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') $$,
	'the schema private holds functions and nothing else'
);
select is_empty(
	$$ select policyname from policies where not roles <@ array['anon', 'authenticated', 'jobs'] $$,
	'every policy names its role, and none speaks to everybody'
);
select is_empty(
	$$ select policyname from policies where cardinality(roles) <> 1 $$, 'every policy speaks to one role'
);
select is_empty(
	$$
		select one.policyname from policies as one join policies as other using (tablename, roles)
		where one.policyname <> other.policyname and (one.cmd = other.cmd or one.cmd = 'ALL')
	$$,
	'there is one policy for each table, role and action'
);
select is_empty($$ select policyname from policies where permissive <> 'PERMISSIVE' $$, 'every policy gives');
select is_empty(
	$$
		select policyname from policies
		where policyname not in (
			format('%s_%s', tablename, lower(cmd)), format('%s_%s_%s', tablename, lower(cmd), roles[1])
		)
	$$,
	'every policy is named after its table, its action and its role'
);
select is_empty(
	$$ select policyname from policies where cmd in ('UPDATE', 'ALL') and (qual is null or with_check is null) $$,
	'every update is checked before and after'
);
select is_empty(
	$$ select policyname from policies where cmd in ('INSERT', 'UPDATE', 'DELETE') and roles = '{anon}' $$,
	'a visitor changes no table'
);
select is_empty(
	$$
		select policyname from policies
		where regexp_count(concat(qual, with_check), '(auth|private)\.[a-z_]+\(\)')
			> regexp_count(concat(qual, with_check), 'select (auth|private)\.[a-z_]+\(\)', 1, 'i')
	$$,
	'every policy asks who is calling once a statement and not once a row'
);
select is_empty(
	$$ select policyname from policies where concat(qual, with_check) ~ 'user_metadata' $$,
	'no policy believes what people write about themselves'
);

-- The site logs in as a role that owns nothing and may do nothing by itself.
select is_empty(
	$$
		select relname from pg_class where pg_get_userbyid(relowner) in (select role from actors)
		union all select proname from pg_proc where pg_get_userbyid(proowner) in (select role from actors)
		union all select nspname from pg_namespace where pg_get_userbyid(nspowner) in (select role from actors)
	$$,
	'no role that acts in a request owns anything'
);
select is_empty(
	$$
		select rolname from pg_roles
		where rolname in (select role from actors)
			and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
	$$,
	'no role that acts in a request has powers of its own'
);
select is_empty(
	$$ select rolname from pg_roles where rolname = 'site' and (rolinherit or not rolcanlogin) $$,
	'the site logs in, and inherits nothing from the roles it takes on'
);
select is_empty(
	$$
		select name, verb from tables, unnest(array['select', 'insert', 'update', 'delete']) as verb
		where has_table_privilege('site', oid, verb) or has_any_column_privilege('site', oid, replace(verb, 'delete', 'select'))
	$$,
	'the site by itself reads and writes no table'
);
select ok(not has_schema_privilege('site', 'private', 'usage'), 'the site by itself calls no function of ours');

select is_empty(
	$$
		select role, nspname from actors, pg_namespace
		where nspname not like 'pg\_temp%' and nspname not like 'pg\_toast%'
			and has_schema_privilege(role, pg_namespace.oid, 'create')
	$$,
	'no role that acts in a request makes tables, types or functions in any schema'
);
select is_empty(
	$$ select role from actors where has_database_privilege(role, current_database(), 'create') $$,
	'no role that acts in a request makes schemas'
);
-- On Supabase the database belongs to somebody else, who lets everybody make temporary tables.
select case
	when pg_has_role(datdba, 'member') then is_empty(
		$$ select role from actors where has_database_privilege(role, current_database(), 'temporary') $$,
		'no role that acts in a request makes temporary tables'
	)
	else skip('the database belongs to somebody else', 1)
end
from pg_database where datname = current_database();
select is_empty(
	$$
		select relname from actors, pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'S' and role <> 'jobs'
			and has_sequence_privilege(role, pg_class.oid, 'select, usage, update')
	$$,
	'nobody turns the counters'
);

select finish();
rollback;

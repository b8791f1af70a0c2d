-- Nobody but the keeper of accounts reads or writes accounts, sessions and tokens.
begin;
\ir support/pgtap.psql

select plan(24);

create temporary table kept (name text) on commit drop;
insert into kept values ('users'), ('identities'), ('sessions'), ('refresh_tokens'), ('one_time_tokens');

select ok(
	not has_table_privilege(asking.role, 'auth.' || kept.name, wish.privilege),
	format('%s may not %s auth.%s', asking.role, wish.privilege, kept.name)
)
from kept,
	(values ('anon'), ('authenticated')) as asking (role),
	(values ('select'), ('insert, update, delete')) as wish (privilege);

select ok(
	not has_schema_privilege('authenticated', 'auth', 'create'),
	'authenticated may not create anything in the schema auth'
);

select set_config('request.jwt.claims', '', true);
select is(auth.uid(), null, 'a visitor has no id');

select set_config(
	'request.jwt.claims',
	'{"sub": "aaaaaaaa-0000-4000-8000-000000000001", "role": "authenticated"}',
	true
);
select is(
	auth.uid(), 'aaaaaaaa-0000-4000-8000-000000000001'::uuid, 'the claims of the transaction say who is asking'
);
select is(auth.jwt() ->> 'role', 'authenticated', 'and in which role');

select * from finish();
rollback;

-- Who watches imports, and who has an undo stopped.
begin;
\ir support/cast.psql

select plan(16);

select tests.act_as_administrator();
update public.persons set region_role = 'operator' where user_id = tests.id('owner c');
update public.persons set region_role = 'officer' where user_id = tests.id('owner b');
insert into public.imports (id, organisation_id, kind, content, file_name, file_checksum, mapping, status) values
	(tests.id('undone import'), tests.id('organisation a'), 'offer', 'listings', 'f', '1', '{}', 'undoing'),
	(tests.id('done import'), tests.id('organisation a'), 'offer', 'listings', 'f', '2', '{}', 'completed'),
	(tests.id('directory'), null, null, 'organisations', 'f', '3', '{}', 'undoing');
create function pg_temp.ask(import text) returns text
language sql as $$
	select format('update public.imports set stop_asked_at = now() where id = %L returning 1', tests.id(import))
$$;
grant execute on function pg_temp.ask(text) to public;
create function pg_temp.seen() returns bigint
language sql as $$
	select count(*) from public.imports
	where id in (tests.id('undone import'), tests.id('done import'), tests.id('directory'))
$$;
grant execute on function pg_temp.seen() to public;

select tests.act_as_visitor();
select throws_ok('select id from public.imports', '42501', null, 'a visitor sees no import');
select throws_ok(pg_temp.ask('undone import'), '42501', null, 'and stops none');

select tests.act_as(tests.id('owner b'));
select is(pg_temp.seen(), 0::bigint, 'an officer of the region sees no import of others');
select is_empty(pg_temp.ask('undone import'), 'and stops none');

select tests.act_as(tests.id('owner a'));
select is(pg_temp.seen(), 2::bigint, 'an owner sees the imports of the organisation, and none of a directory');
select is_empty(pg_temp.ask('undone import'), 'but the undo is the operator''s');
select throws_ok(
	$$ update public.imports set status = 'completed' $$, '42501', null, 'nor does an owner say that it has ended'
);

select tests.act_as(tests.id('owner c'));
select is(pg_temp.seen(), 3::bigint, 'an operator sees all');
select isnt_empty(pg_temp.ask('undone import'), 'and has an undo stopped');
select isnt_empty(pg_temp.ask('directory'), 'also that of a directory');
select is_empty(pg_temp.ask('done import'), 'but nothing that is not being undone');
select throws_ok(
	$$ update public.imports set stopped_at = now() $$, '42501', null, 'that it has stopped only the command says'
);

select tests.act_as_administrator();
select set_eq(
	$$ select entity_id, actor_id from public.audit_entries where action = 'import_stop_asked' $$,
	format($$ values (%1$L, %3$L::uuid), (%2$L, %3$L::uuid) $$, tests.id('undone import'), tests.id('directory'),
		tests.id('owner c')),
	'who asked for it is on record'
);
update public.imports set stopped_at = now() where id = tests.id('undone import');
select tests.act_as(tests.id('owner c'));
select is_empty(pg_temp.ask('undone import'), 'what has stopped is not asked to stop again');
select tests.act_as_administrator();
update public.persons set suspended_at = now() where user_id = tests.id('owner c');
select tests.act_as(tests.id('owner c'));
select is(pg_temp.seen(), 0::bigint, 'an operator who is suspended sees none');
select tests.act_as_administrator();
select throws_ok(
	format($$ update public.imports set status = 'completed' where id = %L $$, tests.id('undone import')),
	'23514', null, 'what is no undo any more has no stop'
);

select * from finish();
rollback;

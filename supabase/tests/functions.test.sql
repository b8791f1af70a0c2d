-- Who may call which function. Those that are missing from the list are triggers and parts of triggers.
begin;
\ir support/cast.psql

create temporary table callable (signature text primary key, roles text[]);
insert into callable values
	('private.fold(text)', '{anon,authenticated,jobs}'),
	('private.fold_words(text)', '{anon,authenticated,jobs}'),
	('private.read_as_latin(text)', '{anon,authenticated,jobs}'),
	('private.fold_words_of_any_script(text)', '{anon,authenticated,jobs}'),
	('private.read_any_script_as_latin(text)', '{anon,authenticated,jobs}'),
	('private.name_skeleton(text)', '{anon,authenticated,jobs}'),
	('private.vietnamese_order(text)', '{anon,authenticated,jobs}'),
	('private.is_plainly_written(text)', '{anon,authenticated,jobs}'),
	('private.announce(text)', '{authenticated,jobs}'),
	('private.may_act()', '{authenticated}'),
	('private.my_organisations()', '{authenticated}'),
	('private.editable_organisations()', '{authenticated}'),
	('private.owned_organisations()', '{authenticated}'),
	('private.unowned_organisations()', '{authenticated}'),
	('private.my_colleagues()', '{authenticated}'),
	('private.people_to_decide_about()', '{authenticated}'),
	('private.is_operator()', '{authenticated}'),
	('private.current_actor(uuid)', '{authenticated}'),
	('private.is_suspended()', '{authenticated}'),
	('private.save_draft(text,jsonb,text)', '{anon,authenticated}'),
	('private.read_draft(text)', '{anon,authenticated}'),
	('private.forget_draft(text)', '{anon,authenticated}'),
	('private.my_listings()', '{authenticated}'),
	('private.ended_listing(uuid)', '{anon,authenticated}'),
	('private.region_today()', '{anon,authenticated,jobs}'),
	('private.has_text(uuid)', '{authenticated,jobs}'),
	('private.region_day(timestamp with time zone)', '{jobs}'),
	('private.read_organisation_names(text[])', '{jobs}'),
	('private.is_bare_entry(uuid)', '{jobs}'),
	('private.import_file_name(uuid)', '{authenticated}'),
	('private.editable_listings()', '{authenticated}'),
	('private.may_move_listing(listing_status,listing_status)', '{authenticated,jobs}'),
	('private.my_open_introductions()', '{authenticated}'),
	('private.introduced_people()', '{authenticated}'),
	('private.listings_in_conversation()', '{authenticated}'),
	('private.token_owner(bytea)', '{anon}'),
	('private.met_organisations()', '{authenticated}'),
	('private.my_closed_organisations()', '{authenticated}'),
	('private.owned_open_or_closed()', '{authenticated}'),
	('private.slugs_from(text)', '{authenticated}'),
	('private.is_closed_organisation(text)', '{anon,authenticated}'),
	('private.has_closed_side(uuid)', '{authenticated}'),
	('private.my_data()', '{authenticated}');

create temporary view functions as
select
	pg_proc.oid, pg_proc.oid::regprocedure::text as signature, nspname::text as schema, prosecdef, proconfig,
	array(
		select rolname::text from pg_roles
		where rolname in ('anon', 'authenticated', 'jobs', 'site', 'service_role', 'supabase_auth_admin')
			and has_function_privilege(rolname, pg_proc.oid, 'execute')
		order by 1
	) as roles
from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where nspname in ('public', 'private') and not exists (
	select from pg_depend where objid = pg_proc.oid and deptype = 'e'
);

select plan((6 + (select count(*) from functions where schema = 'private'))::integer);

select is(
	functions.roles, coalesce(callable.roles, '{}'),
	format('%s is called by %s', signature, coalesce(callable.roles, '{nobody}'))
)
from functions left join callable using (signature)
where schema = 'private'
order by signature;

select is_empty(
	'select signature from callable except select signature from functions', 'every function of the list exists'
);
select is_empty(
	$$ select signature from functions where schema = 'public' $$, 'there are no functions where an API would show them'
);
select is_empty(
	$$ select signature from functions where ('search_path=""' = any (proconfig)) is not true $$,
	'every function looks nowhere but where it says'
);
select is_empty(
	$$
		select pg_proc.oid::regprocedure from pg_proc
		where prosecdef and pronamespace::regnamespace::text not in ('private', 'auth_embedded')
			and pg_get_userbyid(proowner) = current_user
			and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute'))
	$$,
	'only functions in private run as their owner'
);
select is_empty(
	$$
		select signature from functions, pg_proc
		where functions.oid = pg_proc.oid and pg_proc.prosecdef and prorettype <> 'trigger'::regtype
			and provolatile = 'v' and cardinality(functions.roles) > 0
			and proname not in ('save_draft', 'forget_draft')
	$$,
	'nobody calls a function that runs as its owner and writes, except for drafts'
);
select is_empty(
	$$ select signature from functions join pg_proc using (oid) where prosrc ~* '\mexecute\M' $$,
	'no function makes SQL out of text'
);

select finish();
rollback;

-- What nobody rewrites, not even in their own rows: whose it is, who made it and when, and what it is worth.
begin;
\ir support/cast.psql
\ir support/rows.psql

create temporary table fixed as
select relname::text as name, attname::text as column
from pg_attribute join pg_class on pg_class.oid = attrelid
where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
	and attgenerated = '' and attidentity <> 'a'
	and (
		attname in ('id', 'owner_id', 'created_by', 'created_at', 'region_role', 'suspended_at', 'level', 'score', 'is_demo',
			'version', 'matched_version', 'email', 'digest', 'slug', 'sent_by', 'answered_by', 'sent_at', 'answered_at', 'seen_at',
			'opened_at', 'published_at', 'confirmed_at', 'lapses_at', 'reminded_at', 'started_at', 'requested_at', 'status', 'role')
		or attname like '%organisation_id' or attname like '%user_id' or attname like '%listing_id'
		or attname in ('need_id', 'offer_id', 'introduction_id', 'author_id')
	)
	and (relname, attname) not in (
		-- Moves, which triggers guard.
		('listings', 'status'), ('interests', 'status'), ('meetings', 'status'), ('memberships', 'status'),
		('memberships', 'role')
	);

select plan((2 + (select count(*) from fixed))::integer);

select is(
	tests.attempt('owner a', format('update public.%I set %I = %I where %s', name, "column", "column",
		pg_temp.where_of('a', name))),
	'42501', format('an owner does not write %s.%s', name, "column")
)
from fixed order by name, "column";

select is(
	tests.attempt('owner a', format(
		$$ insert into public.organisations (slug, name, sphere, kind, is_demo) values ('x', 'Tên mới', 'industry', 'sme', true) $$)),
	'42501', 'nobody founds an organisation that speaks for the demo'
);
select is(
	tests.attempt('owner a', format(
		$$ insert into public.listings (kind, organisation_id, status) values ('need', %L, 'published') $$, tests.id('organisation a'))),
	'42501', 'nobody begins a listing as published'
);

select finish();
rollback;

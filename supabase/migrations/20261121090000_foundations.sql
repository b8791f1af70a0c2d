-- Roles, schemas and text types that everything else stands on.

-- The site logs in as `site`: it owns nothing and may do nothing until a transaction takes on another role.
-- `jobs` is the system's own work. Both may exist already when a database is set up again.
do $$
begin
	if not exists (select from pg_catalog.pg_roles where rolname = 'site') then
		create role site login noinherit;
	end if;
	if not exists (select from pg_catalog.pg_roles where rolname = 'jobs') then
		create role jobs nologin noinherit;
	end if;
end
$$;

grant anon, authenticated, jobs to site;

-- Helpers that policies and triggers call. Not exposed by any API.
create schema private;
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, jobs;
grant usage on schema public to anon, authenticated, jobs;

alter default privileges in schema public revoke all on tables from public, anon, authenticated;
alter default privileges in schema public revoke all on sequences from public, anon, authenticated;
alter default privileges in schema public revoke execute on functions from public, anon, authenticated;
-- For one schema this would do nothing: what is granted to everybody everywhere can only be revoked everywhere.
alter default privileges revoke execute on functions from public;

-- Nobody makes anything here, not even for a session: a temporary table or type stands before ours in every
-- search path, also in the empty one of a function that runs as its owner.
do $$
begin
	execute format('revoke create, temporary on database %I from public', current_database());
end
$$;

-- One line as a person wrote it: NFC, no control characters, nothing invisible, no direction overrides, no
-- pile of marks on one letter.
create domain public.short_text as text
	constraint short_text_is_clean check (
		value = normalize(value, nfc)
		and value !~ '[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]'
		and value !~ '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6}'
		and value = btrim(value)
		and length(value) between 1 and 200
	);

-- Several lines: tabs and line feeds are allowed.
create domain public.long_text as text
	constraint long_text_is_clean check (
		value = normalize(value, nfc)
		and value !~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]'
		and value !~ '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6}'
		and length(value) between 1 and 8000
	);

-- A BCP 47 language tag, short form.
create domain public.language_tag as text
	constraint language_tag_is_short check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

-- What two names have in common when case, marks, spacing and punctuation are taken away. Told apart by
-- nothing else than those, two names are the same name.
create function private.fold(written text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
	select regexp_replace(
		translate(lower(regexp_replace(normalize(written, nfkd), '[\u0300-\u036f]', '', 'g')), 'đ', 'd'),
		'[^[:alnum:]]+', '', 'g'
	)
$$;
grant execute on function private.fold(text) to anon, authenticated, jobs;

-- Tells the running sites that something changed. The payload names it and holds no data.
create function private.announce(what text) returns void
language sql volatile set search_path = '' as $$
	select pg_catalog.pg_notify('trihelix', what)
$$;
grant execute on function private.announce(text) to authenticated, jobs;

-- What Supabase brings along and a plain PostgreSQL 15 or later does not: its roles, the part of its `auth`
-- schema that this site uses, and its default grants. Runs before the migrations, on every start, and
-- changes nothing the second time. Names, columns and meanings are those of Supabase, so that the
-- migrations cannot tell the difference and the accounts of a region can move there.
--
-- Stock Supabase never sees this file. What it keeps elsewhere lies in the schema `auth_embedded`.

do $$
declare
	wanted text;
begin
	foreach wanted in array array['anon', 'authenticated', 'service_role', 'supabase_auth_admin'] loop
		if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
			execute format('create role %I nologin noinherit', wanted);
		end if;
	end loop;
exception
	-- Roles belong to the whole cluster: another database's start may have made them a moment ago.
	when duplicate_object or unique_violation then null;
end
$$;

-- Supabase hands every new table and function of `public` to these roles, once, when it makes a project. The
-- same happens here, so that a revoke forgotten in a migration is found by the tests and not by a stranger.
do $$
begin
	if to_regclass('auth.users') is null then
		alter default privileges in schema public
			grant all on tables to anon, authenticated, service_role;
		alter default privileges in schema public
			grant all on sequences to anon, authenticated, service_role;
		alter default privileges in schema public
			grant execute on functions to anon, authenticated, service_role;
	end if;
end
$$;

create schema if not exists auth;
create schema if not exists auth_embedded;
create schema if not exists extensions;

do $$
begin
	if to_regtype('auth.one_time_token_type') is null then
		create type auth.one_time_token_type as enum (
			'confirmation_token',
			'reauthentication_token',
			'recovery_token',
			'email_change_token_new',
			'email_change_token_current',
			'phone_change_token'
		);
	end if;
	if to_regtype('auth.aal_level') is null then
		create type auth.aal_level as enum ('aal1', 'aal2', 'aal3');
	end if;
end
$$;

-- The three `_token` columns stay empty here; Supabase Auth cannot read a null in them.
create table if not exists auth.users (
	instance_id uuid default '00000000-0000-0000-0000-000000000000',
	id uuid not null default gen_random_uuid(),
	aud character varying(255) default 'authenticated',
	role character varying(255) default 'authenticated',
	email character varying(255),
	encrypted_password character varying(255),
	email_confirmed_at timestamp with time zone,
	confirmation_token character varying(255) default '',
	confirmation_sent_at timestamp with time zone,
	recovery_token character varying(255) default '',
	recovery_sent_at timestamp with time zone,
	email_change_token_new character varying(255) default '',
	email_change character varying(255) default '',
	email_change_sent_at timestamp with time zone,
	last_sign_in_at timestamp with time zone,
	raw_app_meta_data jsonb default '{"provider": "email", "providers": ["email"]}',
	raw_user_meta_data jsonb default '{}',
	created_at timestamp with time zone default now(),
	updated_at timestamp with time zone default now(),
	confirmed_at timestamp with time zone generated always as (email_confirmed_at) stored,
	banned_until timestamp with time zone,
	is_sso_user boolean not null default false,
	deleted_at timestamp with time zone,
	is_anonymous boolean not null default false,
	constraint users_pkey primary key (id)
);

create unique index if not exists users_email_partial_key on auth.users (email) where is_sso_user = false;

create table if not exists auth.identities (
	id uuid not null default gen_random_uuid(),
	provider_id text not null,
	user_id uuid not null,
	identity_data jsonb not null,
	provider text not null,
	last_sign_in_at timestamp with time zone,
	created_at timestamp with time zone default now(),
	updated_at timestamp with time zone default now(),
	email text generated always as (lower(identity_data ->> 'email')) stored,
	constraint identities_pkey primary key (id),
	constraint identities_provider_id_provider_unique unique (provider_id, provider),
	constraint identities_user_id_fkey foreign key (user_id) references auth.users (id) on delete cascade
);

create index if not exists identities_user_id_idx on auth.identities (user_id);

create table if not exists auth.sessions (
	id uuid not null default gen_random_uuid(),
	user_id uuid not null,
	created_at timestamp with time zone default now(),
	updated_at timestamp with time zone default now(),
	aal auth.aal_level default 'aal1',
	not_after timestamp with time zone,
	refreshed_at timestamp without time zone,
	constraint sessions_pkey primary key (id),
	constraint sessions_user_id_fkey foreign key (user_id) references auth.users (id) on delete cascade
);

create index if not exists sessions_user_id_idx on auth.sessions (user_id);
create index if not exists sessions_not_after_idx on auth.sessions (not_after desc);

-- `token` and `parent` hold a digest: whoever reads this table cannot continue anybody's session.
create table if not exists auth.refresh_tokens (
	instance_id uuid default '00000000-0000-0000-0000-000000000000',
	id bigint generated by default as identity,
	token character varying(255),
	user_id character varying(255),
	revoked boolean,
	created_at timestamp with time zone default now(),
	updated_at timestamp with time zone default now(),
	parent character varying(255),
	session_id uuid,
	constraint refresh_tokens_pkey primary key (id),
	constraint refresh_tokens_token_unique unique (token),
	constraint refresh_tokens_session_id_fkey
		foreign key (session_id) references auth.sessions (id) on delete cascade
);

create index if not exists refresh_tokens_session_id_revoked_idx
	on auth.refresh_tokens (session_id, revoked);

create table if not exists auth.one_time_tokens (
	id uuid not null default gen_random_uuid(),
	user_id uuid not null,
	token_type auth.one_time_token_type not null,
	token_hash text not null,
	relates_to text not null,
	created_at timestamp without time zone not null default now(),
	updated_at timestamp without time zone not null default now(),
	constraint one_time_tokens_pkey primary key (id),
	constraint one_time_tokens_token_hash_check check (char_length(token_hash) > 0),
	constraint one_time_tokens_user_id_fkey
		foreign key (user_id) references auth.users (id) on delete cascade
);

create unique index if not exists one_time_tokens_user_id_token_type_key
	on auth.one_time_tokens (user_id, token_type);

-- Who is asking, as far as the claims of this transaction say. Null for a visitor.
create or replace function auth.uid() returns uuid
language sql stable as $$
	select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;

create or replace function auth.role() returns text
language sql stable as $$
	select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
$$;

create or replace function auth.jwt() returns jsonb
language sql stable as $$
	select nullif(current_setting('request.jwt.claims', true), '')::jsonb
$$;

-- Keys that sign access tokens (private JSON Web Keys). One signs; a retired one still verifies what it signed.
create table if not exists auth_embedded.signing_keys (
	kid text not null,
	private_jwk jsonb not null,
	created_at timestamp with time zone not null default now(),
	retired_at timestamp with time zone,
	constraint signing_keys_pkey primary key (kid)
);

create unique index if not exists signing_keys_one_active
	on auth_embedded.signing_keys ((retired_at is null)) where retired_at is null;

-- How a session began, and when: a session that began with a mailed code may set a password for a while.
create table if not exists auth_embedded.session_starts (
	session_id uuid not null,
	method text not null,
	authenticated_at timestamp with time zone not null,
	constraint session_starts_pkey primary key (session_id),
	constraint session_starts_method_check check (method in ('password', 'otp')),
	constraint session_starts_session_id_fkey
		foreign key (session_id) references auth.sessions (id) on delete cascade
);

-- Codes that were mailed, a row for each time somebody asked: what a code opens is what was asked for with it, by the
-- browser that asked, and nobody else's asking takes it back. An account that is not confirmed lies here and nowhere
-- else, with the password and the name of its one sign-up. Asking for an address that gets no code leaves a row too, which
-- no code opens, so that the answers to guesses tell nobody which addresses have an account.
drop table if exists auth_embedded.code_guesses;

create table if not exists auth_embedded.mailed_codes (
	id uuid not null default gen_random_uuid(),
	purpose text not null,
	email text not null,
	account_id uuid not null,
	browser text,
	digest text,
	password_hash text,
	metadata jsonb not null default '{}',
	new_email text,
	expires_at timestamp with time zone not null,
	wrong_guesses integer not null default 0,
	accepted_at timestamp with time zone,
	created_at timestamp with time zone not null,
	constraint mailed_codes_pkey primary key (id),
	constraint mailed_codes_purpose_check check (purpose in (
		'sign_up', 'sign_in', 'recovery', 'email_change_current', 'email_change_new', 'reauthentication'
	))
);

create index if not exists mailed_codes_email_idx on auth_embedded.mailed_codes (email);
create index if not exists mailed_codes_account_id_idx on auth_embedded.mailed_codes (account_id);
create index if not exists mailed_codes_browser_idx on auth_embedded.mailed_codes (browser);
create index if not exists mailed_codes_expires_at_idx on auth_embedded.mailed_codes (expires_at);

-- Browsers in which somebody has signed in to an account, by the digest of a secret that each of them keeps.
create table if not exists auth_embedded.known_browsers (
	browser text not null,
	user_id uuid not null,
	seen_at timestamp with time zone not null,
	constraint known_browsers_pkey primary key (browser, user_id),
	constraint known_browsers_user_id_fkey foreign key (user_id) references auth.users (id) on delete cascade
);

create index if not exists known_browsers_user_id_idx on auth_embedded.known_browsers (user_id);
create index if not exists known_browsers_seen_at_idx on auth_embedded.known_browsers (seen_at);

-- How often something was tried, for all processes on this database. `full_at` is when the allowance has grown back
-- whole (the theoretical arrival time of ITU-T I.371's generic cell rate algorithm). Keys are digests.
create table if not exists auth_embedded.allowances (
	key text not null,
	full_at timestamp with time zone not null,
	constraint allowances_pkey primary key (key)
);

create index if not exists allowances_full_at_idx on auth_embedded.allowances (full_at);

-- Counts one try against each of the keys in turn, up to the first that allows none.
--
-- Returns 0 when all of them allowed it, else after how many milliseconds that one will.
create or replace function auth_embedded.take(
	keys text[], bursts integer[], every_ms bigint[], at timestamp with time zone
) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
	step interval;
	room interval;
	known timestamp with time zone;
begin
	for nth in 1 .. cardinality(keys) loop
		step := every_ms[nth] * interval '1 millisecond';
		room := bursts[nth] * step;
		insert into auth_embedded.allowances as counted (key, full_at)
		values (keys[nth], at + step)
		on conflict (key) do update set full_at = greatest(counted.full_at, at) + step
			where greatest(counted.full_at, at) + step <= at + room;
		if not found then
			select full_at into known from auth_embedded.allowances where key = keys[nth];
			return greatest(1, ceil(1000 * extract(epoch from known + step - at - room)));
		end if;
	end loop;
	return 0;
end
$$;

revoke all on function auth_embedded.take(text[], integer[], bigint[], timestamp with time zone) from public;

grant usage on schema auth to anon, authenticated, service_role, supabase_auth_admin;
grant usage on schema extensions to anon, authenticated, service_role, supabase_auth_admin;
grant usage on schema public to anon, authenticated, service_role, supabase_auth_admin;
grant usage on schema auth_embedded to supabase_auth_admin;

grant select, insert, update, delete on all tables in schema auth to supabase_auth_admin;
grant select, insert, update, delete on all tables in schema auth_embedded to supabase_auth_admin;
grant usage on all sequences in schema auth to supabase_auth_admin;
grant execute on function auth_embedded.take(text[], integer[], bigint[], timestamp with time zone)
	to supabase_auth_admin;

-- What people write before they have an account is kept for a short time, counted, and bounded: for each network
-- address or account, and for all together. Nothing that is kept before is taken out for what comes later.

-- 'address' is a visitor's network address, 'account' a signed-in person, 'all' everybody together.
create type public.draft_scope as enum ('address', 'account', 'all');

create table public.draft_limits (
	scope public.draft_scope primary key,
	-- Drafts kept at once, and their bytes of JSON.
	drafts integer not null constraint draft_limits_drafts_not_negative check (drafts >= 0),
	bytes bigint not null constraint draft_limits_bytes_not_negative check (bytes >= 0),
	-- Bytes written in one day, counted by UTC: what is replaced takes room until it is swept away.
	written_a_day bigint not null constraint draft_limits_written_not_negative check (written_a_day >= 0),
	-- Of one draft, in bytes of JSON.
	largest integer not null constraint draft_limits_largest_in_range check (largest between 0 and 60000),
	kept_hours integer not null constraint draft_limits_kept_hours_in_range check (kept_hours between 1 and 2160),
	-- Mixed into the digest of a holder, so that an address cannot be found again by trying all of them.
	salt uuid not null default gen_random_uuid()
);
insert into public.draft_limits (scope, drafts, bytes, written_a_day, largest, kept_hours) values
	('address', 60, 500000, 16000000, 24000, 72),
	('account', 20, 500000, 16000000, 60000, 720),
	('all', 20000, 64000000, 256000000, 60000, 720);

-- What each holder keeps and wrote on `day`. The empty holder stands for all together.
create table public.draft_usage (
	holder bytea primary key,
	drafts integer not null default 0,
	bytes bigint not null default 0,
	day date not null default (now() at time zone 'UTC')::date,
	written bigint not null default 0
);
create index draft_usage_day on public.draft_usage (day);
insert into public.draft_usage (holder) values ('');

-- What was kept without a holder is not worth a guess: its owners have it in the browser, or come within the day.
delete from public.drafts where updated_at < now() - interval '3 days';
alter table public.drafts
	add column holder bytea not null default '\x00',
	add column bytes integer not null default 0,
	add column kept_until timestamptz not null default now() + interval '3 days';
update public.drafts set bytes = octet_length(content::text);
alter table public.drafts
	alter column holder drop default,
	alter column bytes drop default,
	alter column kept_until drop default;
insert into public.draft_usage (holder, drafts, bytes)
select kept.holder, count(*)::integer, coalesce(sum(kept.bytes), 0)
from public.drafts, lateral (values (''::bytea, drafts.bytes), (drafts.holder, drafts.bytes)) as kept (holder, bytes)
group by kept.holder
on conflict (holder) do update set drafts = excluded.drafts, bytes = excluded.bytes;
create index drafts_holder on public.drafts (holder);
create index drafts_kept_until on public.drafts (kept_until);
-- Drafts are few, and nobody waits for them.
-- squawk-ignore require-concurrent-index-deletion
drop index public.drafts_updated_at;

-- All together first, so that two never wait for each other.
create function private.count_drafts(holders bytea[], sizes integer[], sign integer) returns void
language sql volatile security definer set search_path = '' as $$
	update public.draft_usage
	set drafts = drafts + sign * cardinality(sizes),
		bytes = bytes + sign * (select coalesce(sum(size), 0) from unnest(sizes) as size)
	where holder = '';
	insert into public.draft_usage as usage (holder, drafts, bytes)
	select holder, sign * count(*)::integer, sign * sum(size)
	from unnest(holders, sizes) as kept (holder, size)
	group by holder order by holder
	on conflict (holder) do update set drafts = usage.drafts + excluded.drafts, bytes = usage.bytes + excluded.bytes;
$$;

create function private.count_new_drafts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.count_drafts(array_agg(holder), array_agg(bytes), 1) from new_drafts having count(*) > 0;
	return null;
end
$$;
create function private.count_gone_drafts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.count_drafts(array_agg(holder), array_agg(bytes), -1) from old_drafts having count(*) > 0;
	return null;
end
$$;
create function private.count_changed_drafts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.count_drafts(array_agg(holder), array_agg(bytes), -1) from old_drafts having count(*) > 0;
	perform private.count_drafts(array_agg(holder), array_agg(bytes), 1) from new_drafts having count(*) > 0;
	return null;
end
$$;
create trigger count_new_drafts after insert on public.drafts referencing new table as new_drafts
	for each statement execute function private.count_new_drafts();
create trigger count_gone_drafts after delete on public.drafts referencing old table as old_drafts
	for each statement execute function private.count_gone_drafts();
create trigger count_changed_drafts after update on public.drafts
	referencing old table as old_drafts new table as new_drafts
	for each statement execute function private.count_changed_drafts();

drop function private.save_draft(text, jsonb);

-- Keeps what the holder of a secret is writing. `address` is the network address of a visitor; it is not read for
-- somebody who is signed in. Gives back 'kept', 'too_large', 'too_many' (for this holder) or 'full' (for all).
create function private.save_draft(secret text, content jsonb, address text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
	digest constant bytea := sha256(convert_to(secret, 'UTF8'));
	caller constant uuid := (select auth.uid());
	size constant integer := octet_length(content::text);
	today constant date := (now() at time zone 'UTC')::date;
	limits public.draft_limits;
	total_limits public.draft_limits;
	usage public.draft_usage;
	total public.draft_usage;
	before public.drafts;
	whose bytea;
begin
	select * into limits from public.draft_limits
	where scope = (case when caller is null then 'address' else 'account' end)::public.draft_scope;
	select * into total_limits from public.draft_limits where scope = 'all';
	if size > least(limits.largest, total_limits.largest) then return 'too_large'; end if;
	whose := sha256(convert_to(limits.salt::text || coalesce(caller::text, address, ''), 'UTF8'));

	-- From here on one after the other: what is counted is what is there.
	perform from public.draft_usage where holder = '' for update;
	delete from public.drafts where secret_digest in (
		select secret_digest from public.drafts where kept_until <= now() order by kept_until limit 50
	);
	select * into before from public.drafts where secret_digest = digest;
	if before.content = content and before.holder = whose then
		update public.drafts set kept_until = now() + make_interval(hours => limits.kept_hours), updated_at = now()
		where secret_digest = digest and updated_at < now() - interval '10 minutes';
		return 'kept';
	end if;

	insert into public.draft_usage (holder) values (whose) on conflict do nothing;
	update public.draft_usage set day = today, written = 0 where holder in ('', whose) and day <> today;
	select * into total from public.draft_usage where holder = '';
	select * into usage from public.draft_usage where holder = whose;
	if before.secret_digest is not null then
		total.drafts := total.drafts - 1;
		total.bytes := total.bytes - before.bytes;
		if before.holder = whose then
			usage.drafts := usage.drafts - 1;
			usage.bytes := usage.bytes - before.bytes;
		end if;
	end if;
	if usage.drafts >= limits.drafts or usage.bytes + size > limits.bytes
		or usage.written + size > limits.written_a_day
	then
		return 'too_many';
	end if;
	if total.drafts >= total_limits.drafts or total.bytes + size > total_limits.bytes
		or total.written + size > total_limits.written_a_day
	then
		return 'full';
	end if;

	update public.draft_usage set written = written + size where holder in ('', whose);
	insert into public.drafts as kept (secret_digest, content, holder, bytes, kept_until)
	values (digest, content, whose, size, now() + make_interval(hours => limits.kept_hours))
	on conflict (secret_digest) do update set content = excluded.content, holder = excluded.holder,
		bytes = excluded.bytes, kept_until = excluded.kept_until, updated_at = now();
	return 'kept';
end
$$;

create or replace function private.read_draft(secret text) returns jsonb
language sql stable security definer set search_path = '' as $$
	select content from public.drafts
	where secret_digest = sha256(convert_to(secret, 'UTF8')) and kept_until > now()
$$;
grant execute on function private.save_draft(text, jsonb, text) to anon, authenticated;

alter table public.draft_limits enable row level security;
alter table public.draft_usage enable row level security;
revoke all on public.draft_limits, public.draft_usage from anon, authenticated;
grant select (scope, drafts, bytes, written_a_day, largest, kept_hours) on public.draft_limits to anon, authenticated;
grant update (drafts, bytes, written_a_day, largest, kept_hours) on public.draft_limits to authenticated;
grant select (kept_until) on public.drafts to jobs;
grant select, delete on public.draft_usage to jobs;

create policy draft_limits_select_anon on public.draft_limits for select to anon using (true);
create policy draft_limits_select_authenticated on public.draft_limits for select to authenticated using (true);
create policy draft_limits_update on public.draft_limits for update to authenticated
	using ((select private.is_operator())) with check ((select private.is_operator()));
create policy draft_usage_select_jobs on public.draft_usage for select to jobs using (true);
create policy draft_usage_delete_jobs on public.draft_usage for delete to jobs using (true);

-- Two people who write the same text do not overwrite each other unseen: whoever saves names the version they began with.

alter table public.organisations add column version integer not null default 1;
grant select (version) on public.organisations to anon, authenticated;

alter table public.introductions add column version integer not null default 1;

create function private.count_version() returns trigger
language plpgsql set search_path = '' as $$
begin
	new.version := old.version + 1;
	return new;
end
$$;
-- Whatever changes a row counts, also an import.
create trigger count_version before update on public.organisations
	for each row execute function private.count_version();
create trigger count_version before update of goal, next_step on public.introductions
	for each row execute function private.count_version();

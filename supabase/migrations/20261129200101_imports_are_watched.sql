-- An import and its undo are watched from the site, and an operator has an undo stopped there. The command that does the
-- work says how long ago it last did some, looks for the wish after each slice, and says when it ended before its end.

alter table public.imports
	-- When rows were last stored or taken back; null for imports that ended before this was kept.
	add column progressed_at timestamptz,
	-- Of the undo under way; null again when another begins.
	add column stop_asked_at timestamptz,
	-- When it was broken off, asked for or not; the next one goes on.
	add column stopped_at timestamptz,
	-- squawk-ignore constraint-missing-not-valid
	add constraint imports_only_undos_stop check (
		status = 'undoing' or (stop_asked_at is null and stopped_at is null)
	);

-- Imports of organisations are of no organisation's: operators alone see them.
drop policy imports_select on public.imports;
create policy imports_select on public.imports for select to authenticated
	using (organisation_id in (select private.my_organisations()) or (select private.is_operator()));

grant update (stop_asked_at) on public.imports to authenticated;
create policy imports_update on public.imports for update to authenticated
	using (status = 'undoing' and stopped_at is null and (select private.is_operator()))
	with check (status = 'undoing' and stopped_at is null and (select private.is_operator()));

create function private.record_stop_asked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.record_act('import_stop_asked', 'import', new.id::text, new.organisation_id,
		jsonb_build_object('removed', new.rows_removed));
	return null;
end
$$;
create trigger record_stop_asked after update of stop_asked_at on public.imports
	for each row when (new.stop_asked_at is not null and old.stop_asked_at is null)
	execute function private.record_stop_asked();

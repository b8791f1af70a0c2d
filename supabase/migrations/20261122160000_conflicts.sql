-- With whom an organisation must not be matched. Only its own people see what it declared. The engine learns that two
-- must not meet, never which of them said so.

create type public.conflict_kind as enum (
	'ownership', 'competition', 'exclusive_agreement', 'legal_dispute', 'personal_tie', 'other'
);

create table public.organisation_conflicts (
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	other_id uuid not null references public.organisations (id) on delete cascade,
	kind public.conflict_kind not null,
	declared_by uuid references public.persons (user_id) on delete set null,
	declared_at timestamptz not null default now(),
	primary key (organisation_id, other_id),
	constraint organisation_conflicts_with_another check (organisation_id <> other_id)
);
create index organisation_conflicts_other_id on public.organisation_conflicts (other_id);
create index organisation_conflicts_declared_by on public.organisation_conflicts (declared_by);

create function private.sign_conflict() returns trigger
language plpgsql set search_path = '' as $$
begin
	if current_user = 'authenticated' then
		new.declared_by := (select auth.uid());
		new.declared_at := now();
	end if;
	return new;
end
$$;
create trigger sign_conflict before insert on public.organisation_conflicts
	for each row execute function private.sign_conflict();

-- What was found before goes at once; what was kept apart is looked for again.
create function private.follow_conflict() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'INSERT' then
		delete from public.matches using public.listings as need, public.listings as offer
		where need.id = need_id and offer.id = offer_id and (
			(need.organisation_id = new.organisation_id and offer.organisation_id = new.other_id)
			or (need.organisation_id = new.other_id and offer.organisation_id = new.organisation_id)
		);
	else
		update public.listings set matched_version = 0
		where organisation_id in (old.organisation_id, old.other_id) and status = 'published';
		perform private.announce('listings');
	end if;
	perform private.announce('conflicts');
	return null;
end
$$;
create trigger follow_conflict after insert or delete on public.organisation_conflicts
	for each row execute function private.follow_conflict();

alter table public.organisation_conflicts enable row level security;

revoke all on public.organisation_conflicts from anon, authenticated;
grant select on public.organisation_conflicts to authenticated;
grant insert (organisation_id, other_id, kind) on public.organisation_conflicts to authenticated;
grant delete on public.organisation_conflicts to authenticated;
grant select, insert, update, delete on public.organisation_conflicts to jobs;

create policy organisation_conflicts_select on public.organisation_conflicts for select to authenticated
	using (organisation_id in (select private.my_organisations()));
create policy organisation_conflicts_insert on public.organisation_conflicts for insert to authenticated
	with check (organisation_id in (select private.editable_organisations()));
create policy organisation_conflicts_delete on public.organisation_conflicts for delete to authenticated
	using (organisation_id in (select private.editable_organisations()));
create policy organisation_conflicts_all_jobs on public.organisation_conflicts for all to jobs using (true) with check (true);

-- A stored pair never joins organisations that are kept apart, also where the conflict was declared while it was found.

-- The rule of every query: whether one of two organisations declared that they must not be matched.
create function private.are_kept_apart(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.organisation_conflicts
		where (organisation_id = one and other_id = other) or (organisation_id = other and other_id = one)
	)
$$;

create function private.keep_matches_apart() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if not exists (select from public.organisation_conflicts) then return null; end if;
	delete from public.matches using new_matches, public.listings as need, public.listings as offer
	where matches.id = new_matches.id and need.id = matches.need_id and offer.id = matches.offer_id
		and private.are_kept_apart(need.organisation_id, offer.organisation_id);
	return null;
end
$$;
create trigger keep_new_matches_apart after insert on public.matches referencing new table as new_matches
	for each statement execute function private.keep_matches_apart();
create trigger keep_changed_matches_apart after update on public.matches referencing new table as new_matches
	for each statement execute function private.keep_matches_apart();

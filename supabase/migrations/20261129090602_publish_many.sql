-- Publishing many listings at once looks for their texts without asking the policies for each.

create function private.has_text(listing uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select from public.listing_texts where listing_id = listing)
$$;
grant execute on function private.has_text(uuid) to authenticated, jobs;

-- As before otherwise.
create or replace function private.guard_listing() returns trigger
language plpgsql set search_path = '' as $$
begin
	if old.status <> new.status and not private.may_move_listing(old.status, new.status) then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if current_user = 'authenticated' and old.status <> new.status and new.status in ('expired', 'approved', 'rejected', 'in_review') then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	if old.status <> 'published' and new.status = 'published' then
		if not private.has_text(new.id) then
			raise exception using errcode = 'TX003', message = 'listing_without_text';
		end if;
		new.published_at := coalesce(old.published_at, now());
		new.confirmed_at := now();
		if new.expires_at is null or new.expires_at <= now() then
			new.expires_at := now() + interval '90 days';
		end if;
	end if;
	-- Renewing a published listing confirms that it still holds.
	if old.status = 'published' and new.status = 'published' and new.expires_at > old.expires_at then
		new.confirmed_at := now();
	end if;
	if new.expires_at > now() + interval '366 days' then
		new.expires_at := now() + interval '366 days';
	end if;
	if current_user = 'authenticated' or old.status <> new.status then
		new.version := old.version + 1;
		new.updated_at := now();
	end if;
	return new;
end
$$;

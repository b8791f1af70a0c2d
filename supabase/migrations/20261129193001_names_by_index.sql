-- As before, by an index however small the table was when a connection first planned it. A connection keeps the plans of a
-- function; the one of the embedded database lives as long as the site, and read every organisation for each that came.
create or replace function private.keep_names_apart() returns trigger
language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
begin
	if tg_op = 'UPDATE' and new.name = old.name and new.name_en is not distinct from old.name_en
		and (new.closed_at is null) = (old.closed_at is null)
	then
		new.name_words := old.name_words;
		new.name_order := old.name_order;
		new.name_skeleton := old.name_skeleton;
		new.name_en_skeleton := old.name_en_skeleton;
		return new;
	end if;
	new.name_words := private.fold_words(concat_ws(' ', new.name, new.name_en));
	new.name_order := private.vietnamese_order(new.name);
	new.name_skeleton := private.name_skeleton(new.name);
	new.name_en_skeleton := private.name_skeleton(new.name_en);
	if new.closed_at is not null then
		new.name_skeleton := new.name_skeleton || ' ' || new.id;
		new.name_en_skeleton := new.name_en_skeleton || ' ' || new.id;
		return new;
	end if;
	if exists (select from public.organisations where name_en_skeleton = new.name_skeleton and id <> new.id)
		or exists (select from public.organisations where name_skeleton = new.name_en_skeleton and id <> new.id)
	then
		raise unique_violation using message = 'another organisation has this name',
			constraint = 'organisations_name_is_unique';
	end if;
	return new;
end
$$;

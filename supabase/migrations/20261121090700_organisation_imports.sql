-- Files bring directory entries too, not only listings. An import of organisations belongs to no organisation.
-- Both tables are small here: there is nothing to lock for long, and no client that would be surprised.

create type public.import_content as enum ('listings', 'organisations');

alter table public.imports
	add column content public.import_content not null default 'listings',
	-- squawk-ignore ban-drop-not-null
	alter column organisation_id drop not null,
	-- squawk-ignore ban-drop-not-null
	alter column kind drop not null,
	-- squawk-ignore constraint-missing-not-valid
	add constraint imports_of_listings_say_whose check (
		case content
			when 'listings' then organisation_id is not null and kind is not null
			else organisation_id is null and kind is null
		end
	);

alter table public.organisations
	-- squawk-ignore adding-foreign-key-constraint
	add column import_id uuid references public.imports (id) on delete set null,
	add column external_id public.short_text;
create unique index organisations_imported_once on public.organisations (import_id, external_id);
-- A file is known by its content; what of it is running goes on when it is imported again.
create index imports_file_checksum on public.imports (file_checksum);

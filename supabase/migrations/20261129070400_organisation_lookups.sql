-- A file of organisations looks up the names and addresses of many at once: each by an index.
-- squawk-ignore require-concurrent-index-creation
create index organisations_name_en_key on public.organisations (private.fold(name_en));
-- squawk-ignore require-concurrent-index-creation
create index organisations_slug_begins on public.organisations (slug collate "C");

-- Dictionaries that an operator brings for matching between the languages, each with the licence under which it may
-- be used and the words in which its authors are named.

create table public.lexicon_sources (
	id uuid primary key default gen_random_uuid(),
	name public.short_text not null constraint lexicon_sources_name_length check (length(name) between 1 and 120),
	licence public.short_text not null constraint lexicon_sources_licence_length check (length(licence) between 1 and 120),
	attribution public.short_text not null
		constraint lexicon_sources_attribution_length check (length(attribution) between 1 and 500),
	file_name public.short_text not null,
	file_checksum text not null,
	entries integer not null constraint lexicon_sources_entries_not_negative check (entries >= 0),
	lines_refused integer not null constraint lexicon_sources_lines_refused_not_negative check (lines_refused >= 0),
	imported_at timestamptz not null,
	-- False while its entries are being stored; a dictionary that was broken off is not used.
	is_complete boolean not null default false,
	constraint lexicon_sources_name_once unique (name),
	constraint lexicon_sources_file_once unique (file_checksum)
);

create table public.lexicon_entries (
	source_id uuid not null references public.lexicon_sources (id) on delete cascade,
	phrase text not null constraint lexicon_entries_phrase_length check (length(phrase) between 1 and 200),
	alternatives text[] not null constraint lexicon_entries_alternatives_number check (cardinality(alternatives) between 1 and 6),
	domain text not null constraint lexicon_entries_domain_length check (length(domain) between 1 and 40),
	primary key (source_id, phrase)
);

alter table public.lexicon_sources enable row level security;
alter table public.lexicon_entries enable row level security;

-- Whose work is used is for everybody to see. The entries themselves are read by the system alone.
revoke all on public.lexicon_sources, public.lexicon_entries from anon, authenticated;
grant select on public.lexicon_sources to anon, authenticated;
grant select, insert, update, delete on public.lexicon_sources, public.lexicon_entries to jobs;

create policy lexicon_sources_select_anon on public.lexicon_sources for select to anon using (is_complete);
create policy lexicon_sources_select_authenticated on public.lexicon_sources for select to authenticated using (is_complete);
create policy lexicon_sources_all_jobs on public.lexicon_sources for all to jobs using (true) with check (true);
create policy lexicon_entries_all_jobs on public.lexicon_entries for all to jobs using (true) with check (true);

-- An undo of many rows is done in slices, can be broken off and goes on; meanwhile the import is `undoing`.
alter type public.import_status add value 'undoing' before 'undone';

alter table public.imports
	add column rows_removed integer not null default 0,
	-- squawk-ignore constraint-missing-not-valid
	add constraint imports_rows_removed_not_negative check (rows_removed >= 0);

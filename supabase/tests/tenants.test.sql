-- Nobody reads, changes or forges what belongs to another organisation: every table, every verb, every kind of
-- caller, made out of the catalog.
begin;
\ir support/cast.psql
\ir support/rows.psql

create temporary table callers (name text, side text, verbs text[]);
insert into callers
select name, 'b', '{select,insert,update,delete}'
from unnest(array['visitor', 'outsider', 'owner a', 'editor a', 'viewer a', 'officer']) as name;
-- Neither may do anything in the organisation to which they belong, except for reading in the viewer's case.
insert into callers values
	('suspended', 'a', '{select,insert,update,delete}'), ('suspended', 'b', '{select,insert,update,delete}'),
	('viewer a', 'a', '{insert,update,delete}');

select plan((3 + (select count(*) from callers cross join rows_of))::integer);

select is_empty(
	$$
		select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
		except select name from rows_of
	$$,
	'every table is attacked'
);
create function pg_temp.count_of(side text, table_name text) returns bigint
language plpgsql as $$
declare
	counted bigint;
begin
	execute format('select count(*) from public.%I where %s', table_name, pg_temp.where_of(side, table_name)) into counted;
	return counted;
end
$$;
select is_empty(
	$$
		select name, side from rows_of, unnest(array['a', 'b']) as side where pg_temp.count_of(side, name) = 0
	$$,
	'in every table there is something to attack'
);
-- An attack that could not succeed proves nothing.
select is_empty(
	$$
		select name from rows_of
		where pg_temp.breaches('owner b', 'b', name, '{select}') = '{}' and open <> 'true'
			and name not in ('match_runs', 'match_run_parts', 'outbox', 'drafts', 'draft_usage', 'spent_acts', 'foretold_ends', 'lexicon_entries', 'text_embeddings', 'listing_embeddings')
	$$,
	'the owner of B gets what the others are refused'
);

select is(
	pg_temp.breaches(callers.name, side, rows_of.name, verbs), '{}',
	format('%s gets at nothing of %s in %s', callers.name, upper(side), rows_of.name)
)
from callers cross join rows_of
order by callers.name, side, rows_of.name;

select finish();
rollback;

-- Whose dictionaries a region uses.
begin;
\ir support/cast.psql

insert into public.lexicon_sources (id, name, licence, attribution, file_name, file_checksum, entries, lines_refused, imported_at)
values (tests.id('half'), 'Half a dictionary', 'none', 'tests', 'g', 'y', 2, 0, now());
insert into public.lexicon_entries (source_id, phrase, alternatives, domain) values (tests.id('half'), 'máy', '{machine}', 'test');

select plan(14);

select is(tests.attempt(actor, 'select from public.lexicon_sources'), outcome, format('%s among the dictionaries: %s', actor, outcome))
from (values ('visitor', '1 row'), ('owner a', '1 row'), ('operator', '1 row'), ('jobs', '2 rows')) as reader (actor, outcome);
select is(tests.attempt(actor, 'select from public.lexicon_entries'), outcome, format('%s among their entries: %s', actor, outcome))
from (values ('visitor', '42501'), ('owner a', '42501'), ('operator', '42501'), ('jobs', '2 rows')) as reader (actor, outcome);

select is(
	tests.attempt('jobs', format($$
		insert into public.lexicon_sources (name, licence, attribution, file_name, file_checksum, entries, lines_refused, imported_at)
		values (%s, 'f', %s, 0, 0, now()) $$, said, checksum)),
	outcome, why
)
from (values
	($$ 'New', 'none', 'tests' $$, $$ 'new' $$, '1 row', 'the system brings a dictionary'),
	($$ 'Test dictionary', 'none', 'tests' $$, $$ 'z' $$, '23505', 'but no second one of the same name'),
	($$ 'Another', 'none', 'tests' $$, $$ 'x' $$, '23505', 'nor the same file again'),
	($$ 'Nameless', 'none', '' $$, $$ 'z' $$, '23514', 'nor one that does not say whose work it is')
) as wish (said, checksum, outcome, why);

select is(
	tests.attempt('jobs', format('insert into public.lexicon_entries values (%L, %L, %L, %L)', tests.id('half'), 'máy bơm', '{}', 'test')),
	'23514', 'an entry means something'
);
select tests.act_as_administrator();
delete from public.lexicon_sources where id = tests.id('half');
select is_empty(
	$$ select from public.lexicon_entries where phrase = 'máy' $$, 'with a dictionary go its entries'
);

select finish();
rollback;

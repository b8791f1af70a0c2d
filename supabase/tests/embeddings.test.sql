-- Vectors of what listings say are the system's own.
begin;
\ir support/cast.psql

select plan(16);

select is(tests.attempt(actor, 'select from public.' || name), outcome, format('%s among %s: %s', actor, name, outcome))
from (values ('visitor', '42501'), ('owner a', '42501'), ('operator', '42501'), ('jobs', '1 row')) as reader (actor, outcome),
	unnest(array['text_embeddings', 'listing_embeddings']) as name;

select is(
	tests.attempt('jobs', format('insert into public.text_embeddings (content_hash, model, dimensions, vector) values (%s)', said)),
	outcome, why
)
from (values
	($$ repeat('c', 64), 'test', 2, '{0.6,0.8}' $$, '1 row', 'the system keeps a vector'),
	($$ repeat('ab', 32), 'test', 2, '{0.6,0.8}' $$, '23505', 'but no second one of the same text'),
	($$ 'short', 'test', 2, '{0.6,0.8}' $$, '23514', 'nor one under what is no hash'),
	($$ repeat('d', 64), 'test', 3, '{0.6,0.8}' $$, '23514', 'nor one of another length than it says'),
	($$ repeat('d', 64), 'test', 2, '{0.6,null}' $$, '23514', 'nor one with a gap'),
	($$ repeat('d', 64), 'test', 2, '{{0.6,0.8}}' $$, '23514', 'nor one of two lines')
) as wish (said, outcome, why);

delete from public.listings where id = tests.id('need of a');
select is_empty('select from public.listing_embeddings', 'with a listing goes what stands for it');
select isnt_empty('select from public.text_embeddings', 'and the vector of its text stays until it is old');

select finish();
rollback;

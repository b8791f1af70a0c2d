begin;
\ir support/cast.psql

select plan(1);
select ok(true);
select finish();
rollback;

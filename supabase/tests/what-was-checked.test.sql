-- A check holds for the names, the sphere and the kind that were checked.
begin;
\ir support/cast.psql

select plan(21);

insert into public.verifications (id, organisation_id, level, method, verified_on, valid_until) values
	(tests.id('check'), tests.id('organisation a'), 'document_verified', 'test', current_date, current_date + 30),
	(tests.id('listed'), tests.id('organisation unowned'), 'listed', 'test', current_date, null);
select is((select checked from public.verifications where id = tests.id('listed')), null, 'to be listed is bound to nothing');

create function pg_temp.is_suspended() returns boolean language sql as $$
	select suspended_at is not null from public.verifications where id = tests.id('check')
$$;
create function pg_temp.change(what text) returns text language plpgsql as $$
begin
	perform tests.act_as(tests.id('owner a'));
	execute format('update public.organisations set %s where id = %L', what, tests.id('organisation a'));
	perform tests.act_as_administrator();
	return what;
end
$$;

select pg_temp.change($$ summary_vi = 'Gia công cơ khí', answers_within_days = 3 $$);
select ok(not pg_temp.is_suspended(), 'what is not checked may change');
select is(private.is_verified(tests.id('organisation a')), true, 'and the organisation stays verified');

select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, true), format('%s suspends the check', change))
from (values ($$ name = 'Sở Công Thương' $$)) as one (change);
select is(private.is_verified(tests.id('organisation a')), false, 'and the trust it earned');
select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, false), 'what was checked, written again, restores it')
from (values ($$ name = 'Tổ chức thử a' $$)) as one (change);
select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, true), format('%s suspends it', change))
from (values ($$ name_en = 'Department of Trade' $$)) as one (change);
select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, true), 'and going on changing does not bring it back')
from (values ($$ name_en = 'Test' $$)) as one (change);
select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, false), 'until it is as it was')
from (values ($$ name_en = null $$)) as one (change);
select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, true), format('%s suspends it', change))
from (values ($$ sphere = 'government' $$)) as one (change);
select pg_temp.change($$ sphere = 'industry' $$);
select ok((pg_temp.change(change), pg_temp.is_suspended()) = (change, true), format('%s suspends it', change))
from (values ($$ kind = 'agency' $$)) as one (change);
select is(
	(select string_agg(level::text, ' ' order by level) from public.verifications
		where organisation_id = tests.id('organisation a') and suspended_at is null),
	'claimed', 'somebody still speaks for it'
);
-- The system's own work is no way around it.
select pg_temp.change($$ kind = 'sme' $$);
select tests.act_as_jobs();
update public.organisations set name = 'Ủy ban nhân dân' where id = tests.id('organisation a');
select tests.act_as_administrator();
select ok(pg_temp.is_suspended(), 'an import suspends it too');

select is(
	(select string_agg(action, ' ' order by id) from public.audit_entries where entity = 'verification'),
	'suspended restored suspended restored suspended restored suspended restored suspended', 'the history is kept'
);
select is(
	(select detail -> 'to' ->> 'name' from public.audit_entries where entity = 'verification' order by id limit 1),
	'Sở Công Thương', 'with what it became'
);
select set_eq(
	$$ select persons.name::text from public.outbox join public.persons on user_id = recipient_user_id where template = 'verification_suspended' $$,
	array['officer', 'operator', 'owner a'], 'the region and the owners are told'
);

-- A new check is bound to what stands there now.
insert into public.verifications (organisation_id, level, method, verified_on)
values (tests.id('organisation a'), 'site_verified', 'test', current_date);
select is(private.is_verified(tests.id('organisation a')), true, 'checked again it is verified');
select ok(pg_temp.is_suspended(), 'the old check stays as it is');
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('owner a', 'update public.verifications set suspended_at = null', '42501'),
	('visitor', 'select suspended_at from public.verifications', '4 rows'),
	('visitor', 'select checked from public.verifications', '42501')
) as wish (actor, statement, outcome);

select finish();
rollback;

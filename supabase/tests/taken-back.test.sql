-- A withdrawn interest and a cancelled time are taken back, soon, by whom it was.
begin;
\ir support/cast.psql

select plan(33);

insert into public.interests (id, listing_id, from_organisation_id, to_organisation_id, note, sent_by)
values (tests.id('interest'), tests.id('offer of b'), tests.id('organisation a'), tests.id('organisation b'),
	'Chúng tôi quan tâm', tests.id('editor a'));
select tests.act_as(tests.id('editor b'));
update public.interests set status = 'shortlisted' where id = tests.id('interest');
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'withdrawn' where id = tests.id('interest');
select tests.act_as_administrator();
select is(
	(select (status_before, withdrawn_at)::text from public.interests where id = tests.id('interest')),
	(row('shortlisted'::public.interest_status, now()))::text,
	'a withdrawn interest remembers how it stood'
);

create function pg_temp.take_back(actor text, status text) returns text language sql as $$
	select tests.attempt(actor, format('update public.interests set status = %L where id = {interest}', status))
$$;
select is(pg_temp.take_back(actor, status), outcome, format('%s: %s, %s', actor, status, outcome))
from (values
	('editor a', 'shortlisted', '1 row'), ('owner a', 'shortlisted', '1 row'),
	('editor a', 'sent', 'TX001'), ('editor a', 'accepted', 'TX001'), ('editor a', 'lapsed', 'TX001'),
	('viewer a', 'shortlisted', '0 rows'), ('editor b', 'shortlisted', '42501'), ('owner c', 'shortlisted', '0 rows'),
	('outsider', 'shortlisted', '0 rows'), ('suspended', 'shortlisted', '0 rows')
) as wish (actor, status, outcome);
select is(
	tests.attempt('editor a', format('update public.interests set %s where id = {interest}', forged)), '42501',
	format('nobody writes %s', forged)
)
from unnest(array['withdrawn_at = now()', $$ status_before = 'accepted' $$]) as forged;

-- Where it may not stand again.
create function pg_temp.given(arranged text) returns text language plpgsql as $$
declare
	outcome text;
begin
	begin
		execute tests.filled(arranged);
		outcome := pg_temp.take_back('editor a', 'shortlisted');
		raise exception using errcode = 'ZZ998';
	exception
		when sqlstate 'ZZ998' then null;
	end;
	return outcome;
end
$$;
alter table public.interests disable trigger user;
alter table public.listings disable trigger user;
select is(pg_temp.given($$
	update public.interests set withdrawn_at = now() - interval '15 minutes' where id = {interest};
	alter table public.interests enable trigger user
$$), 'TX001', 'not after a quarter of an hour');
select is(pg_temp.given($$
	update public.interests set sent_at = now() - interval '30 days', lapses_at = now() where id = {interest};
	alter table public.interests enable trigger user
$$), 'TX001', 'not where it would have lapsed');
select is(pg_temp.given($$
	update public.listings set status = 'paused' where id = {offer of b};
	alter table public.interests enable trigger user
$$), 'TX004', 'not where the listing is not published');
select is(pg_temp.given($$
	insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note, sent_by)
	values ({offer of b}, {organisation a}, {organisation b}, 'Hai', {editor a});
	alter table public.interests enable trigger user
$$), '23505', 'not beside another one of the same pair');
alter table public.listings enable trigger user;
alter table public.interests enable trigger user;

-- The other side hears of a withdrawal and of its end, or of neither.
create function pg_temp.mails(what text) returns bigint language sql as $$
	select count(distinct event_key) from public.outbox where event_key like what || ':' || tests.id('interest') || '%'
$$;
select is(pg_temp.mails('interest_withdrawn'), 1::bigint, 'the withdrawal is to be mailed');
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'shortlisted' where id = tests.id('interest');
select tests.act_as_administrator();
select is(
	(select (status, status_before, withdrawn_at)::text from public.interests where id = tests.id('interest')),
	(row('shortlisted'::public.interest_status, null::public.interest_status, null::timestamptz))::text,
	'taken back, it stands as it stood'
);
select is(pg_temp.mails('interest_withdrawn'), 0::bigint, 'the mail about it is not sent where it was not yet');
select is(pg_temp.mails('interest_sent'), 1::bigint, 'and nothing else is mailed');
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'withdrawn' where id = tests.id('interest');
select tests.act_as_administrator();
update public.outbox set sent_at = now() where event_key = 'interest_withdrawn:' || tests.id('interest');
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'shortlisted' where id = tests.id('interest');
select tests.act_as_administrator();
select is(pg_temp.mails('interest_sent'), 2::bigint, 'sent already, it is followed by one that the interest is back');
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'withdrawn' where id = tests.id('interest');
select tests.act_as_administrator();
select is(pg_temp.mails('interest_withdrawn'), 2::bigint, 'and a second withdrawal is mailed again');
select tests.act_as(tests.id('editor a'));
update public.interests set status = 'shortlisted' where id = tests.id('interest');
select tests.act_as(tests.id('owner b'));
update public.interests set status = 'accepted' where id = tests.id('interest');
select tests.act_as_administrator();
update public.introductions set id = tests.id('introduction') where interest_id = tests.id('interest');

-- Times.
insert into public.meetings (id, introduction_id, proposed_by_organisation_id, starts_at)
values (tests.id('time'), tests.id('introduction'), tests.id('organisation a'), now() + interval '1 day');
select tests.act_as(tests.id('owner b'));
update public.meetings set status = 'confirmed' where id = tests.id('time');
update public.meetings set status = 'cancelled' where id = tests.id('time');
select tests.act_as_administrator();
select is(
	(select (status_before, cancelled_by_organisation_id, cancelled_at)::text from public.meetings),
	(row('confirmed'::public.meeting_status, tests.id('organisation b'), now()))::text,
	'a cancelled time remembers how it stood and who cancelled it'
);
select is(
	tests.attempt(actor, format('update public.meetings set status = %L where id = {time}', status)), outcome,
	format('%s: the time is %s again, %s', actor, status, outcome)
)
from (values
	('owner b', 'confirmed', '1 row'), ('editor b', 'confirmed', '1 row'), ('owner b', 'requested', 'TX001'),
	('owner b', 'held', 'TX001'), ('editor a', 'confirmed', 'TX001'), ('viewer b', 'confirmed', '0 rows'),
	('owner c', 'confirmed', '0 rows')
) as wish (actor, status, outcome);
select is(
	tests.attempt('owner b', format('update public.meetings set %s where id = {time}', forged)), '42501',
	format('nobody writes %s', forged)
)
from unnest(array['cancelled_at = now()', $$ status_before = 'requested' $$]) as forged;

select finish();
rollback;

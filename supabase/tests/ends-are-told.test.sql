-- What ends is told to both sides, and can be taken back for a moment.
begin;
\ir support/cast.psql

select plan(25);

insert into public.interests (id, listing_id, from_listing_id, from_organisation_id, to_organisation_id, note, sent_by)
values
	(tests.id('interest'), tests.id('offer of b'), tests.id('need of a'), tests.id('organisation a'),
		tests.id('organisation b'), 'Một', tests.id('editor a')),
	(tests.id('beside'), tests.id('offer of b'), null, tests.id('organisation c'), tests.id('organisation b'), 'Hai',
		tests.id('owner c'));
select tests.act_as(tests.id('editor b'));
update public.interests set status = 'shortlisted' where id = tests.id('interest');
select tests.act_as_administrator();

create function pg_temp.move(who text, what text, where_to public.listing_status) returns void language plpgsql as $$
begin
	perform tests.act_as(tests.id(who));
	update public.listings set status = where_to where id = tests.id(what);
	perform tests.act_as_administrator();
end
$$;
create function pg_temp.state(what text) returns text language sql as $$
	select concat_ws(' ', status, ended_with, status_before) from public.interests where id = tests.id(what)
$$;
create function pg_temp.mailed(what text, template text) returns text[] language sql as $$
	select array(
		select persons.name from public.outbox join public.persons on user_id = recipient_user_id
		where event_key like $2 || ':' || tests.id(what) || '%' and status = 'pending' order by 1
	)
$$;

-- Taken from everybody, and nobody but the database may say so.
select is(
	tests.attempt(actor, format('update public.interests set %s where id = {interest}', forged)), '42501',
	format('%s does not write %s', actor, forged)
)
from unnest(array['editor a', 'editor b']) as actor,
	unnest(array[$$ ended_with = 'withdrawn' $$, 'ended_at = now()']) as forged;
select is(tests.attempt('editor b', $$ update public.interests set status = 'lapsed' where id = {interest} $$), 'TX001',
	'nor lets an interest lapse');

select pg_temp.move('editor b', 'offer of b', 'paused');
select is(pg_temp.state('interest'), 'shortlisted', 'a paused listing keeps what is open about it');
select pg_temp.move('editor b', 'offer of b', 'published');

select pg_temp.move('editor b', 'offer of b', 'withdrawn');
select is(pg_temp.state('interest'), 'lapsed withdrawn shortlisted', 'a withdrawn listing ends what is open about it');
select is(pg_temp.state('beside'), 'lapsed withdrawn sent', 'whoever asked');
select ok(
	(select array_agg(distinct organisation_id) @> array[tests.id('organisation a'), tests.id('organisation b')]
	from public.outbox join public.memberships on user_id = recipient_user_id
	where event_key = 'interest_ended:' || tests.id('interest') and outbox.status = 'pending'),
	'both sides are told'
);
select is(
	(select count(*) from public.outbox where event_key = 'interest_ended:' || tests.id('interest')
		and next_attempt_at < now() + interval '14 minutes'),
	0::bigint, 'but not as long as it may be taken back'
);
select is(
	(select distinct data ->> 'end' from public.outbox where event_key = 'interest_ended:' || tests.id('interest')),
	'withdrawn', 'with how it ended'
);
select is(tests.attempt('editor b', $$ update public.interests set status = 'accepted' where id = {interest} $$), 'TX001',
	'what has ended is not accepted');

select pg_temp.move('editor b', 'offer of b', 'published');
select is(pg_temp.state('interest'), 'shortlisted', 'published again at once, all stands as it stood');
select is(pg_temp.state('beside'), 'sent', 'for everybody');
select is(pg_temp.mailed('interest', 'interest_ended'), '{}', 'and nobody is told');

select pg_temp.move('editor a', 'need of a', 'fulfilled');
select is(pg_temp.state('interest'), 'lapsed fulfilled shortlisted', 'a listing sent along that has its partner ends it as well');
select is(pg_temp.state('beside'), 'sent', 'and nothing else');
update public.interests set ended_at = now() - interval '16 minutes' where id = tests.id('interest');
select pg_temp.move('editor a', 'need of a', 'published');
select is(pg_temp.state('interest'), 'lapsed fulfilled shortlisted', 'later, what has ended stays ended');

-- Accepted is not open any more.
select tests.act_as(tests.id('editor b'));
update public.interests set status = 'accepted' where id = tests.id('beside');
select tests.act_as_administrator();
select pg_temp.move('editor b', 'offer of b', 'fulfilled');
select is(pg_temp.state('beside'), 'accepted', 'a conversation goes on when its listing has ended');

-- Times.
update public.introductions set id = tests.id('talk') where interest_id = tests.id('beside');
insert into public.meetings (id, introduction_id, proposed_by_organisation_id, starts_at)
values (tests.id('first'), tests.id('talk'), tests.id('organisation c'), now() + interval '1 day'),
	(tests.id('second'), tests.id('talk'), tests.id('organisation c'), now() + interval '2 days');
create function pg_temp.sides(template text) returns text language sql as $$
	select string_agg(distinct organisation_id::text || ' ' || mails, ',' order by organisation_id::text || ' ' || mails)
	from (
		select organisation_id, count(distinct event_key) as mails from public.outbox
		join public.memberships on user_id = recipient_user_id
		where outbox.template = $1 group by organisation_id
	) as told
$$;
select is(pg_temp.sides('time_proposed'), tests.id('organisation b') || ' 1', 'two times proposed are one mail to the other side');
select tests.act_as(tests.id('editor b'));
update public.meetings set status = 'confirmed' where id = tests.id('first');
select tests.act_as_administrator();
select is((select count(distinct event_key) from public.outbox where template = 'time_confirmed'), 1::bigint,
	'a confirmed time is told');
select ok(pg_temp.sides('time_confirmed') like '%' || tests.id('organisation b') || '%'
	and pg_temp.sides('time_confirmed') like '%' || tests.id('organisation c') || '%', 'to both sides');
select tests.act_as(tests.id('owner c'));
update public.meetings set status = 'cancelled' where id in (tests.id('first'), tests.id('second'));
select tests.act_as_administrator();
select ok(pg_temp.sides('time_called_off') like '%' || tests.id('organisation b') || '%'
	and pg_temp.sides('time_called_off') like '%' || tests.id('organisation c') || '%', 'so is one called off');
select is(pg_temp.sides('time_declined'), tests.id('organisation b') || ' 1', 'and one taken back, to the other side');

-- Who asked to join.
insert into public.memberships (id, organisation_id, user_id, role, status)
values (tests.id('joining'), tests.id('organisation a'), tests.id('outsider'), 'viewer', 'requested');
select tests.act_as(tests.id('owner a'));
update public.memberships set status = 'ended' where id = tests.id('joining');
select tests.act_as_administrator();
select is(
	(select string_agg(template, ',') from public.outbox where event_key = 'membership_answered:' || tests.id('joining')
		and recipient_user_id = tests.id('outsider')),
	'membership_refused', 'who asked to join hears a no'
);

select finish();
rollback;

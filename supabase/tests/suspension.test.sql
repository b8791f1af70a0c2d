-- Suspension reaches whoever keeps the accounts, and accounts of a demo act in a demo only.
begin;
\ir support/cast.psql

select plan(12);

select tests.act_as_administrator();
insert into auth.sessions (id, user_id) values
	(tests.id('session'), tests.id('owner a')), (tests.id('other session'), tests.id('owner b'));
update public.persons set suspended_at = now() where user_id in (tests.id('owner a'));
select ok(
	(select banned_until > now() + interval '50 years' from auth.users where id = tests.id('owner a')),
	'whoever is suspended is banned where the accounts are kept'
);
select is_empty(
	format('select id from auth.sessions where user_id = %L', tests.id('owner a')), 'their sessions end'
);
select isnt_empty(
	format('select id from auth.sessions where user_id = %L', tests.id('owner b')), 'and nobody else’s'
);
select tests.act_as(tests.id('owner a'));
select ok(private.is_suspended(), 'they are told that they are suspended');
select is_empty($$ select user_id from private.current_actor(null) $$, 'and act no more');
select tests.act_as(tests.id('owner b'));
select ok(not private.is_suspended(), 'nobody else is');

select tests.act_as_administrator();
update public.persons set suspended_at = null where user_id = tests.id('owner a');
select is(
	(select banned_until from auth.users where id = tests.id('owner a')), null, 'the ban goes with the suspension'
);
select tests.act_as(tests.id('owner a'));
select isnt_empty($$ select user_id from private.current_actor(null) $$, 'and they act again');
select throws_ok(
	$$ update public.persons set suspended_at = null $$, '42501', null, 'nobody lifts a suspension by themselves'
);

select tests.act_as_administrator();
update auth.users set email = 'somebody@demo.example' where id = tests.id('owner a');
update public.regions set is_demo = false;
select tests.act_as(tests.id('owner a'));
select is_empty(
	$$ select user_id from private.current_actor(null) $$, 'an account of the demo is nobody where there is no demo'
);
select tests.act_as_administrator();
insert into public.places (code, kind, name_vi, name_en) values ('demo-place', 'province', 'Thử', 'Trial');
insert into public.regions (code, name_vi, name_en, place_code, languages, time_zone, country, currency, is_demo, loaded_at)
values ('demo', 'Thử', 'Trial', 'demo-place', '{vi}', 'Asia/Ho_Chi_Minh', 'VN', 'VND', true, now());
select is((select count(*)::int from public.regions where is_demo), 1, 'in a demo');
select tests.act_as(tests.id('owner a'));
select isnt_empty($$ select user_id from private.current_actor(null) $$, 'it is who it is');

select * from finish();
rollback;

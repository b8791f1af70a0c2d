-- How often one may do what reaches others.
begin;
\ir support/cast.psql

select plan(35);

-- Small numbers, so that a test reaches them; A is checked, B is not.
update public.allowances set amount = case standing when 'new' then 2 when 'known' then 3 else 4 end where act <> 'cause_mail';
insert into public.verifications (organisation_id, level, method, verified_on, valid_until)
values (tests.id('organisation a'), 'document_verified', 'test', current_date - 1, current_date + 30);

select is(private.standing_of(tests.id(person), tests.id(organisation)), standing::public.standing, why)
from (values
	('owner b', 'organisation b', 'new', 'an account of today is new'),
	('owner a', 'organisation a', 'trusted', 'who acts for an organisation that was checked is trusted'),
	('owner a', 'organisation b', 'new', 'and not when they act for another'),
	('officer', 'organisation b', 'trusted', 'a role in the region is trust')
) as look (person, organisation, standing, why);
select is(private.standing_of(tests.id('owner a'), null), 'trusted', 'also where no organisation acts');
select is(private.standing_of(tests.id('viewer a'), null), 'new', 'reading for one earns nothing');
update public.persons set created_at = now() - interval '8 days' where user_id in (tests.id('owner b'), tests.id('owner c'));
select is(private.standing_of(tests.id('owner b'), tests.id('organisation b')), 'new', 'an organisation of today is new');
update public.organisations set created_at = now() - interval '8 days' where id = tests.id('organisation b');
select is(private.standing_of(tests.id('owner b'), tests.id('organisation b')), 'known', 'a week makes both known');
update public.verifications set valid_until = current_date - 1 where organisation_id = tests.id('organisation a') and level = 'document_verified';
select is(private.standing_of(tests.id('owner a'), tests.id('organisation a')), 'new', 'a check whose time is over is none');
update public.verifications set valid_until = current_date + 30 where organisation_id = tests.id('organisation a') and level = 'document_verified';

create function pg_temp.publish(person text, organisation text, title text) returns text
language plpgsql as $$
declare
	made uuid;
	told text;
begin
	perform tests.act_as(tests.id(person));
	begin
		insert into public.listings (kind, organisation_id) values ('need', tests.id(organisation));
		select id into made from public.listings where organisation_id = tests.id(organisation) and status = 'draft'
		order by created_at desc, id limit 1;
		insert into public.listing_texts (listing_id, language, title, summary)
		values (made, 'vi', title, 'Cần gia công vỏ nhôm cho thiết bị đo, hai trăm chiếc mỗi tháng.');
		update public.listings set status = 'published' where id = made;
		told := 'published';
	exception when sqlstate 'TX020' then
		get stacked diagnostics told = pg_exception_detail;
		told := told::jsonb ->> 'act' || ' ' || (told::jsonb ->> 'amount') || ' ' || (told::jsonb ->> 'periodSeconds');
	end;
	perform tests.act_as_administrator();
	return told;
end
$$;
update public.allowances set amount = 100 where act = 'write_listing';

select is(pg_temp.publish('owner b', 'organisation b', 'Cần gia công lần ' || n), outcome, why)
from (values
	(1, 'published', 'a known account publishes'), (2, 'published', 'again'), (3, 'published', 'as often as it may'),
	(4, 'publish_listing 3 86400', 'and is then told the limit')
) as try (n, outcome, why);
select is((select count(*) from public.listings where organisation_id = tests.id('organisation b') and status = 'draft'), 0::bigint,
	'nothing stays of what was refused');
update public.persons set created_at = now() - interval '8 days' where user_id = tests.id('editor b');
select is(pg_temp.publish('editor b', 'organisation b', 'Cần gia công của người khác'), 'publish_listing 3 86400',
	'an organisation gains nothing by more people');
select is(pg_temp.publish('owner a', 'organisation a', 'Cần gia công lần ' || n), outcome, why)
from (values
	(1, 'published', 'who is trusted publishes'), (2, 'published', 'again'), (3, 'published', 'again'),
	(4, 'published', 'and more often'), (5, 'publish_listing 4 86400', 'with a limit too')
) as try (n, outcome, why);
update public.spent_acts set at = at - interval '1 day' where organisation_id = tests.id('organisation b');
select is(pg_temp.publish('owner b', 'organisation b', 'Cần gia công ngày sau'), 'published', 'a day later it goes on');

-- What was published before costs nothing.
update public.listings set status = 'paused' where id = tests.id('need of a');
select is(
	tests.attempt('owner a', $$ update public.listings set status = 'published' where id = {need of a} $$), '1 row',
	'to take up again what was paused is no new publishing'
);

select is(tests.attempt(actor, statement), outcome, why)
from (values
	('outsider', $$ insert into public.organisations (slug, name, sphere, kind) values ('x-1', 'Xưởng một', 'industry', 'sme') $$, '1 row', 'one organisation'),
	('outsider', $$ insert into public.organisations (slug, name, sphere, kind) values ('x-1', 'Xưởng một', 'industry', 'sme'), ('x-2', 'Xưởng hai', 'industry', 'sme') $$, '2 rows', 'two'),
	('outsider', $$ insert into public.organisations (slug, name, sphere, kind) values ('x-1', 'Xưởng một', 'industry', 'sme'), ('x-2', 'Xưởng hai', 'industry', 'sme'), ('x-3', 'Xưởng ba', 'industry', 'sme') $$, 'TX020', 'and no third, also in one statement'),
	('outsider', $$ insert into public.memberships (organisation_id, user_id, role, status) select id, {outsider}, 'viewer', 'requested' from public.organisations where id in ({organisation a}, {organisation b}) $$, '2 rows', 'two are asked'),
	('outsider', $$ insert into public.memberships (organisation_id, user_id, role, status) select id, {outsider}, 'viewer', 'requested' from public.organisations where id in ({organisation a}, {organisation b}, {organisation c}) $$, 'TX020', 'not three'),
	('owner c', $$ insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note) values ({offer of b}, {organisation c}, {organisation b}, 'Chúng tôi muốn trao đổi.'), ({need of b}, {organisation c}, {organisation b}, 'Chúng tôi muốn trao đổi.') $$, '2 rows', 'two interests'),
	('owner c', $$ insert into public.interests (listing_id, from_organisation_id, to_organisation_id, note) values ({offer of b}, {organisation c}, {organisation b}, 'Chúng tôi muốn trao đổi.'), ({need of b}, {organisation c}, {organisation b}, 'Chúng tôi muốn trao đổi.'), ({offer of a}, {organisation c}, {organisation a}, 'Chúng tôi muốn trao đổi.') $$, 'TX020', 'not three'),
	('owner c', $$ insert into public.organisation_conflicts (organisation_id, other_id, kind) values ({organisation c}, {organisation a}, 'other'), ({organisation c}, {organisation b}, 'other'), ({organisation c}, {organisation unowned}, 'other') $$, 'TX020', 'and not three conflicts'),
	('jobs', $$ insert into public.organisations (slug, name, sphere, kind) select 'y-' || n, 'Danh bạ số ' || n, 'industry', 'sme' from generate_series(1, 50) as n $$, '50 rows', 'the work of the system is not counted'),
	('owner a', 'update public.allowances set amount = 100', '0 rows', 'nobody raises their own limit'),
	('operator', 'update public.allowances set amount = 100', '31 rows', 'the operator does'),
	('visitor', 'select from public.allowances', '31 rows', 'everybody may read them'),
	('operator', 'select from public.spent_acts', '42501', 'who did what is not read')
) as wish (actor, statement, outcome, why);

select finish();
rollback;

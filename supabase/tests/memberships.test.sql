-- Who joins, who lets in, and who goes.
begin;
\ir support/cast.psql

select plan(55);

-- Asking to join.
select is(
	tests.attempt(actor, format('insert into public.memberships (organisation_id, user_id, role, status) values (%s)', what)),
	outcome, why
)
from (values
	('outsider', $$ {organisation a}, {outsider}, 'editor', 'requested' $$, '1 row', 'one asks to join'),
	('outsider', $$ {organisation a}, {outsider}, 'owner', 'requested' $$, '42501', 'nobody asks to be owner'),
	('outsider', $$ {organisation a}, {outsider}, 'viewer', 'active' $$, '42501', 'nobody lets themselves in'),
	('outsider', $$ {organisation unowned}, {outsider}, 'viewer', 'active' $$, '42501', 'not where there is no owner either'),
	('outsider', $$ {organisation a}, {owner b}, 'viewer', 'requested' $$, '42501', 'nobody asks for somebody else'),
	('owner a', $$ {organisation a}, {outsider}, 'viewer', 'active' $$, '42501', 'an owner does not draft people'),
	('viewer a', $$ {organisation a}, {viewer a}, 'editor', 'requested' $$, '23505', 'who is in does not ask again'),
	('suspended', $$ {organisation b}, {suspended}, 'viewer', 'requested' $$, '42501', 'one who is suspended asks nobody'),
	('visitor', $$ {organisation a}, {outsider}, 'viewer', 'requested' $$, '42501', 'nor does a visitor')
) as wish (actor, what, outcome, why);
insert into public.memberships (id, organisation_id, user_id, role, status)
values (tests.id('request'), tests.id('organisation a'), tests.id('outsider'), 'editor', 'requested');
select is(tests.attempt(actor, $$ select from public.persons where user_id = {outsider} $$), seen, format('%s sees %s of who asks', actor, seen))
from (values ('owner a', '1 row'), ('viewer a', '0 rows'), ('owner b', '0 rows'), ('officer', '0 rows')) as reader (actor, seen);

-- Letting in.
select is(
	tests.attempt(actor, format('update public.memberships set %s where id = {request}', what)), outcome,
	format('%s: %s, %s', actor, what, outcome)
)
from (values
	('owner a', $$ status = 'active' $$, '1 row'),
	('owner a', $$ status = 'ended' $$, '1 row'),
	('owner a', $$ status = 'active', role = 'owner' $$, '1 row'),
	('outsider', $$ status = 'active' $$, '42501'),
	('outsider', $$ role = 'owner' $$, '42501'),
	('outsider', $$ status = 'ended' $$, '1 row'),
	('editor a', $$ status = 'active' $$, '0 rows'),
	('owner b', $$ status = 'active' $$, '0 rows'),
	('suspended', $$ status = 'active' $$, '0 rows'),
	('officer', $$ status = 'active' $$, '0 rows'),
	('owner a', $$ organisation_id = {organisation b} $$, '42501'),
	('owner a', $$ user_id = {editor b} $$, '42501')
) as wish (actor, what, outcome);
select tests.act_as(tests.id('owner a'));
update public.memberships set status = 'active' where id = tests.id('request');
select is(
	(select (role, started_at, ended_at)::text from public.memberships where id = tests.id('request')),
	(row('editor', now(), null::timestamptz))::text, 'the database sets when it began'
);
select throws_ok(
	tests.filled($$ update public.memberships set started_at = now() where id = {request} $$), '42501', null, 'and nobody else does'
);

-- Changing one's own.
select tests.act_as_administrator();
select is(tests.attempt(actor, format('update public.memberships set %s where user_id = {%s}', what, actor)), outcome,
	format('%s, own: %s, %s', actor, what, outcome))
from (values
	('editor a', $$ role = 'owner' $$, '42501'),
	('viewer a', $$ role = 'editor' $$, '42501'),
	('viewer a', $$ status = 'ended', role = 'owner' $$, '1 row'),
	('owner b', $$ status = 'ended' $$, 'TX002'),
	('owner b', $$ role = 'viewer' $$, 'TX002'),
	-- The other owner of A is suspended.
	('owner a', $$ status = 'ended' $$, 'TX002')
) as wish (actor, what, outcome);

-- Going, and not coming back by oneself.
update public.memberships set status = 'ended', role = 'owner' where user_id = tests.id('viewer a');
select is(
	(select (role, ended_at)::text from public.memberships where user_id = tests.id('viewer a')), (row('viewer', now()))::text,
	'who goes keeps the role they had, and the database says when'
);
select is(tests.attempt(actor, $$ update public.memberships set status = 'active' where user_id = {viewer a} $$), outcome,
	format('%s does not bring back who went: %s', actor, outcome))
from (values ('viewer a', 'TX001'), ('owner a', 'TX001')) as wish (actor, outcome);
select is(
	tests.attempt('viewer a', $$ insert into public.memberships (organisation_id, user_id, role, status)
		values ({organisation a}, {viewer a}, 'viewer', 'requested') $$),
	'1 row', 'but one may ask again'
);
select is(tests.attempt(actor, 'select from public.persons where user_id = {owner a}'), seen,
	format('%s sees %s of a colleague', actor, seen))
from (values ('editor a', '1 row'), ('viewer a', '0 rows')) as reader (actor, seen);

-- Two owners may become one.
update public.memberships set role = 'owner' where user_id = tests.id('editor b');
select is(tests.attempt('owner b', $$ update public.memberships set status = 'ended' where user_id = {owner b} $$), '1 row',
	'an owner may go while another stays');

-- Founding.
select tests.act_as(tests.id('outsider'));
insert into public.organisations (slug, name, sphere, kind) values ('test-new', 'Xưởng mới', 'industry', 'startup');
select tests.act_as_administrator();
select results_eq(
	$$
		select created_by, memberships.user_id, role::text, memberships.status::text, level::text
		from public.organisations
		join public.memberships on memberships.organisation_id = organisations.id
		join public.verifications on verifications.organisation_id = organisations.id
		where slug = 'test-new'
	$$,
	$$ select tests.id('outsider'), tests.id('outsider'), 'owner', 'active', 'claimed' $$,
	'who founds an organisation owns it, and it stands there as claimed'
);
select is(
	tests.attempt(actor, $$ insert into public.organisations (slug, name, sphere, kind) values ('x', 'Xưởng khác', 'industry', 'sme') $$),
	'42501', format('%s founds none', actor))
from unnest(array['suspended', 'visitor']) as actor;
select is(tests.attempt('editor a', $$ update public.organisations set name = 'Tên khác' where id = {organisation a} $$), '0 rows',
	'an editor does not rename the organisation');
select is(tests.attempt('owner a', $$ insert into public.verifications (organisation_id, level, method, verified_on)
	values ({organisation a}, 'site_verified', 'x', current_date) $$), '42501', 'no owner verifies themselves');

-- Where nobody owns, the region decides, and not about itself.
insert into public.memberships (id, organisation_id, user_id, role, status)
select tests.id('claim of ' || name), tests.id('organisation unowned'), tests.id(name), 'editor', 'requested'
from unnest(array['owner c', 'officer']) as name;
select is(tests.attempt(actor, format('update public.memberships set status = %L, role = %L where id = {claim of %s}', 'active', role, whose)), outcome,
	format('%s makes %s %s: %s', actor, whose, role, outcome))
from (values
	('officer', 'owner c', 'owner', '1 row'), ('operator', 'owner c', 'editor', '1 row'), ('officer', 'officer', 'owner', '42501'),
	('operator', 'officer', 'owner', '1 row'), ('owner c', 'owner c', 'editor', '42501'), ('owner a', 'owner c', 'owner', '0 rows')
) as wish (actor, whose, role, outcome);
select is(tests.attempt('officer', $$ select from public.contact_details where user_id = {owner c} $$), '1 row',
	'the region sees who claims it');
update public.memberships set status = 'active', role = 'owner' where id = tests.id('claim of owner c');
select is(tests.attempt('officer', $$ update public.memberships set status = 'ended' where id = {claim of owner c} $$), '0 rows',
	'once it has an owner, the region decides no more');
select is(
	(select array_agg(level::text) from public.verifications where organisation_id = tests.id('organisation unowned')),
	array['claimed'], 'and it stands there as claimed'
);
select is(tests.attempt('operator', $$ update public.persons set suspended_at = null where user_id = {operator} $$), '42501',
	'nobody lifts a suspension from here');

select finish();
rollback;

-- What belongs to one person, or to whoever knows a secret.
begin;
\ir support/cast.psql

select plan(92);

-- Drafts of visitors.
select tests.act_as_visitor();
select is(private.save_draft('a long secret', '{"title":"Cần"}', '192.0.2.1'), 'kept', 'a visitor keeps a draft');
select is(private.save_draft('a long secret', '{"title":"Cần mua"}', '192.0.2.1'), 'kept', 'and changes it');
select is(private.read_draft('a long secret') ->> 'title', 'Cần mua', 'who knows the secret reads it');
select is(private.read_draft('another secret'), null, 'who does not gets nothing');
select lives_ok($$ select private.forget_draft('another secret') $$, 'to forget what is not there is no fault');
select tests.act_as_administrator();
select is(
	(select secret_digest from public.drafts), sha256(convert_to('a long secret', 'UTF8')), 'only a digest of the secret is kept'
);
select is(tests.attempt(actor, 'select from public.drafts'), outcome, format('%s among the drafts: %s', actor, outcome))
from (values ('visitor', '42501'), ('owner a', '42501'), ('operator', '42501'), ('jobs', '1 row')) as reader (actor, outcome);
select is(tests.attempt('jobs', 'select content from public.drafts'), '42501', 'the system clears drafts away and does not read them');
select is(
	private.save_draft('x', jsonb_build_object('a', (select string_agg(md5(n::text), '') from generate_series(1, 1000) as n)), '192.0.2.1'),
	'too_large', 'a draft of a visitor is small'
);
select tests.act_as_visitor();
select private.forget_draft('a long secret');
select is(private.read_draft('a long secret'), null, 'what was forgotten is gone');
select tests.act_as_administrator();
select is(
	(select (drafts, bytes)::text from public.draft_usage where holder = ''), '(0,0)', 'and is not counted any more'
);
-- Two drafts for an address, three for everybody.
update public.draft_limits set drafts = case scope when 'address' then 2 when 'account' then 1 else 3 end;
select tests.act_as_visitor();
select is(private.save_draft(secret, jsonb_build_object('title', secret), address), outcome, why)
from (values
	('one', '192.0.2.1', 'kept', 'an address keeps one draft'),
	('two', '192.0.2.1', 'kept', 'and another'),
	('three', '192.0.2.1', 'too_many', 'and no more than its limit'),
	('two', '192.0.2.1', 'kept', 'what it keeps it may go on with'),
	('four', '192.0.2.2', 'kept', 'another address is counted by itself'),
	('five', '192.0.2.3', 'full', 'until there is no room for anybody')
) as try (secret, address, outcome, why);
select is(private.read_draft('three'), null, 'what was not kept is not there');
select private.forget_draft('four');
select tests.act_as(tests.id('owner a'));
select is(private.save_draft('six', '{"a":1}', '192.0.2.1'), 'kept', 'an account is counted apart from its address');
select is(private.save_draft('seven', '{"a":1}', '192.0.2.9'), 'too_many', 'wherever it is');
select tests.act_as_visitor();
select is(private.save_draft('six', '{"a":2}', '192.0.2.1'), 'too_many', 'what it keeps is not its address''s');
select tests.act_as_administrator();
select is(
	(select string_agg(round(extract(epoch from kept_until - now()) / 86400)::text, ' ' order by kept_until) from public.drafts),
	'3 3 30', 'a visitor''s drafts are kept for days, an account''s for a month'
);
select is(
	(select (drafts, bytes)::text from public.draft_usage where holder = ''),
	(select (count(*), sum(bytes))::text from public.drafts), 'what is counted is what is there'
);
select results_eq(
	$$ select holder, drafts, bytes from public.draft_usage where holder <> '' and drafts > 0 order by 1 $$,
	$$ select holder, count(*)::integer, sum(bytes)::bigint from public.drafts group by 1 order by 1 $$,
	'also for each holder'
);
update public.drafts set kept_until = now() where secret_digest = sha256('one');
select tests.act_as_visitor();
select is(private.read_draft('one'), null, 'a draft whose time is over is not given back');
select is(private.save_draft('eight', '{"a":1}', '192.0.2.1'), 'kept', 'and makes room for the next');
select tests.act_as_administrator();
update public.draft_limits set written_a_day = 20;
select tests.act_as_visitor();
select is(private.save_draft('eight', '{"a":"12345678901234567890"}', '192.0.2.1'), 'too_many', 'what is written again and again is counted too');
select is(private.read_draft('eight'), '{"a":1}', 'and what was kept before stays');
select tests.act_as_administrator();
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('visitor', 'select scope, drafts, bytes, written_a_day, largest, kept_hours from public.draft_limits', '3 rows'),
	('visitor', 'select salt from public.draft_limits', '42501'),
	('owner a', 'select salt from public.draft_limits', '42501'),
	('owner a', 'update public.draft_limits set drafts = 9', '0 rows'),
	('operator', 'update public.draft_limits set drafts = 9', '3 rows'),
	('operator', 'select from public.draft_usage', '42501'),
	('visitor', 'select from public.draft_usage', '42501')
) as wish (actor, statement, outcome);

-- API tokens.
insert into public.api_tokens (id, user_id, name, digest, expires_at, revoked_at) values
	(tests.id('token'), tests.id('owner a'), 'máy chủ', 'good', now() + interval '1 day', null),
	(tests.id('old token'), tests.id('owner a'), 'cũ', 'expired', now() - interval '1 second', null),
	(tests.id('revoked token'), tests.id('owner a'), 'thu hồi', 'revoked', now() + interval '1 day', now()),
	(tests.id('token of the suspended'), tests.id('suspended'), 'khoá', 'suspended', now() + interval '1 day', null);
select tests.act_as_visitor();
select is(private.token_owner(digest::bytea), owner, format('whose the %s token is', digest))
from (values ('good', tests.id('owner a')), ('expired', null), ('revoked', null), ('suspended', null), ('unknown', null))
	as token (digest, owner);
select tests.act_as_administrator();
select is(tests.attempt(actor, format(statement)), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('owner a', 'select from public.api_tokens', '3 rows'),
	('editor a', 'select from public.api_tokens', '0 rows'),
	('operator', 'select from public.api_tokens', '0 rows'),
	('owner a', 'select digest from public.api_tokens', '42501'),
	('owner a', 'update public.api_tokens set revoked_at = now() where id = {token}', '1 row'),
	('owner a', 'update public.api_tokens set revoked_at = null where id = {revoked token}', 'TX001'),
	('owner a', $$ update public.api_tokens set expires_at = now() + interval '9 days' where id = {old token} $$, '42501'),
	('editor a', 'update public.api_tokens set revoked_at = now() where id = {token}', '0 rows'),
	('owner a', 'delete from public.api_tokens', '42501'),
	('owner a', $$ insert into public.api_tokens (user_id, name, digest, expires_at) values ({owner a}, 'x', 'new', now() + interval '1 day') $$, '1 row'),
	('owner a', $$ insert into public.api_tokens (user_id, name, digest, expires_at) values ({owner b}, 'x', 'new', now() + interval '1 day') $$, '42501'),
	('owner a', $$ insert into public.api_tokens (user_id, name, digest, expires_at) values ({owner a}, 'x', 'new', now() + interval '2 years') $$, '23514'),
	('suspended', $$ insert into public.api_tokens (user_id, name, digest, expires_at) values ({suspended}, 'x', 'new', now() + interval '1 day') $$, '42501')
) as wish (actor, statement, outcome);

-- Answers to requests.
insert into public.idempotency_keys (user_id, key, request_digest, answer) values (tests.id('owner a'), 'a key of a', 'x', '{}');
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('owner a', 'select from public.idempotency_keys', '1 row'),
	('editor a', 'select from public.idempotency_keys', '0 rows'),
	('owner a', $$ insert into public.idempotency_keys (user_id, key, request_digest, answer) values ({owner a}, 'a key of a', 'y', '{}') $$, '23505'),
	('editor a', $$ insert into public.idempotency_keys (user_id, key, request_digest, answer) values ({editor a}, 'a key of a', 'y', '{}') $$, '1 row'),
	('editor a', $$ insert into public.idempotency_keys (user_id, key, request_digest, answer) values ({owner a}, 'another key', 'y', '{}') $$, '42501'),
	('owner a', $$ update public.idempotency_keys set answer = '{}' $$, '42501'),
	('owner a', 'delete from public.idempotency_keys', '42501')
) as wish (actor, statement, outcome);

-- Consents.
insert into public.consents (id, user_id, purpose, text_version, language)
values (tests.id('consent'), tests.id('owner a'), 'learning', '1', 'vi');
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('owner a', 'select from public.consents', '1 row'),
	('editor a', 'select from public.consents', '0 rows'),
	('operator', 'select from public.consents', '0 rows'),
	('editor a', $$ insert into public.consents (user_id, purpose, text_version, language) values ({owner a}, 'terms', '1', 'vi') $$, '42501'),
	('owner a', $$ insert into public.consents (user_id, purpose, text_version, language) values ({owner a}, 'learning', '2', 'vi') $$, '23505'),
	('owner a', $$ insert into public.consents (user_id, purpose, text_version, language, given_at) values ({owner a}, 'terms', '1', 'vi', now()) $$, '42501'),
	('owner a', 'delete from public.consents', '42501')
) as wish (actor, statement, outcome);
select tests.act_as(tests.id('owner a'));
update public.consents set withdrawn_at = '2000-01-01';
select is((select withdrawn_at from public.consents), now(), 'the database says when a consent was withdrawn');
select throws_ok('update public.consents set withdrawn_at = null', 'TX001', null, 'what was withdrawn is not given again');
select lives_ok(
	tests.filled($$ insert into public.consents (user_id, purpose, text_version, language) values ({owner a}, 'learning', '2', 'vi') $$),
	'a new consent is a new row'
);
select tests.act_as_administrator();

-- Mail and history.
insert into public.outbox (event_key, recipient_email, template) values ('test', 'somebody@test.example', 'test');
insert into public.audit_entries (action, entity, entity_id, organisation_id) values ('test', 'listing', 'x', tests.id('organisation a'));
select is(tests.attempt(actor, statement), outcome, format('%s: %s, %s', actor, statement, outcome))
from (values
	('operator', $$ select from public.outbox where event_key = 'test' $$, '1 row'),
	('officer', $$ select from public.outbox where event_key = 'test' $$, '0 rows'),
	('owner a', $$ select from public.outbox where event_key = 'test' $$, '0 rows'),
	('visitor', $$ select from public.outbox where event_key = 'test' $$, '42501'),
	('operator', $$ update public.outbox set status = 'pending' $$, '42501'),
	('operator', $$ insert into public.outbox (event_key, recipient_email, template) values ('x', 'a@b', 'x') $$, '42501'),
	('operator', $$ select from public.audit_entries where action = 'test' $$, '1 row'),
	('owner a', $$ select from public.audit_entries where action = 'test' $$, '1 row'),
	('editor a', $$ select from public.audit_entries where action = 'test' $$, '0 rows'),
	('owner b', $$ select from public.audit_entries where action = 'test' $$, '0 rows'),
	('jobs', 'delete from public.audit_entries', '42501'),
	('jobs', $$ update public.audit_entries set action = 'x' $$, '42501')
) as wish (actor, statement, outcome);

-- Who is asking.
insert into auth.sessions (id, user_id, not_after) values
	(tests.id('session'), tests.id('owner a'), now() + interval '1 day'), (tests.id('ended session'), tests.id('owner a'), now());
select is(tests.attempt(actor, format('select from private.current_actor(%s)', session)), outcome,
	format('%s with %s: %s', actor, session, outcome))
from (values
	('owner a', '{session}', '1 row'), ('owner a', '{ended session}', '0 rows'), ('owner a', '{no session}', '0 rows'),
	('owner b', '{session}', '0 rows'), ('owner a', 'null', '1 row'), ('suspended', 'null', '0 rows'), ('visitor', 'null', '42501')
) as wish (actor, session, outcome);

select finish();
rollback;

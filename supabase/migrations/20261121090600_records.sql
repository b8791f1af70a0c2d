-- What is kept about acts: consent, audit, mail to send, tokens, and answers already given.

create type public.outbox_status as enum ('pending', 'sent', 'dead');

-- Consent per purpose, with the text agreed to; withdrawn, it stays as evidence.
create table public.consents (
	id uuid primary key default gen_random_uuid(),
	user_id uuid not null references public.persons (user_id) on delete cascade,
	purpose text not null constraint consents_purpose_is_known check (purpose in ('terms', 'contact_sharing', 'learning')),
	text_version text not null constraint consents_text_version_is_short check (length(text_version) <= 40),
	language public.language_tag not null,
	given_at timestamptz not null default now(),
	withdrawn_at timestamptz
);
create unique index consents_one_in_force on public.consents (user_id, purpose) where withdrawn_at is null;

create table public.audit_entries (
	id bigint primary key generated always as identity,
	at timestamptz not null default now(),
	-- No foreign key: an entry outlives the person, and without the person the number says nothing.
	actor_id uuid,
	action text not null,
	entity text not null,
	entity_id text not null,
	organisation_id uuid,
	detail jsonb not null default '{}'
);
create index audit_entries_entity on public.audit_entries (entity, entity_id);
create index audit_entries_organisation_id on public.audit_entries (organisation_id, at desc);

-- Mail to send, written in the transaction of the act it tells of. Either a person or a bare address.
create table public.outbox (
	id uuid primary key default gen_random_uuid(),
	event_key text not null constraint outbox_event_key_is_short check (length(event_key) <= 200),
	recipient_user_id uuid references public.persons (user_id) on delete cascade,
	recipient_email text constraint outbox_email_is_short check (length(recipient_email) between 3 and 254),
	channel text not null default 'mail' constraint outbox_channel_is_known check (channel in ('mail')),
	template text not null constraint outbox_template_is_short check (length(template) <= 60),
	data jsonb not null default '{}',
	locale public.language_tag not null default 'vi',
	status public.outbox_status not null default 'pending',
	attempts smallint not null default 0,
	last_error text,
	created_at timestamptz not null default now(),
	next_attempt_at timestamptz not null default now(),
	sent_at timestamptz,
	constraint outbox_has_one_recipient check (num_nonnulls(recipient_user_id, recipient_email) = 1),
	constraint outbox_once unique nulls not distinct (event_key, recipient_user_id, recipient_email, channel)
);
create index outbox_pending on public.outbox (next_attempt_at) where status = 'pending';
create index outbox_recipient_user_id on public.outbox (recipient_user_id);

-- Personal API tokens; only the digest is kept.
create table public.api_tokens (
	id uuid primary key default gen_random_uuid(),
	user_id uuid not null references public.persons (user_id) on delete cascade,
	name public.short_text not null constraint api_tokens_name_length check (length(name) <= 60),
	digest bytea not null unique,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	revoked_at timestamptz,
	constraint api_tokens_last_a_year_at_most check (expires_at <= created_at + interval '366 days')
);
create index api_tokens_user_id on public.api_tokens (user_id);

-- What was answered to a request, so that the same request sent again has one effect and one answer.
create table public.idempotency_keys (
	user_id uuid not null references public.persons (user_id) on delete cascade,
	key text not null constraint idempotency_keys_key_length check (length(key) between 8 and 200),
	request_digest bytea not null,
	answer jsonb not null,
	created_at timestamptz not null default now(),
	primary key (user_id, key)
);
create index idempotency_keys_created_at on public.idempotency_keys (created_at);

create function private.token_owner(token_digest bytea) returns uuid
language sql stable security definer set search_path = '' as $$
	select api_tokens.user_id from public.api_tokens
	join public.persons using (user_id)
	where digest = token_digest and revoked_at is null and expires_at > now() and suspended_at is null
$$;
grant execute on function private.token_owner(bytea) to anon;

-- Mail for everybody who may answer for an organisation.
create function private.mail_organisation(organisation uuid, event_key text, template text, data jsonb) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.outbox (event_key, recipient_user_id, template, data, locale)
	select event_key, persons.user_id, template, data, persons.locale
	from public.memberships join public.persons using (user_id)
	where memberships.organisation_id = organisation and memberships.status = 'active'
		and memberships.role in ('owner', 'editor') and persons.suspended_at is null
	on conflict do nothing
$$;

create function private.record_act(action text, entity text, entity_id text, organisation uuid, detail jsonb) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.audit_entries (actor_id, action, entity, entity_id, organisation_id, detail)
	values ((select auth.uid()), action, entity, entity_id, organisation, detail)
$$;

create function private.follow_listing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'INSERT' then
		perform private.record_act('created', 'listing', new.id::text, new.organisation_id,
			jsonb_build_object('status', new.status, 'kind', new.kind));
	elsif old.status <> new.status then
		perform private.record_act('moved', 'listing', new.id::text, new.organisation_id,
			jsonb_build_object('from', old.status, 'to', new.status));
		if new.status = 'expired' then
			perform private.mail_organisation(new.organisation_id, 'listing_expired:' || new.id || ':' || new.version,
				'listing_expired', jsonb_build_object('listingId', new.id));
		end if;
	end if;
	return null;
end
$$;
create trigger follow_listing after insert or update of status on public.listings
	for each row execute function private.follow_listing();

create function private.follow_interest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	told uuid;
begin
	if tg_op = 'UPDATE' and old.status = new.status and old.reminded_at is not distinct from new.reminded_at then
		return null;
	end if;
	perform private.announce('desk ' || new.from_organisation_id);
	perform private.announce('desk ' || new.to_organisation_id);
	if tg_op = 'INSERT' then
		perform private.record_act('sent', 'interest', new.id::text, new.from_organisation_id, '{}');
		perform private.mail_organisation(new.to_organisation_id, 'interest_sent:' || new.id, 'interest_sent',
			jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
	elsif old.status <> new.status then
		perform private.record_act(new.status::text, 'interest', new.id::text,
			case when new.status = 'withdrawn' then new.from_organisation_id else new.to_organisation_id end,
			jsonb_build_object('from', old.status));
		if new.status in ('accepted', 'declined', 'withdrawn', 'lapsed') then
			told := case when new.status = 'withdrawn' then new.to_organisation_id else new.from_organisation_id end;
			perform private.mail_organisation(told, 'interest_' || new.status || ':' || new.id,
				'interest_' || new.status, jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
		end if;
	else
		perform private.mail_organisation(new.to_organisation_id, 'interest_reminder:' || new.id, 'interest_reminder',
			jsonb_build_object('interestId', new.id, 'listingId', new.listing_id));
	end if;
	return null;
end
$$;
create trigger follow_interest after insert or update on public.interests
	for each row execute function private.follow_interest();

create function private.follow_message() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	other uuid;
begin
	select case when from_organisation_id = new.organisation_id then to_organisation_id else from_organisation_id end
	into other from public.introductions where id = new.introduction_id;
	perform private.announce('desk ' || new.organisation_id);
	perform private.announce('desk ' || other);
	-- One mail an hour for a lively thread.
	perform private.mail_organisation(other,
		'message:' || new.introduction_id || ':' || to_char(new.sent_at at time zone 'UTC', 'YYYYMMDDHH24'),
		'message', jsonb_build_object('introductionId', new.introduction_id));
	return null;
end
$$;
create trigger follow_message after insert on public.messages
	for each row execute function private.follow_message();

create function private.announce_introduction() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('desk ' || new.from_organisation_id);
	perform private.announce('desk ' || new.to_organisation_id);
	return null;
end
$$;
create trigger announce_introduction after update on public.introductions
	for each row execute function private.announce_introduction();

create function private.announce_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('desk ' || organisation)
	from public.introductions, unnest(array[from_organisation_id, to_organisation_id]) as organisation
	where introductions.id = new.introduction_id;
	return null;
end
$$;
create trigger announce_meeting after insert or update on public.meetings
	for each row execute function private.announce_meeting();

create function private.follow_membership() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.record_act(new.status::text, 'membership', new.id::text, new.organisation_id,
		jsonb_build_object('role', new.role));
	if tg_op = 'INSERT' and new.status = 'requested' then
		perform private.mail_organisation(new.organisation_id, 'membership_requested:' || new.id, 'membership_requested',
			jsonb_build_object('membershipId', new.id));
		-- Where nobody owns the organisation, the region hears of it.
		insert into public.outbox (event_key, recipient_user_id, template, data, locale)
		select 'membership_requested:' || new.id, persons.user_id, 'membership_requested',
			jsonb_build_object('membershipId', new.id), persons.locale
		from public.persons
		where region_role is not null and suspended_at is null and not exists (
			select from public.memberships
			where organisation_id = new.organisation_id and role = 'owner' and status = 'active'
		)
		on conflict do nothing;
	end if;
	return null;
end
$$;
create trigger follow_membership after insert or update on public.memberships
	for each row execute function private.follow_membership();

-- Everything kept about the caller, also from organisations they have left, and nothing of anybody else: what they
-- wrote and did, not what others answered.
create function private.my_data() returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'person', (
			select jsonb_build_object('name', name, 'locale', locale, 'regionRole', region_role,
				'suspendedAt', suspended_at, 'createdAt', created_at, 'email', email, 'phone', phone)
			from public.persons join public.contact_details using (user_id)
			where user_id = (select auth.uid())
		),
		'memberships', (
			select coalesce(jsonb_agg(jsonb_build_object('organisation', organisations.name, 'role', role,
				'status', status, 'requestedAt', requested_at, 'startedAt', started_at, 'endedAt', ended_at)
				order by requested_at), '[]')
			from public.memberships join public.organisations on organisations.id = organisation_id
			where user_id = (select auth.uid())
		),
		'organisationsCreated', (
			select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'createdAt', created_at)
				order by created_at), '[]')
			from public.organisations where created_by = (select auth.uid())
		),
		'verificationsMade', (
			select coalesce(jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'level', level,
				'method', method, 'verifiedOn', verified_on) order by verified_on), '[]')
			from public.verifications where verified_by = (select auth.uid())
		),
		'consents', (
			select coalesce(jsonb_agg(jsonb_build_object('purpose', purpose, 'textVersion', text_version,
				'language', language, 'givenAt', given_at, 'withdrawnAt', withdrawn_at) order by given_at), '[]')
			from public.consents where user_id = (select auth.uid())
		),
		'apiTokens', (
			select coalesce(jsonb_agg(jsonb_build_object('name', name, 'createdAt', created_at,
				'expiresAt', expires_at, 'revokedAt', revoked_at) order by created_at), '[]')
			from public.api_tokens where user_id = (select auth.uid())
		),
		'sessions', (
			select coalesce(jsonb_agg(jsonb_build_object('createdAt', created_at, 'notAfter', not_after)
				order by created_at), '[]')
			from auth.sessions where user_id = (select auth.uid())
		),
		'listingVersions', (
			select coalesce(jsonb_agg(jsonb_build_object('listingId', listing_id, 'version', version,
				'content', content, 'madeAt', made_at) order by made_at), '[]')
			from public.listing_versions where made_by = (select auth.uid())
		),
		'interestsSent', (
			select coalesce(jsonb_agg(jsonb_build_object('id', id, 'listingId', listing_id, 'note', note,
				'sentAt', sent_at) order by sent_at), '[]')
			from public.interests where sent_by = (select auth.uid())
		),
		'interestsAnswered', (
			select coalesce(jsonb_agg(jsonb_build_object('id', id, 'status', status, 'answeredAt', answered_at,
				'declineReason', decline_reason, 'declineText', decline_text) order by answered_at), '[]')
			from public.interests where answered_by = (select auth.uid())
		),
		'messages', (
			select coalesce(jsonb_agg(jsonb_build_object('introductionId', introduction_id, 'body', body,
				'sentAt', sent_at) order by sent_at), '[]')
			from public.messages where author_id = (select auth.uid())
		),
		'matchFeedback', (
			select coalesce(jsonb_agg(jsonb_build_object('needId', need_id, 'offerId', offer_id,
				'verdict', verdict, 'reason', reason, 'givenAt', given_at) order by given_at), '[]')
			from public.match_feedback where given_by = (select auth.uid())
		),
		'mails', (
			select coalesce(jsonb_agg(jsonb_build_object('template', template, 'createdAt', created_at,
				'sentAt', sent_at) order by created_at), '[]')
			from public.outbox where recipient_user_id = (select auth.uid())
		),
		'acts', (
			select coalesce(jsonb_agg(jsonb_build_object('at', at, 'action', action, 'entity', entity,
				'entityId', entity_id) order by at), '[]')
			from public.audit_entries where actor_id = (select auth.uid())
		)
	)
$$;
grant execute on function private.my_data() to authenticated;

-- A withdrawn consent and a revoked token stay as they ended; a new one is a new row.
create function private.guard_consent() returns trigger
language plpgsql set search_path = '' as $$
begin
	if old.withdrawn_at is not null then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	new.withdrawn_at := now();
	return new;
end
$$;
create trigger guard_consent before update on public.consents
	for each row execute function private.guard_consent();

create function private.guard_api_token() returns trigger
language plpgsql set search_path = '' as $$
begin
	if old.revoked_at is not null then
		raise exception using errcode = 'TX001', message = 'illegal_move';
	end if;
	new.revoked_at := now();
	return new;
end
$$;
create trigger guard_api_token before update of revoked_at on public.api_tokens
	for each row execute function private.guard_api_token();

create function private.announce_outbox() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.announce('outbox');
	return null;
end
$$;
create trigger announce_outbox after insert on public.outbox
	for each statement execute function private.announce_outbox();

alter table public.consents enable row level security;
alter table public.audit_entries enable row level security;
alter table public.outbox enable row level security;
alter table public.api_tokens enable row level security;
alter table public.idempotency_keys enable row level security;

revoke all on public.consents, public.audit_entries, public.outbox, public.api_tokens, public.idempotency_keys
	from anon, authenticated;
grant select, insert (user_id, purpose, text_version, language), update (withdrawn_at) on public.consents to authenticated;
grant select on public.audit_entries to authenticated;
grant select on public.outbox to authenticated;
grant select (id, user_id, name, created_at, expires_at, revoked_at),
	insert (user_id, name, digest, expires_at), update (revoked_at) on public.api_tokens to authenticated;
grant select, insert (user_id, key, request_digest, answer) on public.idempotency_keys to authenticated;
grant select, insert, update, delete on public.consents, public.outbox, public.api_tokens, public.idempotency_keys to jobs;
grant select, insert on public.audit_entries to jobs;

create policy consents_select on public.consents for select to authenticated using (user_id = (select auth.uid()));
create policy consents_insert on public.consents for insert to authenticated with check (user_id = (select auth.uid()));
create policy consents_update on public.consents for update to authenticated
	using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy consents_all_jobs on public.consents for all to jobs using (true) with check (true);

create policy audit_entries_select on public.audit_entries for select to authenticated
	using (organisation_id in (select private.owned_organisations()) or (select private.is_operator()));
create policy audit_entries_select_jobs on public.audit_entries for select to jobs using (true);
create policy audit_entries_insert_jobs on public.audit_entries for insert to jobs with check (true);

create policy outbox_select on public.outbox for select to authenticated using ((select private.is_operator()));
create policy outbox_all_jobs on public.outbox for all to jobs using (true) with check (true);

create policy api_tokens_select on public.api_tokens for select to authenticated using (user_id = (select auth.uid()));
create policy api_tokens_insert on public.api_tokens for insert to authenticated
	with check (user_id = (select auth.uid()) and (select private.may_act()));
create policy api_tokens_update on public.api_tokens for update to authenticated
	using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy api_tokens_all_jobs on public.api_tokens for all to jobs using (true) with check (true);

create policy idempotency_keys_select on public.idempotency_keys for select to authenticated
	using (user_id = (select auth.uid()));
create policy idempotency_keys_insert on public.idempotency_keys for insert to authenticated
	with check (user_id = (select auth.uid()));
create policy idempotency_keys_all_jobs on public.idempotency_keys for all to jobs using (true) with check (true);

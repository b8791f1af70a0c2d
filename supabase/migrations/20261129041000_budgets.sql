-- How often somebody may do what reaches others. The less is known about an account and the organisation it acts for,
-- the less it may do in one period. The rule stands here, so it holds for every process and every way in, also for
-- many tries at once.

create type public.budgeted_act as enum (
	'found_organisation', 'ask_to_join', 'write_listing', 'publish_listing', 'send_interest', 'send_message', 'propose_time',
	'declare_conflict', 'cause_mail'
);
-- 'trusted': for an organisation whose details were checked, or with a role in the region; 'known': account and
-- organisation are here for a week; 'new': everybody else.
create type public.standing as enum ('new', 'known', 'trusted');

-- At most `amount` of an act in any `period_minutes`, by one account and, apart from that, for one organisation. Several
-- periods hold together. Without a row there is no limit.
create table public.allowances (
	act public.budgeted_act not null,
	standing public.standing not null,
	-- A month of 31 days at most.
	period_minutes integer not null constraint allowances_period_in_range check (period_minutes between 1 and 44640),
	amount integer not null constraint allowances_amount_not_negative check (amount >= 0),
	primary key (act, standing, period_minutes)
);
insert into public.allowances (act, standing, period_minutes, amount) values
	('found_organisation', 'new', 1440, 3),
	('found_organisation', 'new', 43200, 6),
	('found_organisation', 'known', 1440, 5),
	('found_organisation', 'known', 43200, 20),
	('found_organisation', 'trusted', 1440, 30),
	('ask_to_join', 'new', 1440, 5),
	('ask_to_join', 'known', 1440, 10),
	('ask_to_join', 'trusted', 1440, 50),
	('write_listing', 'new', 1440, 30),
	('write_listing', 'known', 1440, 100),
	('write_listing', 'trusted', 1440, 1000),
	('publish_listing', 'new', 1440, 10),
	('publish_listing', 'known', 1440, 30),
	('publish_listing', 'trusted', 1440, 300),
	('send_interest', 'new', 60, 10),
	('send_interest', 'new', 1440, 20),
	('send_interest', 'known', 1440, 50),
	('send_interest', 'trusted', 1440, 300),
	('send_message', 'new', 60, 60),
	('send_message', 'new', 1440, 200),
	('send_message', 'known', 60, 120),
	('send_message', 'trusted', 60, 600),
	('propose_time', 'new', 1440, 40),
	('propose_time', 'known', 1440, 100),
	('propose_time', 'trusted', 1440, 500),
	('declare_conflict', 'new', 1440, 10),
	('declare_conflict', 'known', 1440, 30),
	('declare_conflict', 'trusted', 1440, 100),
	('cause_mail', 'new', 1440, 100),
	('cause_mail', 'known', 1440, 400),
	('cause_mail', 'trusted', 1440, 5000);

-- What was done lately, for as long as the longest period.
create table public.spent_acts (
	id bigint generated always as identity primary key,
	act public.budgeted_act not null,
	person_id uuid not null references public.persons (user_id) on delete cascade,
	organisation_id uuid references public.organisations (id) on delete cascade,
	standing public.standing not null,
	at timestamptz not null default now()
);
create index spent_acts_person on public.spent_acts (person_id, act, standing, at desc);
create index spent_acts_organisation on public.spent_acts (organisation_id, act, standing, at desc);
create index spent_acts_at on public.spent_acts (at);

-- Whether the details of an organisation were checked, and the check still holds.
create function private.is_verified(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.verifications
		where organisation_id = organisation
			and level in ('contact_verified', 'document_verified', 'peer_vouched', 'site_verified')
			and (valid_until is null or valid_until >= (now() at time zone coalesce(
				(select time_zone from public.regions where loaded_at is not null order by loaded_at desc limit 1), 'UTC'
			))::date)
	)
$$;

-- How far a person is trusted who acts for an organisation, or for nobody where that is null.
create function private.standing_of(person uuid, organisation uuid) returns public.standing
language sql stable security definer set search_path = '' as $$
	select case
		when persons.region_role is not null or (organisation is not null and private.is_verified(organisation))
			or (organisation is null and exists (
				select from public.memberships
				where user_id = person and status = 'active' and role in ('owner', 'editor')
					and private.is_verified(organisation_id)
			))
		then 'trusted'
		when persons.created_at <= now() - interval '7 days' and not exists (
			select from public.organisations where id = organisation and created_at > now() - interval '7 days'
		) then 'known'
		else 'new'
	end::public.standing
	from public.persons where user_id = person
$$;

-- Counts one act of the caller. Where it is one too many, nothing of the transaction stays.
create function private.spend(spent public.budgeted_act, organisation uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	person constant uuid := (select auth.uid());
	rank constant public.standing := private.standing_of(person, organisation);
	rule record;
	reached_at timestamptz;
begin
	-- The person first, always: two that wait for each other would be stuck.
	perform pg_advisory_xact_lock(hashtextextended('spend ' || person, 0));
	if organisation is not null then
		perform pg_advisory_xact_lock(hashtextextended('spend ' || organisation, 0));
	end if;
	for rule in
		select make_interval(mins => period_minutes) as period, amount from public.allowances
		where act = spent and standing = rank order by period_minutes
	loop
		-- When the last act that fits was done; null while there is room.
		if rule.amount = 0 then
			reached_at := now();
		else
			reached_at := greatest(
				(
					select at from public.spent_acts
					where person_id = person and act = spent and standing = rank
					order by at desc offset rule.amount - 1 limit 1
				),
				(
					select at from public.spent_acts
					where organisation_id = organisation and act = spent and standing = rank
					order by at desc offset rule.amount - 1 limit 1
				)
			);
		end if;
		if reached_at > now() - rule.period then
			raise exception using errcode = 'TX020', message = 'budget_spent', detail = jsonb_build_object(
				'act', spent, 'amount', rule.amount, 'periodSeconds', extract(epoch from rule.period)::bigint,
				'goesOnAt', to_char((reached_at + rule.period) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			)::text;
		end if;
	end loop;
	insert into public.spent_acts (act, person_id, organisation_id, standing)
	values (spent, person, organisation, rank);
end
$$;

-- For a trigger that names the act and, where there is one, the column of the organisation that acts.
create function private.spend_on_row() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.spend(tg_argv[0]::public.budgeted_act, (to_jsonb(new) ->> tg_argv[1])::uuid);
	return null;
end
$$;

-- Work of the system has no account and no budget. After the row, so that what was there already costs nothing.
create trigger spend_founding after insert on public.organisations
	for each row when (auth.uid() is not null) execute function private.spend_on_row('found_organisation');
create trigger spend_joining after insert on public.memberships
	for each row when (auth.uid() is not null and new.status = 'requested')
	execute function private.spend_on_row('ask_to_join');
create trigger spend_writing after insert on public.listings
	for each row when (auth.uid() is not null) execute function private.spend_on_row('write_listing', 'organisation_id');
-- What was published before does not become new by it.
create trigger spend_publishing after update of status on public.listings
	for each row when (auth.uid() is not null and new.status = 'published' and old.published_at is null)
	execute function private.spend_on_row('publish_listing', 'organisation_id');
create trigger spend_interest after insert on public.interests
	for each row when (auth.uid() is not null) execute function private.spend_on_row('send_interest', 'from_organisation_id');
create trigger spend_message after insert on public.messages
	for each row when (auth.uid() is not null) execute function private.spend_on_row('send_message', 'organisation_id');
create trigger spend_time after insert on public.meetings
	for each row when (auth.uid() is not null)
	execute function private.spend_on_row('propose_time', 'proposed_by_organisation_id');
create trigger spend_conflict after insert on public.organisation_conflicts
	for each row when (auth.uid() is not null) execute function private.spend_on_row('declare_conflict', 'organisation_id');
-- Answers are never held back for their mail: there are no more of them than of what they answer.
create trigger spend_mail after insert on public.outbox
	for each row when (
		auth.uid() is not null and new.template in ('interest_sent', 'membership_requested', 'message')
	) execute function private.spend_on_row('cause_mail');

alter table public.allowances enable row level security;
alter table public.spent_acts enable row level security;
revoke all on public.allowances, public.spent_acts from anon, authenticated;
grant select on public.allowances to anon, authenticated;
grant update (amount) on public.allowances to authenticated;
grant select, delete on public.spent_acts to jobs;

create policy allowances_select_anon on public.allowances for select to anon using (true);
create policy allowances_select_authenticated on public.allowances for select to authenticated using (true);
create policy allowances_update on public.allowances for update to authenticated
	using ((select private.is_operator())) with check ((select private.is_operator()));
create policy spent_acts_select_jobs on public.spent_acts for select to jobs using (true);
create policy spent_acts_delete_jobs on public.spent_acts for delete to jobs using (true);

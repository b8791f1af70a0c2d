-- Which columns a role reads and writes. `*` is the whole table with columns that are added later; what is not
-- listed is not granted.
begin;
\ir support/cast.psql

create temporary table listed (tables text, role text, verb text, columns text);
insert into listed values
	-- Everybody reads what is public.
	('places place_successors regions code_schemes codes code_maps lexicon_sources model_cards weights_choices
		organisation_codes listing_texts listing_codes requirements',
		'anon', 'select', '*'),
	('organisations', 'anon', 'select', 'id slug version closed_at name name_en name_key name_words name_order name_skeleton name_en_skeleton sphere kind size place_code languages
		value_chain_role website summary_vi summary_en answers_within_days is_demo created_at'),
	('verifications', 'anon', 'select', 'id organisation_id level method verified_on valid_until suspended_at'),
	('listings', 'anon', 'select', 'id kind organisation_id status subject readiness partnership_types transaction_basis
		scope place_code languages available_from available_until confidentiality certifications partner_spheres
		partner_kinds budget_min_vnd budget_max_vnd quantity_min quantity_max quantity_unit splittable ip_status version created_at
		updated_at published_at confirmed_at expires_at is_demo'),
	('allowances', 'anon', 'select', '*'),
	('draft_limits', 'anon', 'select', 'scope drafts bytes written_a_day largest kept_hours'),

	-- Signed in: the rows are chosen by policies.
	('places place_successors regions code_schemes codes code_maps lexicon_sources model_cards weights_choices
		organisation_codes listing_texts listing_codes requirements
		persons contact_details memberships organisation_conflicts imports matches match_feedback interests introductions meetings
		messages consents proposals audit_entries outbox idempotency_keys',
		'authenticated', 'select', '*'),
	('organisations', 'authenticated', 'select', 'id slug version closed_at name name_en name_key name_words name_order name_skeleton name_en_skeleton sphere kind size place_code languages
		value_chain_role website summary_vi summary_en answers_within_days is_demo created_at'),
	('verifications', 'authenticated', 'select', 'id organisation_id level method verified_on valid_until suspended_at'),
	('listings', 'authenticated', 'select', 'id kind organisation_id status subject readiness partnership_types
		transaction_basis scope place_code languages available_from available_until confidentiality certifications
		partner_spheres partner_kinds budget_min_vnd budget_max_vnd quantity_min quantity_max quantity_unit splittable ip_status version
		created_at updated_at published_at confirmed_at expires_at is_demo import_id'),
	('listing_versions', 'authenticated', 'select', 'listing_id version content made_at'),
	('allowances', 'authenticated', 'select', '*'),
	('draft_limits', 'authenticated', 'select', 'scope drafts bytes written_a_day largest kept_hours'),
	('api_tokens', 'authenticated', 'select', 'id user_id name created_at expires_at revoked_at'),

	('organisations', 'authenticated', 'insert', 'slug name name_en sphere kind size place_code languages value_chain_role
		website summary_vi summary_en answers_within_days'),
	('organisation_codes listing_texts listing_codes requirements match_feedback', 'authenticated', 'insert', '*'),
	('memberships', 'authenticated', 'insert', 'organisation_id user_id role status'),
	('organisation_conflicts', 'authenticated', 'insert', 'organisation_id other_id kind'),
	('listings', 'authenticated', 'insert', 'kind organisation_id subject readiness partnership_types transaction_basis
		scope place_code languages available_from available_until confidentiality certifications partner_spheres
		partner_kinds budget_min_vnd budget_max_vnd quantity_min quantity_max quantity_unit splittable ip_status expires_at'),
	('listing_versions', 'authenticated', 'insert', 'listing_id version content made_by'),
	('interests', 'authenticated', 'insert', 'listing_id from_listing_id from_organisation_id to_organisation_id note'),
	('meetings', 'authenticated', 'insert', 'introduction_id proposed_by_organisation_id starts_at minutes place'),
	('messages', 'authenticated', 'insert', 'introduction_id author_id organisation_id body submission'),
	('consents', 'authenticated', 'insert', 'user_id purpose text_version language'),
	('proposals', 'authenticated', 'insert', 'user_id organisation_id listing_id other_id rank cause propensity facets
		engine_version model_card_id'),
	('api_tokens', 'authenticated', 'insert', 'user_id name digest expires_at'),
	('idempotency_keys', 'authenticated', 'insert', 'user_id key request_digest answer'),

	('persons', 'authenticated', 'update', 'name locale'),
	('contact_details', 'authenticated', 'update', 'phone'),
	('organisations', 'authenticated', 'update', 'closed_at name name_en sphere kind size place_code languages value_chain_role
		website summary_vi summary_en answers_within_days'),
	('memberships', 'authenticated', 'update', 'role status'),
	('listings', 'authenticated', 'update', 'status subject readiness partnership_types transaction_basis scope place_code
		languages available_from available_until confidentiality certifications partner_spheres partner_kinds
		budget_min_vnd budget_max_vnd quantity_min quantity_max quantity_unit splittable ip_status expires_at'),
	('listing_texts', 'authenticated', 'update', 'title summary'),
	('requirements', 'authenticated', 'update', 'strength kind value'),
	('match_feedback', 'authenticated', 'update', 'verdict reason given_by given_at'),
	('interests', 'authenticated', 'update', 'status decline_reason decline_text snoozed_until'),
	('introductions', 'authenticated', 'update', 'goal next_step'),
	('meetings', 'authenticated', 'update', 'status'),
	('consents', 'authenticated', 'update', 'withdrawn_at'),
	('proposals', 'authenticated', 'update', 'outcome'),
	('api_tokens', 'authenticated', 'update', 'revoked_at'),
	('imports', 'authenticated', 'update', 'stop_asked_at'),
	('allowances', 'authenticated', 'update', 'amount'),
	('draft_limits', 'authenticated', 'update', 'drafts bytes written_a_day largest kept_hours'),

	('organisation_codes organisation_conflicts listings listing_texts listing_codes requirements match_feedback',
		'authenticated', 'delete', '*'),

	-- The system's own work.
	('drafts', 'jobs', 'select', 'secret_digest updated_at kept_until'),
	('drafts', 'jobs', 'delete', '*'),
	('draft_usage spent_acts', 'jobs', 'select', '*'),
	('draft_usage spent_acts', 'jobs', 'delete', '*'),
	('audit_entries model_cards weights_choices', 'jobs', 'insert', '*'),
	('audit_entries model_cards weights_choices proposals', 'jobs', 'select', '*'),
	('proposals', 'jobs', 'delete', '*');
insert into listed
select string_agg(relname, ' '), 'jobs', verb, '*'
from pg_class, unnest(array['select', 'insert', 'update', 'delete']) as verb
where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('drafts', 'draft_usage', 'draft_limits', 'allowances', 'spent_acts', 'audit_entries', 'model_cards',
	'weights_choices', 'proposals')
group by verb;

create temporary view granted as
select pg_class.relname::text as name, role, verb,
	case
		when has_table_privilege(role, pg_class.oid, verb) then '*'
		else coalesce(
			(
				select string_agg(attname, ' ' order by attname) from pg_attribute
				where attrelid = pg_class.oid and attnum > 0 and not attisdropped and verb <> 'delete'
					and has_column_privilege(role, pg_class.oid, attnum, verb)
			),
			''
		)
	end as columns
from pg_class, unnest(array['anon', 'authenticated', 'jobs', 'site']) as role,
	unnest(array['select', 'insert', 'update', 'delete']) as verb
where relnamespace = 'public'::regnamespace and relkind = 'r';

create temporary view intended as
select name, role, verb,
	(select string_agg(one, ' ' order by one) from regexp_split_to_table(columns, '\s+') as one) as columns
from listed, regexp_split_to_table(tables, '\s+') as name;

select plan((4 + (select count(*) from granted))::integer);

select is(
	granted.columns, coalesce(intended.columns, ''),
	format('%s may %s of %s: %s', role, verb, name, coalesce(intended.columns, 'nothing'))
)
from granted left join intended using (name, role, verb)
order by name, role, verb;

select is_empty(
	'select name, role, verb from intended except select name, role, verb from granted', 'every table of the list exists'
);
select is_empty(
	$$ select name, role, verb from intended group by 1, 2, 3 having count(*) > 1 $$, 'nothing is listed twice'
);
select is_empty(
	$$
		select role, relname, privilege
		from pg_class, unnest(array['anon', 'authenticated', 'jobs', 'site']) as role,
			unnest(array['truncate', 'references', 'trigger']) as privilege
		where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(role, pg_class.oid, privilege)
	$$,
	'nobody empties a table, refers to one or puts a trigger on one'
);
-- Otherwise a refused reading would hide whether the writing was refused.
select is_empty(
	$$
		select attrelid::regclass, attname from pg_attribute
		where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
			and attnum > 0 and has_column_privilege('authenticated', attrelid, attnum, 'update')
			and not has_column_privilege('authenticated', attrelid, attnum, 'select')
	$$,
	'whoever may change a column may read it'
);

select finish();
rollback;

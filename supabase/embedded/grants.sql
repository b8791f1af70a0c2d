-- Runs after the migrations, which create the login role `site` and the outbox, and never on Supabase: here
-- the site answers the Auth API itself and may therefore act as the keeper of accounts, one transaction at a time.
grant supabase_auth_admin to site;

-- Puts a mail into the outbox, in the transaction of the act it tells of. The keeper of accounts may add mails
-- and neither read nor change what is there.
create or replace function auth_embedded.send_mail(
	event_key text, recipient text, template text, data jsonb, locale text
) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.outbox (event_key, recipient_email, template, data, locale)
	values (event_key, recipient, template, data, locale)
$$;

revoke all on function auth_embedded.send_mail(text, text, text, jsonb, text) from public;
grant execute on function auth_embedded.send_mail(text, text, text, jsonb, text) to supabase_auth_admin;

-- Tells the running sites which sessions have ended, so that they close what these still hold open. A session that
-- ended by its own time is not worth telling.
create or replace function auth_embedded.announce_ended_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	-- A notification holds less than 8000 bytes.
	perform private.announce('session ' || string_agg(numbered.id::text, ' '))
	from (
		select ended.id, row_number() over () / 100 as part from ended
		where ended.not_after is null or ended.not_after > now()
	) as numbered
	group by numbered.part;
	return null;
end
$$;

revoke all on function auth_embedded.announce_ended_sessions() from public;

create or replace trigger announce_ended_sessions after delete on auth.sessions
	referencing old table as ended
	for each statement execute function auth_embedded.announce_ended_sessions();

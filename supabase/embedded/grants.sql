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

-- Runs after the migrations, which create the login role `site`, and never on Supabase: here the site
-- answers the Auth API itself and may therefore act as the owner of accounts, one transaction at a time.
grant supabase_auth_admin to site;

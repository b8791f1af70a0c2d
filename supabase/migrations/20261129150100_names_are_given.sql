-- A name is what a person says it is. Until they do there is none: the first part of a mail address is not one, and it
-- is asked for where somebody else first gets to see it.

-- squawk-ignore ban-drop-not-null
alter table public.persons alter column name drop not null;

update public.persons set name = null
from public.contact_details
where contact_details.user_id = persons.user_id
	and persons.name = left(split_part(contact_details.email, '@', 1), 120);

-- A new account gets its person and its contact details; what it typed as a name is cleaned, never trusted.
create or replace function private.welcome_person() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	unseen constant text := '[\u0001-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]';
	mark constant text := '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]';
	wished text := coalesce(new.raw_user_meta_data ->> 'name', '');
	wished_locale text := new.raw_user_meta_data ->> 'locale';
begin
	wished := regexp_replace(wished, '[\u0009-\u000d\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g');
	wished := regexp_replace(regexp_replace(wished, unseen, '', 'g'), '(' || mark || '{3})' || mark || '+', '\1', 'g');
	wished := btrim(left(btrim(normalize(wished, nfc)), 120));
	if wished = '' or not private.is_plainly_written(wished) then
		wished := null;
	end if;
	insert into public.persons (user_id, name, locale)
	values (new.id, wished, case when wished_locale in ('vi', 'en') then wished_locale else 'vi' end);
	insert into public.contact_details (user_id, email) values (new.id, new.email);
	return new;
end
$$;

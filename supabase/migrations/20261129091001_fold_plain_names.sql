-- Names in Latin letters, nearly all of them, are folded without asking about every script there is. The results are as
-- before; large imports take a fraction of the time.

alter function private.fold_words(text) rename to fold_words_of_any_script;

create function private.fold_words(written text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
	decomposed constant text := normalize(lower(written), nfkd);
begin
	if decomposed !~ '^[\u0001-\u007e\u0111\u0300-\u036f]*$' then
		return private.fold_words_of_any_script(written);
	end if;
	return regexp_replace(
		btrim(regexp_replace(
			lower(translate(regexp_replace(decomposed, '[\u0300-\u036f]+', '', 'g'), 'đ', 'd')), '[^0-9a-z]+', ' ', 'g'
		)),
		'(?<![^ ])(qu|[bcdghklmnprstvx]{1,3})y(?![^ ])', '\1i', 'g'
	);
end
$$;

alter function private.read_as_latin(text) rename to read_any_script_as_latin;

create function private.read_as_latin(written text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
	decomposed constant text := normalize(written, nfkd);
begin
	-- None of these letters reads as another one.
	if decomposed ~ '^[\u0001-\u007e\u0110\u0111\u0300-\u036f]*$' then
		return decomposed;
	end if;
	return private.read_any_script_as_latin(written);
end
$$;
grant execute on function private.fold_words(text), private.read_as_latin(text) to anon, authenticated, jobs;

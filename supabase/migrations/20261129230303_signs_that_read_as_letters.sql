-- A stroke within a word reads as an l and was passed over as punctuation, so that "Vinami|k" was another name than
-- "Vinamilk"; so do letters that no list of lookalikes has. Names that stand keep their skeleton until they change.
create or replace function private.name_skeleton(written text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
	lettered constant text := translate(regexp_replace(written, '(?<=[[:alpha:]])[|¦](?=[[:alpha:]])', 'l', 'g'), 'ĸƲʋ', 'kvv');
	words constant text := private.fold_words(private.read_as_latin(lettered));
	core text := regexp_replace(
		regexp_replace(
			words,
			'^(?:(?:cong ti|cti|tnhh|trach nhiem huu han|mot thanh vien|mtv|1tv|co phan|cp|ctcp|hop danh|doanh nghiep tu nhan|dntn|ho kinh doanh|hkd|hop tac xa|htx)(?: |$))+',
			''
		),
		'(?:(?:^| )(?:co|company|ltd|limited|llc|inc|incorporated|jsc|joint stock|corp|corporation|plc|gmbh|pte|tnhh|mtv|cp|co phan|cong ti))+$',
		''
	);
begin
	if length(core) < 2 then
		core := words;
	end if;
	return replace(replace(translate(replace(core, ' ', ''), '1l0', 'iio'), 'rn', 'm'), 'vv', 'w');
end
$$;

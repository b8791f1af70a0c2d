-- One folding for all text that is compared without case and marks, and names that look alike kept apart. The small
-- tables here are rewritten once; nobody writes names while a region is being migrated.

-- The words of a text in lower case, without marks, with `đ` (and the `Ð` of old fonts) as `d`, full-width letters as
-- plain ones, single spaces between words, and one spelling for syllables that are written with `i` or `y`. Agrees with
-- `foldWords` of the site; both are held to one table of cases. The classes are Unicode's letters and numbers, and
-- its marks with what takes no room, so that no locale of a server changes them.
create function private.fold_words(written text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
	select regexp_replace(
		btrim(regexp_replace(
			normalize(
				replace(replace(replace(replace(
					translate(
						lower(regexp_replace(normalize(lower(written), nfkd),
		'['
		'\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a'
		'\u061c\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a'
		'\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b'
		'\u0897-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963'
		'\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2-\u09e3\u09fe-\u0a03\u0a3c-\u0a51\u0a70-\u0a71\u0a75'
		'\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2-\u0ae3\u0afa-\u0b03\u0b3c\u0b3e-\u0b57\u0b62-\u0b63\u0b82'
		'\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62-\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6'
		'\u0ce2-\u0ce3\u0cf3-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca-\u0ddf'
		'\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35'
		'\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102b-\u103e\u1056-\u1059'
		'\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u115f-\u1160'
		'\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773\u17b4-\u17d3\u17dd\u180b-\u180f'
		'\u1885-\u1886\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b04\u1b34-\u1b44\u1b6b-\u1b73'
		'\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4'
		'\u1cf7-\u1cf9\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2cef-\u2cf1\u2d7f'
		'\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\u3164\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1'
		'\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881\ua8b4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d'
		'\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43\uaa4c-\uaa4d\uaa7b-\uaa7d\uaab0'
		'\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed'
		'\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\uffa0\ufff0-\ufff8\U000101fd\U000102e0\U00010376-\U0001037a'
		'\U00010a01-\U00010a0f\U00010a38-\U00010a3f\U00010ae5-\U00010ae6\U00010d24-\U00010d27'
		'\U00010d69-\U00010d6d\U00010eab-\U00010eac\U00010efa-\U00010eff\U00010f46-\U00010f50'
		'\U00010f82-\U00010f85\U00011000-\U00011002\U00011038-\U00011046\U00011070\U00011073-\U00011074'
		'\U0001107f-\U00011082\U000110b0-\U000110ba\U000110c2\U00011100-\U00011102\U00011127-\U00011134'
		'\U00011145-\U00011146\U00011173\U00011180-\U00011182\U000111b3-\U000111c0\U000111c9-\U000111cc'
		'\U000111ce-\U000111cf\U0001122c-\U00011237\U0001123e\U00011241\U000112df-\U000112ea'
		'\U00011300-\U00011303\U0001133b-\U0001133c\U0001133e-\U0001134d\U00011357\U00011362-\U00011374'
		'\U000113b8-\U000113d0\U000113d2\U000113e1-\U000113e2\U00011435-\U00011446\U0001145e'
		'\U000114b0-\U000114c3\U000115af-\U000115c0\U000115dc-\U000115dd\U00011630-\U00011640'
		'\U000116ab-\U000116b7\U0001171d-\U0001172b\U0001182c-\U0001183a\U00011930-\U0001193e\U00011940'
		'\U00011942-\U00011943\U000119d1-\U000119e0\U000119e4\U00011a01-\U00011a0a\U00011a33-\U00011a39'
		'\U00011a3b-\U00011a3e\U00011a47\U00011a51-\U00011a5b\U00011a8a-\U00011a99\U00011b60-\U00011b67'
		'\U00011c2f-\U00011c3f\U00011c92-\U00011cb6\U00011d31-\U00011d45\U00011d47\U00011d8a-\U00011d97'
		'\U00011ef3-\U00011ef6\U00011f00-\U00011f01\U00011f03\U00011f34-\U00011f42\U00011f5a\U00013440'
		'\U00013447-\U00013455\U0001611e-\U0001612f\U00016af0-\U00016af4\U00016b30-\U00016b36\U00016f4f'
		'\U00016f51-\U00016f92\U00016fe4-\U00016ff1\U0001bc9d-\U0001bc9e\U0001bca0-\U0001bca3'
		'\U0001cf00-\U0001cf46\U0001d165-\U0001d169\U0001d16d-\U0001d182\U0001d185-\U0001d18b'
		'\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244\U0001da00-\U0001da36\U0001da3b-\U0001da6c\U0001da75'
		'\U0001da84\U0001da9b-\U0001daaf\U0001e000-\U0001e02a\U0001e08f\U0001e130-\U0001e136\U0001e2ae'
		'\U0001e2ec-\U0001e2ef\U0001e4ec-\U0001e4ef\U0001e5ee-\U0001e5ef\U0001e6e3\U0001e6e6'
		'\U0001e6ee-\U0001e6ef\U0001e6f5\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a\U000e0000-\U000e0fff'
		']+',
							'', 'g')),
		'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊ'
		'ՋՌՍՎՏՐՑՒՓՔՕՖđðɖĐÐƉıłŁøØħĦŧŦς',
		'αβγδεζηθικλμνξοπρστυφχψωђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяաբգդեզէըթժիլխծկհձղճմյնշոչպ'
		'ջռսվտրցւփքօֆddddddilloohhttσ'
					),
					'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
				nfc
			),
		'[^'
		'0-9A-Za-z\u00aa\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1'
		'\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376-\u037d\u037f\u0386\u0388-\u03f5'
		'\u03f7-\u0481\u048a-\u0559\u0560-\u0588\u05d0-\u05f2\u0620-\u064a\u0660-\u0669\u066e-\u066f'
		'\u0671-\u06d3\u06d5\u06e5-\u06e6\u06ee-\u06fc\u06ff\u0710\u0712-\u072f\u074d-\u07a5\u07b1-\u07ea'
		'\u07f4-\u07f5\u07fa\u0800-\u0815\u081a\u0824\u0828\u0840-\u0858\u0860-\u0887\u0889-\u088f'
		'\u08a0-\u08c9\u0904-\u0939\u093d\u0950\u0958-\u0961\u0966-\u096f\u0971-\u0980\u0985-\u09b9\u09bd'
		'\u09ce\u09dc-\u09e1\u09e6-\u09f1\u09f4-\u09f9\u09fc\u0a05-\u0a39\u0a59-\u0a6f\u0a72-\u0a74'
		'\u0a85-\u0ab9\u0abd\u0ad0-\u0ae1\u0ae6-\u0aef\u0af9\u0b05-\u0b39\u0b3d\u0b5c-\u0b61\u0b66-\u0b6f'
		'\u0b71-\u0b77\u0b83-\u0bb9\u0bd0\u0be6-\u0bf2\u0c05-\u0c39\u0c3d\u0c58-\u0c61\u0c66-\u0c6f'
		'\u0c78-\u0c7e\u0c80\u0c85-\u0cb9\u0cbd\u0cdc-\u0ce1\u0ce6-\u0cf2\u0d04-\u0d3a\u0d3d\u0d4e'
		'\u0d54-\u0d56\u0d58-\u0d61\u0d66-\u0d78\u0d7a-\u0d7f\u0d85-\u0dc6\u0de6-\u0def\u0e01-\u0e30'
		'\u0e32-\u0e33\u0e40-\u0e46\u0e50-\u0e59\u0e81-\u0eb0\u0eb2-\u0eb3\u0ebd-\u0ec6\u0ed0-\u0f00'
		'\u0f20-\u0f33\u0f40-\u0f6c\u0f88-\u0f8c\u1000-\u102a\u103f-\u1049\u1050-\u1055\u105a-\u105d\u1061'
		'\u1065-\u1066\u106e-\u1070\u1075-\u1081\u108e\u1090-\u1099\u10a0-\u10fa\u10fc-\u135a\u1369-\u138f'
		'\u13a0-\u13fd\u1401-\u166c\u166f-\u167f\u1681-\u169a\u16a0-\u16ea\u16ee-\u1711\u171f-\u1731'
		'\u1740-\u1751\u1760-\u1770\u1780-\u17b3\u17d7\u17dc\u17e0-\u17f9\u1810-\u1884\u1887-\u18a8'
		'\u18aa-\u191e\u1946-\u19da\u1a00-\u1a16\u1a20-\u1a54\u1a80-\u1a99\u1aa7\u1b05-\u1b33\u1b45-\u1b4c'
		'\u1b50-\u1b59\u1b83-\u1ba0\u1bae-\u1be5\u1c00-\u1c23\u1c40-\u1c7d\u1c80-\u1cbf\u1ce9-\u1cec'
		'\u1cee-\u1cf3\u1cf5-\u1cf6\u1cfa-\u1dbf\u1e00-\u1fbc\u1fbe\u1fc2-\u1fcc\u1fd0-\u1fdb\u1fe0-\u1fec'
		'\u1ff2-\u1ffc\u2070-\u2079\u207f-\u2089\u2090-\u209c\u2102\u2107\u210a-\u2113\u2115\u2119-\u211d'
		'\u2124\u2126\u2128\u212a-\u212d\u212f-\u2139\u213c-\u213f\u2145-\u2149\u214e\u2150-\u2189'
		'\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u2c00-\u2ce4\u2ceb-\u2cee\u2cf2-\u2cf3\u2cfd\u2d00-\u2d6f'
		'\u2d80-\u2dde\u2e2f\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096\u309d-\u309f'
		'\u30a1-\u30fa\u30fc-\u318e\u3192-\u3195\u31a0-\u31bf\u31f0-\u31ff\u3220-\u3229\u3248-\u324f'
		'\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u3400-\u4dbf\u4e00-\ua48c\ua4d0-\ua4fd\ua500-\ua60c'
		'\ua610-\ua66e\ua67f-\ua69d\ua6a0-\ua6ef\ua717-\ua71f\ua722-\ua788\ua78b-\ua801\ua803-\ua805'
		'\ua807-\ua80a\ua80c-\ua822\ua830-\ua835\ua840-\ua873\ua882-\ua8b3\ua8d0-\ua8d9\ua8f2-\ua8f7\ua8fb'
		'\ua8fd-\ua8fe\ua900-\ua925\ua930-\ua946\ua960-\ua97c\ua984-\ua9b2\ua9cf-\ua9d9\ua9e0-\ua9e4'
		'\ua9e6-\uaa28\uaa40-\uaa42\uaa44-\uaa4b\uaa50-\uaa59\uaa60-\uaa76\uaa7a\uaa7e-\uaaaf\uaab1'
		'\uaab5-\uaab6\uaab9-\uaabd\uaac0\uaac2-\uaadd\uaae0-\uaaea\uaaf2-\uaaf4\uab01-\uab5a\uab5c-\uab69'
		'\uab70-\uabe2\uabf0-\ud7fb\uf900-\ufb1d\ufb1f-\ufb28\ufb2a-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f'
		'\ufd92-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc'
		'\U00010000-\U000100fa\U00010107-\U00010133\U00010140-\U00010178\U0001018a-\U0001018b'
		'\U00010280-\U000102d0\U000102e1-\U00010375\U00010380-\U0001039d\U000103a0-\U000103cf'
		'\U000103d1-\U00010563\U00010570-\U00010855\U00010858-\U00010876\U00010879-\U0001091b'
		'\U00010920-\U00010939\U00010940-\U00010a00\U00010a10-\U00010a35\U00010a40-\U00010a48'
		'\U00010a60-\U00010a7e\U00010a80-\U00010ac7\U00010ac9-\U00010ae4\U00010aeb-\U00010aef'
		'\U00010b00-\U00010b35\U00010b40-\U00010b91\U00010ba9-\U00010d23\U00010d30-\U00010d65'
		'\U00010d6f-\U00010d85\U00010e60-\U00010ea9\U00010eb0-\U00010ec7\U00010f00-\U00010f45'
		'\U00010f51-\U00010f54\U00010f70-\U00010f81\U00010fb0-\U00010ff6\U00011003-\U00011037'
		'\U00011052-\U0001106f\U00011071-\U00011072\U00011075\U00011083-\U000110af\U000110d0-\U000110f9'
		'\U00011103-\U00011126\U00011136-\U0001113f\U00011144\U00011147-\U00011172\U00011176'
		'\U00011183-\U000111b2\U000111c1-\U000111c4\U000111d0-\U000111da\U000111dc\U000111e1-\U0001122b'
		'\U0001123f-\U00011240\U00011280-\U000112a8\U000112b0-\U000112de\U000112f0-\U000112f9'
		'\U00011305-\U00011339\U0001133d\U00011350\U0001135d-\U00011361\U00011380-\U000113b7\U000113d1'
		'\U000113d3\U00011400-\U00011434\U00011447-\U0001144a\U00011450-\U00011459\U0001145f-\U000114af'
		'\U000114c4-\U000114c5\U000114c7-\U000115ae\U000115d8-\U000115db\U00011600-\U0001162f'
		'\U00011644-\U00011659\U00011680-\U000116aa\U000116b8\U000116c0-\U0001171a\U00011730-\U0001173b'
		'\U00011740-\U0001182b\U000118a0-\U0001192f\U0001193f\U00011941\U00011950-\U000119d0\U000119e1'
		'\U000119e3\U00011a00\U00011a0b-\U00011a32\U00011a3a\U00011a50\U00011a5c-\U00011a89\U00011a9d'
		'\U00011ab0-\U00011af8\U00011bc0-\U00011be0\U00011bf0-\U00011c2e\U00011c40\U00011c50-\U00011c6c'
		'\U00011c72-\U00011c8f\U00011d00-\U00011d30\U00011d46\U00011d50-\U00011d89\U00011d98-\U00011ef2'
		'\U00011f02\U00011f04-\U00011f33\U00011f50-\U00011f59\U00011fb0-\U00011fd4\U00012000-\U0001246e'
		'\U00012480-\U00012ff0\U00013000-\U0001342f\U00013441-\U00013446\U00013460-\U0001611d'
		'\U00016130-\U00016a69\U00016a70-\U00016aed\U00016b00-\U00016b2f\U00016b40-\U00016b43'
		'\U00016b50-\U00016d6c\U00016d70-\U00016e96\U00016ea0-\U00016f4a\U00016f50\U00016f93-\U00016fe1'
		'\U00016fe3\U00016ff2-\U0001bc99\U0001ccf0-\U0001ccf9\U0001d2c0-\U0001d2f3\U0001d360-\U0001d6c0'
		'\U0001d6c2-\U0001d6da\U0001d6dc-\U0001d6fa\U0001d6fc-\U0001d714\U0001d716-\U0001d734'
		'\U0001d736-\U0001d74e\U0001d750-\U0001d76e\U0001d770-\U0001d788\U0001d78a-\U0001d7a8'
		'\U0001d7aa-\U0001d7c2\U0001d7c4-\U0001d7ff\U0001df00-\U0001df2a\U0001e030-\U0001e06d'
		'\U0001e100-\U0001e12c\U0001e137-\U0001e14e\U0001e290-\U0001e2ad\U0001e2c0-\U0001e2eb'
		'\U0001e2f0-\U0001e2f9\U0001e4d0-\U0001e4eb\U0001e4f0-\U0001e5ed\U0001e5f0-\U0001e5fa'
		'\U0001e6c0-\U0001e6e2\U0001e6e4-\U0001e6e5\U0001e6e7-\U0001e6ed\U0001e6f0-\U0001e6f4'
		'\U0001e6fe-\U0001e8cf\U0001e900-\U0001e943\U0001e94b-\U0001e959\U0001ec71-\U0001ecab'
		'\U0001ecad-\U0001ecaf\U0001ecb1-\U0001ed2d\U0001ed2f-\U0001eebb\U0001f100-\U0001f10c'
		'\U0001fbf0-\U0001fbf9\U00020000-\U00033479'
		']+',
			' ', 'g')),
		'(?<![^ ])(qu|[bcdghklmnprstvx]{1,3})y(?![^ ])', '\1i', 'g'
	)
$$;

-- As before, on that folding.
create or replace function private.fold(written text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
	select replace(private.fold_words(written), ' ', '')
$$;

-- Letters as the Latin ones they can be read as: Unicode's table of confusable characters (UTS 39), as the site has it in
-- `lookalike-letters.ts`.
create function private.read_as_latin(written text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
	-- What reads as several letters.
	many constant text[] := array[
			'2o ⒇⒛',
			'aa Ꜳꜳ',
			'ae Ӕӕ',
			'ao Ꜵꜵ',
			'au Ꜷꜷ',
			'av ꜸꜹꜺꜻ',
			'ay Ꜽꜽ',
			'bl Ы',
			'dz ʣ',
			'l2 ⑿⒓',
			'l3 ⒀⒔',
			'l4 ⒁⒕',
			'l5 ⒂⒖',
			'l6 ⒃⒗',
			'l7 ⒄⒘',
			'l8 ⒅⒙',
			'l9 ⒆⒚',
			'lj Ĳ',
			'll ǁװⅡ⑾⒒',
			'lll Ⅲ',
			'lo Ю⑽⒑',
			'ls ʪ',
			'lv Ⅳ',
			'lx Ⅸ',
			'lz ʫ',
			'oo ꚘꚙꝎꝏ',
			'rn ɱᵯⅿ𑜀𑣣𝐦𝑚𝒎𝓂𝓶𝔪𝕞𝖒𝗆𝗺𝘮𝙢𝚖',
			'ss βϐᏰꞵ𝛃𝛽𝜷𝝱𝞫',
			't3 Ꜩ',
			'tf ꝷ',
			'th ƿϷϸ𐓄',
			'ts ʦ',
			'ue ᵫ',
			'uo ꭣ',
			'vl Ⅵ',
			'vll Ⅶ',
			'vlll Ⅷ',
			'xl Ⅺ',
			'xll Ⅻ'
	];
	seen text := translate(normalize(written, nfkd),
		'ƧƻϨᒿꙄꛯꝚƷȜЗҘӠⳌꝪꞫ𑣊𖼻Ꮞᔯᔰ𑢯Ƽ𑢻бᏮⳒ𑣕𐓒𑣆Ȣȣ৪੪𐌚𞣋৭੧୨൭ⳊꝮ𑢬𑣌𑣖ɑΑαАаᎪᗅẚꓮ𐊠𖽀𝚨𝛂𝛢𝛼𝜜𝜶𝝖𝝰𝞐𝞪ƀƁƂƃƄɓΒБВЬѢѣҌҍᏏᏴᑲᑳᑾᑿᒀᒁᒈᖯᗷ'
		'ꓐꞴ𐊂𐊡𐌁𝚩𝛣𝜝𝝗𝞑ƇȼϲϹСсҪҫᏟᴄⲤⲥꓚꮯ𐊢𐌂𐐕𐐽𐔜𑣩𑣲ƊƌɗԁᎠᏧᑯᑺᑻᒇᗞᗪꓒꓓɆɇΕЕеҽҿᎬⴹꓰꬲ𐊆𑢦𑢮𝚬𝛦𝜠𝝚𝞔ſƑƒϜքᖴᵮẝꓝꞘꞙꬵ𐊇𐊥𐔥𑢢𑣂𝟊ƍƓǤǥɠɡԌց'
		'ᏀᏳᶃᶢꓖɦΗНћҢһӇӉհᎻᏂᏲᕼᵸⱧⲎꓧꚕ𐋏𝚮𝛨𝜢𝝜𝞖ɨɩɪͺιіӏᎥᵻᵼιꙇꭵ𑣃𝛊𝜄𝜾𝝸𝞲ɈɉͿϳЈјᎫᒍᒘᒙꓙꞲƘƙΚКҚҞᏦᛕⱩⲔꓗꝀ𐔘𝚱𝛫𝜥𝝟𝞙ƖƗƚǀɫɭΙІӀוןױ'
		'إا١ٳ۱ߊᏞᒪᒶᒷᛁℐℑⅠ⑴⒈ⲒⳐⵏꓡꓲ𐊊𐌉𐌠𐐛𐔦𑢣𑢲𖼖𖼨𝐈𝐼𝑰𝓘𝕀𝕴𝖨𝗜𝘐𝙄𝙸𝚰𝛪𝜤𝝞𝞘𝟏𝟙𝟣𝟭𝟷𞣇𞸀𞺀🄂🯱ﴼﴽﺇﺈﺍﺎＩΜϺМӍᎷᗰᛖⲘꓟ𐊰𐌑𝚳𝛭𝜧𝝡𝞛ŉƝƞɳΝηոռᵰⲚꓠ'
		'𐔓𝚴𝛈𝛮𝜂𝜨𝜼𝝢𝝶𝞜𝞰ƟɵΘΟθοσϑϴОоѲѳӨөՕօסه٥ھہە۵ۿ߀०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᎤᎾᏫᴏᴑ⁰Ⲟⲟⴱⵁⵔ〇ꓳꝊꝋꬽꬾꭴꮎꮻ𐊒𐊫𐐄𐐬𐓂𐓪𐔖𑓐𑢵𑣈𑣗𑣠𝚯𝚶𝚹'
		'𝛉𝛐𝛔𝛝𝛩𝛰𝛳𝜃𝜊𝜎𝜗𝜣𝜪𝜭𝜽𝝄𝝈𝝑𝝝𝝤𝝧𝝷𝝾𝞂𝞋𝞗𝞞𝞡𝞱𝞸𝞼𝟅𝟎𝟘𝟢𝟬𝟶𞸤𞹤𞺄🄀🄁🯰ﮦﮧﮨﮩﮪﮫﮬﮭﳙﻩﻪﻫﻬƤƥΡρϱРрᏢᑭᑶᑷᒆᵽⲢⲣꓑ𐊕𝚸𝛒𝛠𝛲𝜌𝜚𝜬𝝆𝝔𝝦𝞀𝞎𝞠𝞺𝟈ʠԛ'
		'գզⵕƦɍɼɽгґғᎡᏒᖇᴦᵲⲅꓣꭇꭈꮁ𐒴𖼵ƽʂЅѕՏᏕᏚᵴꓢꜱꮪ𐊖𐐠𐑈𑣁𖼺ƬƭƮȾΤТҬᎢᵵⲦꓔ𐊗𐊱𐌕𑢼𖼊𝚻𝛵𝜯𝝩𝞣ɄʋυՍսሀᏌᑌᑗᑘᑧᴜᵾꓴꞟꭎꭒꮜ𐓎𐓶𑢸𑣘𖽂𝛖𝜐𝝊𝞄𝞾νѴѵ'
		'ט٧۷Ꮩᐯᐺᐻᴠⴸꓦꛟꮩ𐔝𑜆𑢠𑣀𖼈𝛎𝜈𝝂𝝼𝞶ɯѡѽԜԝաᎳᏔᴡꓪꝡꮃ𑓅𑜊𑜎𑜏𑣦𑣯ΧХхҲᕁᕽᚷⲬⵝꓫꞳ𐊐𐊴𐌗𐌢𐔧𑣬𝚾𝛸𝜲𝝬𝞦ƳƴɎɏɣʏΥγϒУуҮүҰұყᎩᎽᶌỿℽⲨꓬꭚ𐊲𑢤𑣜𖽃'
		'𝚼𝛄𝛶𝛾𝜰𝜸𝝪𝝲𝞤𝞬ƵƶȤȥʐΖᏃᴢᵶꓜꮓ𐋵𑢩𑣄𑣥𝚭𝛧𝜡𝝛𝞕',
		'22222223333333333444455666677888888999999999aaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbb'
		'bbbbbbbbbbcccccccccccccccccccccddddddddddddddeeeeeeeeeeeeeeeeeeeffffffffffffffffffgggggggg'
		'ggggghhhhhhhhhhhhhhhhhhhhhhhhiiiiiiiiiiiiiiiiiiijjjjjjjjjjjjkkkkkkkkkkkkkkkkkkllllllllllll'
		'lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllmmmmmmmmmmmmmmmmnnnnnnnnnnn'
		'nnnnnnnnnnnooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo'
		'ooooooooooooooooooooooooooooooooooooooooooooooooooooooooppppppppppppppppppppppppppppppppqq'
		'qqqrrrrrrrrrrrrrrrrrrrsssssssssssssssstttttttttttttttttttttuuuuuuuuuuuuuuuuuuuuuuuuuuuuvvv'
		'vvvvvvvvvvvvvvvvvvvvvvwwwwwwwwwwwwwwwwwwxxxxxxxxxxxxxxxxxxxxxxyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
		'yyyyyyyyyyzzzzzzzzzzzzzzzzzzzz'
	);
	pair text;
begin
	if seen ~ '^[\u0001-\u017f\u0300-\u036f]*$' then
		return seen;
	end if;
	foreach pair in array many loop
		seen := regexp_replace(seen, '[' || split_part(pair, ' ', 2) || ']', split_part(pair, ' ', 1), 'g');
	end loop;
	return seen;
end
$$;

-- What is left of a name when everything is taken away that a hasty reader does not see: case, marks, spaces, legal
-- forms, and which of several letters that look alike was written (UTS 39, skeleton). Names with one skeleton are one
-- name.
create function private.name_skeleton(written text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
	words constant text := private.fold_words(private.read_as_latin(written));
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

-- Whether a name is written in letters that people write names in, and no word of it mixes Latin letters with others
-- that look like them. Greek letters that no Latin one looks like may touch Latin ones: kΩ, μm.
create function private.is_plainly_written(name text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
	select name !~ '[\u0250-\u0258\u025a-\u02af\u1d00-\u1dbf\u2c60-\u2cff\ua4d0-\ua4ff\ua720-\ua7ff\uab30-\uabbf\u13a0-\u167f\u1680-\u16ff\U00010000-\U0001d3ff]'
		and name !~ '[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\uffa0]'
		and name !~ '[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0370-\u0390\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03aa-\u03b1\u03b9\u03bd\u03bf\u03c1\u03c2\u03c4\u03c5\u03c7\u0400-\u058f]'
		and name !~ '[\u0370-\u0390\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03aa-\u03b1\u03b9\u03bd\u03bf\u03c1\u03c2\u03c4\u03c5\u03c7\u0400-\u058f][A-Za-z\u00c0-\u024f\u1e00-\u1eff]'
$$;

-- By which names stand in the order of the Vietnamese alphabet when compared byte by byte: ă and â are letters after a, and
-- so on; then tones in the order of dictionaries, none, huyền, hỏi, ngã, sắc, nặng. No server must have a collation for it.
create function private.vietnamese_order(written text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
	select replace(replace(replace(replace(replace(replace(replace(
			regexp_replace(letters, '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'),
			E'a\u0306', 'a{'), E'a\u0302', 'a|'), E'e\u0302', 'e{'), E'o\u0302', 'o{'), E'o\u031b', 'o|'), E'u\u031b', 'u{'),
			'đ', 'd{')
		|| E'\u0001' || translate(letters, E'\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u031b', '{|}~ª')
	from (
		-- A dot below stands before a hat in the decomposed form.
		select regexp_replace(
			normalize(translate(lower(written), 'ÐðĐĂÂÊÔƠƯ', 'đđđăâêôơư'), nfd), '([\u0323])([\u0306\u0302\u031b])', '\2\1', 'g')
	) as decomposed (letters)
$$;

grant execute on function private.fold_words(text), private.read_as_latin(text), private.name_skeleton(text),
	private.is_plainly_written(text), private.vietnamese_order(text) to anon, authenticated, jobs;

alter table public.organisations
	drop constraint organisations_name_is_unique,
	drop constraint organisations_name_key_says_something,
	-- Filled by `keep_names_apart`.
	add column name_words text not null default '',
	add column name_order text not null default '',
	add column name_skeleton text not null default '',
	add column name_en_skeleton text;

-- Keys anew by the new folding. Of organisations that share a name by now, the first has it; the others keep theirs until
-- they change it.
alter table public.organisations disable trigger user;
with named as (
	select id, private.name_skeleton(name) as skeleton, private.name_skeleton(name_en) as skeleton_en,
		row_number() over (partition by private.name_skeleton(name) order by created_at, id) as nth,
		row_number() over (partition by private.name_skeleton(name_en) order by created_at, id) as nth_en
	from public.organisations
)
update public.organisations set
	name = organisations.name,
	name_words = private.fold_words(concat_ws(' ', organisations.name, organisations.name_en)),
	name_order = private.vietnamese_order(organisations.name),
	name_skeleton = case nth when 1 then skeleton else skeleton || ' ' || organisations.id end,
	name_en_skeleton = case nth_en when 1 then skeleton_en else skeleton_en || ' ' || organisations.id end
from named where named.id = organisations.id;
alter table public.organisations enable trigger user;

alter table public.organisations
	add constraint organisations_name_key_says_something check (length(name_key) > 1) not valid,
	-- squawk-ignore constraint-missing-not-valid, disallowed-unique-constraint
	add constraint organisations_name_is_unique unique (name_skeleton),
	-- squawk-ignore constraint-missing-not-valid, disallowed-unique-constraint
	add constraint organisations_name_en_is_unique unique (name_en_skeleton),
	add constraint organisations_name_is_plain check (private.is_plainly_written(name)) not valid,
	add constraint organisations_name_en_is_plain check (private.is_plainly_written(name_en)) not valid;
create index organisations_name_key on public.organisations (name_key);
grant select (name_words, name_order, name_skeleton, name_en_skeleton) on public.organisations to anon, authenticated, jobs;

-- Names follow what is written, and no name, Vietnamese or English, is one of another organisation in the other
-- language either. Security definer, because it must see organisations that the writer may not.
create function private.keep_names_apart() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'UPDATE' and new.name = old.name and new.name_en is not distinct from old.name_en then
		new.name_words := old.name_words;
		new.name_order := old.name_order;
		new.name_skeleton := old.name_skeleton;
		new.name_en_skeleton := old.name_en_skeleton;
		return new;
	end if;
	new.name_words := private.fold_words(concat_ws(' ', new.name, new.name_en));
	new.name_order := private.vietnamese_order(new.name);
	new.name_skeleton := private.name_skeleton(new.name);
	new.name_en_skeleton := private.name_skeleton(new.name_en);
	if exists (
		select from public.organisations
		where id <> new.id and (name_skeleton = new.name_en_skeleton or name_en_skeleton = new.name_skeleton)
	) then
		raise unique_violation using message = 'another organisation has this name',
			constraint = 'organisations_name_is_unique';
	end if;
	return new;
end
$$;
create trigger keep_names_apart before insert or update on public.organisations
	for each row execute function private.keep_names_apart();

alter table public.persons
	add constraint persons_name_is_plain check (private.is_plainly_written(name)) not valid;
alter table public.listing_texts
	add constraint listing_texts_title_is_plain check (private.is_plainly_written(title)) not valid;

-- What nobody can see and the first lists left out: soft hyphens, fillers, separators of lines and paragraphs.
alter domain public.short_text
	-- squawk-ignore ban-alter-domain-with-add-constraint
	add constraint short_text_is_seen
		check (value !~ '[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u2028\u2029\u2800\u3164\uffa0\ufff0-\ufff8]') not valid;
alter domain public.long_text
	-- squawk-ignore ban-alter-domain-with-add-constraint
	add constraint long_text_is_seen
		check (value !~ '[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u2028\u2029\u2800\u3164\uffa0\ufff0-\ufff8]') not valid;

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
		wished := left(split_part(new.email, '@', 1), 120);
	end if;
	insert into public.persons (user_id, name, locale)
	values (new.id, wished, case when wished_locale in ('vi', 'en') then wished_locale else 'vi' end);
	insert into public.contact_details (user_id, email) values (new.id, new.email);
	return new;
end
$$;

-- What a line and a text may hold. Written with escapes, because one would not see it.
begin;
\ir support/cast.psql

create temporary table written (what text, value text, as_line boolean, as_text boolean);
insert into written values
	('Vietnamese with all its marks', 'Cơ khí Điện tử Bình Dương', true, true),
	('an emoji', E'Máy tiện \U0001F527', true, true),
	('a family joined to one emoji', E'Nhà \U0001F468\u200d\U0001F469', true, true),
	('two hundred letters', repeat('ơ', 200), true, true),
	('two hundred and one letters', repeat('ơ', 201), false, true),
	('eight thousand letters', repeat('ơ', 8000), false, true),
	('eight thousand and one letters', repeat('ơ', 8001), false, false),
	('a letter with two marks more than it needs', 'Cợ' || repeat(E'\u0323', 2), true, true),
	('six marks on one letter', 'Cơ ' || repeat(E'\u0335', 6), false, false),
	('ten thousand marks on one letter', 'o' || repeat(E'\u0323', 10000), false, false),
	('nothing', '', false, false),
	('a space in front', ' Cơ khí', false, true),
	('two lines', E'Cơ khí\nĐiện tử', false, true),
	('a tab', E'Cơ khí\tĐiện tử', false, true),
	('a carriage return', E'Cơ khí\r\nĐiện tử', false, false),
	('marks apart from their letters', normalize('Điện tử', nfd), false, false),
	('an escape', E'Cơ \u001b[31mkhí', false, false),
	('a delete', E'Cơ\u007f khí', false, false),
	('a next line of the second control set', E'Cơ\u0085 khí', false, false),
	('a zero-width space', E'Cơ\u200b khí', false, false),
	('a word joiner', E'Cơ\u2060 khí', false, false),
	('a byte order mark', E'\ufeffCơ khí', false, false),
	('a direction override', E'Cơ \u202egnp.exe', false, false),
	('a direction isolate', E'Cơ \u2066khí\u2069', false, false),
	('a left-to-right mark', E'Cơ \u200ekhí', false, false),
	('an Arabic letter mark', E'Cơ \u061ckhí', false, false),
	('an annotation', E'Cơ \ufff9khí', false, false);

select plan((25 + (select 2 * count(*) from written))::integer);

select is(
	tests.attempt('owner a', format('select %L::public.short_text', value)), case when as_line then '1 row' else '23514' end,
	format('a line %s hold %s', case when as_line then 'may' else 'must not' end, what)
)
from written;
select is(
	tests.attempt('owner a', format('select %L::public.long_text', value)), case when as_text then '1 row' else '23514' end,
	format('a text %s hold %s', case when as_text then 'may' else 'must not' end, what)
)
from written;

select throws_ok('select chr(0)', '54000', null, 'there is no text with a NUL');
select throws_ok($$ select '"\u0000"'::jsonb ->> 0 $$, '22P05', null, 'not out of JSON either');
select throws_ok($$ select '"\ud800"'::jsonb $$, '22P02', null, 'nor half a character');

-- Two names that look the same are the same.
select is(
	tests.attempt('outsider', format(
		$$ insert into public.organisations (slug, name, sphere, kind) values ('twin', %L, 'industry', 'sme') $$, name)),
	'23505', format('%s is taken', what)
)
from (values
	('the name in capitals', 'TỔ CHỨC THỬ A'), ('the name without marks', 'To chuc thu A'),
	('the name with other spaces and dots', 'Tổ-chức  thử. A'),
	('the name with a joiner that one does not see', E'Tổ chức\u200d thử A'),
	('the name with the Đ of old fonts and a legal form', E'Công ty TNHH Tổ chức thử A'),
	('the name as an English firm', 'Tổ chức thử A Co., Ltd'),
	('the name with i for y and old places of tones', 'Công ti CP Tổ chức thử A')
) as twin (what, name);

select is(
	tests.attempt('outsider', format(
		$$ insert into public.organisations (slug, name, name_en, sphere, kind) values ('twin', 'Khác hẳn', %L, 'industry', 'sme') $$, name)),
	'23505', format('%s is taken as an English name too', what)
)
from (values ('the name', 'To chuc thu A'), ('the name with a legal form', 'To chuc thu A JSC')) as twin (what, name);

-- Letters that only look like others are in no name, and in no title.
select is(
	tests.attempt('outsider', format(
		$$ insert into public.organisations (slug, name, sphere, kind) values ('dressed', %L, 'industry', 'sme') $$, name)),
	code, format('a name %s is %s', what, case code when '23514' then 'refused' else 'taken in' end)
)
from (values
	('with a Cyrillic letter in a Latin word', 'Cоng ty Xanh', '23514'), ('in Cherokee', 'ᎪᏴᏴ Xanh', '23514'),
	('in Lisu', 'ꓮꓐꓐ Xanh', '23514'), ('with a phonetic letter', 'Xɑnh', '23514'),
	('with a filler in it', E'Xanh\u3164 lá', '23514'), ('with Greek letters of science', 'β-Glucan 10 μm', '1 row')
) as dressed (what, name, code);

-- Whatever somebody signs up with, they can sign up.
select lives_ok(
	format(
		$$ insert into auth.users (id, email, raw_user_meta_data) values (%L, %L, jsonb_build_object('name', %L::text)) $$,
		tests.id(what), what || '@test.example', name
	),
	format('one signs up with %s for a name', what)
)
from (values
	('parts', E'  Nguye\u200b\u0302\u0303n\u202e An\n'), ('marks', 'A' || repeat(E'\u0323', 500)), ('spaces', '   '),
	('length', repeat('Nguyễn ', 100)), ('filler', E'\u3164\u2800'), ('dressed', 'Nguyеn')
) as dirty (what, name);
select results_eq(
	$$ select name::text from public.persons where user_id in (tests.id('parts'), tests.id('spaces'), tests.id('filler'), tests.id('dressed')) order by name collate "C" $$,
	array['Nguyễn An', null, null, null], 'and is called what can be seen of it, and nothing where that is no name'
);

select finish();
rollback;

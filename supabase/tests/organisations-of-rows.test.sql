-- Which organisation the row of a file means, and which of those that an import made may go again.
begin;
\ir support/cast.psql

select tests.act_as_administrator();
insert into public.imports (id, organisation_id, kind, content, file_name, file_checksum, mapping, status) values
	(tests.id('directory'), null, null, 'organisations', 'directory.csv', '1', '{}', 'completed'),
	(tests.id('listings'), tests.id('organisation b'), 'offer', 'listings', 'spin-offs.csv', '2', '{}', 'completed');
insert into public.organisations (id, slug, name, name_en, kind, sphere, import_id, external_id) values
	(tests.id('an phu'), 'an-phu-1', 'Cơ khí An Phú', 'An Phu Mechanics', 'sme', 'industry', tests.id('directory'), 'ror:1'),
	(tests.id('line'), 'nhua-viet', 'Nhựa Việt', null, 'sme', 'industry', tests.id('directory'), 'line:2'),
	(tests.id('closed'), 'da-dong', 'Đã đóng', null, 'sme', 'industry', null, null);
update public.organisations set closed_at = now() where id = tests.id('closed');
create temporary table names (said text, means text, meant text);
insert into names (said, means) values
	('Cơ khí An Phú', 'found Cơ khí An Phú'),
	('CO KHI  an-phu', 'found Cơ khí An Phú'),
	('an phu mechanics', 'found Cơ khí An Phú'),
	('an-phu-1', 'found Cơ khí An Phú'),
	(upper(tests.id('an phu')::text), 'found Cơ khí An Phú'),
	('ror:1', 'found Cơ khí An Phú'),
	('Công ty TNHH Cơ khí An Phú', 'looks_alike Cơ khí An Phú'),
	('line:2', 'free'),
	('Đã đóng', 'free'),
	('da-dong', 'free'),
	('', 'free');
create temporary table entries (name text, is_bare boolean);
grant select, update, insert on names, entries to public;

select plan(20);

select tests.act_as_jobs();
update names set meant = standing || coalesce(' ' || organisation_name, '')
from private.read_organisation_names(array(select said from names order by said)) as read
where said = (array(select said from names order by said))[read."position"];
insert into entries
select name, private.is_bare_entry(tests.id(name)) from unnest('{line,organisation a,nobody}'::text[]) as name;
select tests.act_as_administrator();
select is(meant, means, format('"%s" means %s', said, means)) from names;
select results_eq(
	$$ select "position", standing from private.read_organisation_names('{Không có,Nhựa Việt,Không có}') order by 1 $$,
	$$ values (1::bigint, 'free'), (2, 'found'), (3, 'free') $$, 'names are read in their order'
);

select is(
	(select is_bare from entries where name = 'line'), true, 'what a list brought and nobody touched is an entry'
);
select is((select is_bare from entries where name = 'organisation a'), false, 'one with members is more');
select is((select is_bare from entries where name = 'nobody'), null, 'one that is not there is none');
update public.organisations set website = 'https://a.example' where id = tests.id('line');
select ok(not private.is_bare_entry(tests.id('line')), 'and so is one that was changed');
insert into public.organisation_conflicts (organisation_id, other_id, kind)
values (tests.id('organisation a'), tests.id('an phu'), 'ownership');
select ok(not private.is_bare_entry(tests.id('an phu')), 'or about which somebody declared a conflict');

insert into public.listings (kind, organisation_id, import_id, external_id)
values ('offer', tests.id('organisation a'), tests.id('listings'), '1');
select tests.act_as(tests.id('owner a'));
select is(private.import_file_name(tests.id('listings')), 'spin-offs.csv', 'who has listings of an import learns its file');
select is_empty(
	format('select id from public.imports where id = %L', tests.id('listings')), 'and sees no more of it'
);
select tests.act_as(tests.id('owner c'));
select is(private.import_file_name(tests.id('listings')), null, 'whoever has none learns nothing');

select * from finish();
rollback;

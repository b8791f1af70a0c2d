import { afterAll, expect, test } from 'vitest';
import { createGazetteer } from '#lib/domain/place/gazetteer.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { listPlaces } from '#lib/server/data/region/places.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { addPerson } from '../../../../../tests/support/people.ts';
import { openOrganisation, meetOrganisation } from './open-organisation.ts';
import { searchOrganisations, type OrganisationQuestion } from './search-organisations.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
await owner.execute(`
	insert into public.places (code, kind, name_vi, name_en, parent_code) values
		('vn', 'country', 'Việt Nam', 'Viet Nam', null),
		('vn-79', 'city', 'TP.HCM', 'HCMC', 'vn'),
		('vn-79-1', 'ward', 'Phường Phú Lợi', 'Phu Loi', 'vn-79');
	insert into public.organisations (id, slug, name, name_en, sphere, kind, place_code) values
		('aaaaaaaa-0000-4000-8000-000000000001', 'co-khi', 'Cơ khí Đại Phát', null, 'industry', 'sme', 'vn-79-1'),
		('aaaaaaaa-0000-4000-8000-000000000002', 'dai-hoc', 'Trường Đại học Miền Đông', 'Eastern University', 'university', 'university', 'vn-79'),
		('aaaaaaaa-0000-4000-8000-000000000003', 'so', 'Sở Khoa học', null, 'government', 'agency', null);
	insert into public.verifications (organisation_id, level, method, verified_on, valid_until) values
		('aaaaaaaa-0000-4000-8000-000000000001', 'claimed', 'test', current_date, null),
		('aaaaaaaa-0000-4000-8000-000000000001', 'site_verified', 'test', current_date - 800, current_date - 400),
		('aaaaaaaa-0000-4000-8000-000000000001', 'document_verified', 'test', current_date, current_date + 300),
		('aaaaaaaa-0000-4000-8000-000000000002', 'listed', 'test', current_date, null);
	insert into public.listings (id, kind, organisation_id) values
		('bbbbbbbb-0000-4000-8000-000000000001', 'offer', 'aaaaaaaa-0000-4000-8000-000000000001'),
		('bbbbbbbb-0000-4000-8000-000000000002', 'offer', 'aaaaaaaa-0000-4000-8000-000000000001');
	insert into public.listing_texts (listing_id, language, title, summary)
		values ('bbbbbbbb-0000-4000-8000-000000000001', 'vi', 'Gia công CNC', 'Nhận gia công CNC theo bản vẽ, lô nhỏ và vừa.');
	update public.listings set status = 'published' where id = 'bbbbbbbb-0000-4000-8000-000000000001';
`);
const gazetteer = createGazetteer(await db.transaction(ANONYMOUS, listPlaces));
const lan = await addPerson(database, 'Lan');

const ALL: OrganisationQuestion = { q: '', sphere: null, kind: null, place: null, show: 'all' };

async function slugs(question: Partial<OrganisationQuestion>, offset = 0, limit = 10) {
	const page = { offset, limit };
	const found = await searchOrganisations(db, gazetteer, null, { ...ALL, ...question }, page);
	return found.entries.map(({ slug }) => slug);
}

test('who takes part comes first, with what holds today and what is published', async () => {
	const { entries, total } = await searchOrganisations(db, gazetteer, lan, ALL, {
		offset: 0,
		limit: 10
	});
	expect(total).toBe(3);
	expect(entries[0]).toMatchObject({
		slug: 'co-khi',
		verification: { level: 'document_verified' },
		needs: 0,
		offers: 1
	});
	expect(entries.slice(1).map(({ slug }) => slug)).toEqual(['so', 'dai-hoc']);
});

test('words of a name find it in any order, without marks, and in English', async () => {
	for (const q of ['dai phat', 'ĐẠI PHÁT', 'phat co-khi', 'Đại Phát'.normalize('NFD')])
		expect(await slugs({ q }), q).toEqual(['co-khi']);
	expect(await slugs({ q: 'eastern' })).toEqual(['dai-hoc']);
});

test('a word of a name is found by its beginning, a short one only whole, and an unknown one is left out', async () => {
	const ask = async (q: string) =>
		searchOrganisations(db, gazetteer, lan, { ...ALL, q }, { offset: 0, limit: 10 });
	expect(await slugs({ q: 'dai ph' })).toEqual(['co-khi']);
	expect(await slugs({ q: 'pha' })).toEqual(['co-khi']);
	expect(await slugs({ q: 'hat' })).toHaveLength(3);
	const { entries, leftOut } = await ask('Đại Phát zzyzx %');
	expect(entries.map(({ slug }) => slug)).toEqual(['co-khi']);
	expect(leftOut).toEqual(['zzyzx', '%']);
	expect((await ask('% _')).leftOut).toEqual(['%', '_']);
});

test('no search raises an error', async () => {
	for (const q of ['\u0000', '%', '_', `' or 1=1 --`, '\ud800', '(', '\\', 'x'.repeat(5000), '*:*'])
		await expect(slugs({ q }), q).resolves.toBeDefined();
	expect(await slugs({ q: '%' })).toHaveLength(3);
	expect(await slugs({ place: '\u0000' })).toEqual([]);
});

test('sphere, kind, place and taking part narrow the list', async () => {
	expect(await slugs({ sphere: 'university' })).toEqual(['dai-hoc']);
	expect(await slugs({ kind: 'sme' })).toEqual(['co-khi']);
	expect(await slugs({ place: 'vn-79' })).toEqual(['co-khi', 'dai-hoc']);
	expect(await slugs({ place: 'vn-79-1' })).toEqual(['co-khi']);
	expect(await slugs({ place: 'phu loi' })).toEqual(['co-khi']);
	expect(await slugs({ place: 'Atlantis' })).toEqual([]);
	expect(await slugs({ show: 'active' })).toEqual(['co-khi']);
	expect(await slugs({}, 1, 1)).toEqual(['so']);
});

test('an address leads to what everybody sees; an unknown one to nothing', async () => {
	const met = await meetOrganisation(db, lan, 'co-khi');
	expect(met).toMatchObject({ mine: null, organisation: { draft: { name: 'Cơ khí Đại Phát' } } });
	expect(JSON.stringify(met)).not.toMatch(/email|phone|created_?by/i);
	for (const slug of ['nobody', '../etc', '\u0000', 'CO-KHI', `co-khi' --`]) {
		expect(await meetOrganisation(db, null, slug), slug).toBeNull();
	}
	expect(await openOrganisation(db, 'aaaaaaaa-0000-4000-8000-000000000003')).toMatchObject({
		slug: 'so',
		verification: null
	});
});

test('what stands beside an organisation is looked up for those of a page alone', async () => {
	await owner.execute(`
		insert into public.organisations (slug, name, sphere, kind)
		select 'kho-' || nth, 'Kho hàng số ' || nth, 'industry', 'sme' from generate_series(1, 1000) as nth;
		insert into public.verifications (organisation_id, level, method, verified_on)
		select id, 'listed', 'import', current_date from public.organisations where slug like 'kho-%';
	`);
	const before = await countLookUps();
	expect(await slugs({ q: 'kho hàng' })).toHaveLength(10);
	expect((await countLookUps()) - before).toBeLessThan(200);
});

/** How often listings and checks were looked up, by an index or by reading all of them. */
async function countLookUps(): Promise<number> {
	await owner.query('select pg_stat_force_next_flush()');
	const [looked] = await owner.query<{ readonly n: number }>(
		`select sum(seq_scan + coalesce(idx_scan, 0))::int as n from pg_stat_user_tables
		where relid in ('public.listings'::regclass, 'public.verifications'::regclass)`
	);
	return looked!.n;
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { organisationInput } from '#lib/schemas/organisation/organisation.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import {
	findOrganisationBySlug,
	insertOrganisation
} from '#lib/server/data/organisation/organisations.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { actorOf, addPerson } from '../../../../../tests/support/people.ts';
import { createOrganisation } from './create-organisation.ts';
import { searchNamesake } from './search-namesake.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
await owner.execute(`
	insert into public.places (code, kind, name_vi, name_en) values ('vn-79', 'city', 'TP.HCM', 'HCMC');
	insert into public.code_schemes (scheme, name_vi, name_en, version, source, licence)
		values ('vsic-2007', 'Ngành', 'Sector', '1', 'test', 'none');
	insert into public.codes (scheme, code, name_vi) values ('vsic-2007', '2592', 'Gia công cơ khí');
	insert into public.organisations (slug, name, name_en, sphere, kind)
		values ('dai-hoc-mien-dong', 'Trường Đại học Miền Đông', 'Eastern University', 'university', 'university');
`);
const lan = await addPerson(database, 'Lan');
const minh = await addPerson(database, 'Minh');

// One account founds more here than a budget allows; that has its own tests.
beforeEach(() => owner.execute('delete from public.spent_acts'));

function draft(name: string, more: object = {}): OrganisationDraft {
	return organisationInput.parse({ name, kind: 'sme', placeCode: 'vn-79', ...more });
}

async function countNamed(name: string): Promise<unknown> {
	const [row] = await owner.query(
		'select count(*)::int as n from public.organisations where name_key = private.fold($1)',
		[name]
	);
	return row?.n;
}

test('its founder owns a new organisation, which stands there as claimed', async () => {
	const made = await createOrganisation(
		db,
		lan,
		draft('Cơ khí Đại Phát', {
			codes: ['vsic-2007:2592'],
			website: 'daiphat.example.vn',
			summaryVi: 'Gia công CNC.'
		}),
		null
	);
	expect(made).toMatchObject({ ok: true, value: { slug: 'co-khi-dai-phat' } });
	const stored = await db.transaction(ANONYMOUS, (tx) =>
		findOrganisationBySlug(tx, 'co-khi-dai-phat')
	);
	expect(stored).toMatchObject({
		isDemo: false,
		verification: { level: 'claimed', validUntil: null },
		draft: {
			sphere: 'industry',
			codes: [{ scheme: 'vsic-2007', code: '2592' }],
			website: 'https://daiphat.example.vn'
		}
	});
	expect((await actorOf(database, lan.userId)).memberships).toMatchObject([
		{ organisationName: 'Cơ khí Đại Phát', role: 'owner' }
	]);
});

test('the same name is refused, whatever its marks, case, spaces and normal form', async () => {
	for (const name of [
		'CƠ KHÍ  ĐẠI-PHÁT',
		'co khi dai phat',
		'Cơ khí Đại Phát'.normalize('NFD'),
		'Trường đại học Miền Đông',
		'EASTERN UNIVERSITY'
	]) {
		expect(await createOrganisation(db, minh, draft(name), null), name).toEqual({
			ok: false,
			failure: 'name_taken'
		});
	}
	expect(await searchNamesake(db, minh, ['eastern university', null], null)).toMatchObject({
		slug: 'dai-hoc-mien-dong'
	});
});

test('a form sent twice at once makes one organisation, and both get it', async () => {
	const key = randomUUID();
	const [one, other] = await Promise.all([
		createOrganisation(db, minh, draft('Hai lần'), key),
		createOrganisation(db, minh, draft('Hai lần'), key)
	]);
	expect(one).toEqual(other);
	expect(one.ok).toBe(true);
	expect(await countNamed('Hai lần')).toBe(1);
});

test('of two people at once one gets the name', async () => {
	const answers = await Promise.all([
		createOrganisation(db, lan, draft('Cùng lúc'), null),
		createOrganisation(db, minh, draft('CÙNG LÚC'), null)
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await countNamed('Cùng lúc')).toBe(1);
});

test('in another form, the same name is an organisation that is here already, also for its owner', async () => {
	expect(await createOrganisation(db, minh, draft('Hai lần'), randomUUID())).toEqual({
		ok: false,
		failure: 'name_taken'
	});
});

test('different names that would share an address get two', async () => {
	const one = await createOrganisation(db, lan, draft('Phở 中国'), null);
	const other = await createOrganisation(db, lan, draft('Phở 日本'), null);
	expect([one, other]).toMatchObject([{ value: { slug: 'pho' } }, { value: { slug: 'pho-2' } }]);
});

test('a place or a code that does not exist is refused by its name', async () => {
	expect(
		await createOrganisation(db, lan, draft('Nơi lạ', { placeCode: 'atlantis' }), null)
	).toEqual({ ok: false, failure: 'unknown_place' });
	expect(
		await createOrganisation(db, lan, draft('Mã lạ', { codes: ['vsic-2007:9999'] }), null)
	).toEqual({ ok: false, failure: 'unknown_code' });
	expect(await countNamed('Mã lạ')).toBe(0);
});

test('what is sent along beyond the form has no effect', async () => {
	const said = draft('Thêm vào', { is_demo: true, isDemo: true });
	const forged = {
		...said,
		isDemo: true,
		createdBy: minh.userId,
		id: '00000000-0000-4000-8000-000000000001',
		createdAt: new Date(0)
	};
	const made = await createOrganisation(db, lan, forged, null);
	expect(made.ok).toBe(true);
	const [row] = await owner.query(
		`select is_demo, created_by, id <> '00000000-0000-4000-8000-000000000001' as own_id,
			created_at > now() - interval '1 hour' as recent
		 from public.organisations where slug = 'them-vao'`
	);
	expect(row).toEqual({ is_demo: false, created_by: lan.userId, own_id: true, recent: true });
});

test('a visitor cannot store an organisation', async () => {
	await expect(
		db.transaction(ANONYMOUS, (tx) => insertOrganisation(tx, draft('Khách'), 'khach'))
	).rejects.toMatchObject({ code: '42501' });
});

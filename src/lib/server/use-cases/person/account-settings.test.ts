import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { apiTokenInput, personInput } from '#lib/schemas/person/person.ts';
import { insertConsent } from '#lib/server/data/access/consents.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import {
	findPersonSettings,
	readOwnData,
	updatePersonSettings
} from '#lib/server/data/person/persons.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { addPerson } from '../../../../../tests/support/people.ts';
import { changePerson } from './change-person.ts';
import { createApiToken } from '#lib/server/use-cases/access/create-api-token.ts';
import { exportOwnData } from './export-own-data.ts';
import { findPerson } from './find-person.ts';
import { giveConsent } from '#lib/server/use-cases/access/give-consent.ts';
import { readConsents } from '#lib/server/use-cases/access/read-consents.ts';
import { withdrawConsent } from '#lib/server/use-cases/access/withdraw-consent.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const lan = await addPerson(database, 'Lan');
const minh = await addPerson(database, 'Minh');
const now = new Date();
const asLan = { role: 'authenticated', userId: lan.userId } as const;

test('one changes what one says about oneself, and nothing else with it', async () => {
	const said = personInput.parse({
		name: 'Lan Nguyễn',
		locale: 'en',
		phone: '+84 (028) 123-4567',
		region_role: 'operator',
		email: 'other@test.example'
	});
	await changePerson(db, lan, { ...said, regionRole: 'operator', email: 'x@x.example' } as never);
	expect(await findPerson(db, lan)).toEqual({
		name: 'Lan Nguyễn',
		locale: 'en',
		phone: '+84 (028) 123-4567',
		email: 'lan@test.example'
	});
	const [row] = await owner.query('select region_role from public.persons where user_id = $1', [
		lan.userId
	]);
	expect(row).toEqual({ region_role: null });
});

test('nobody reads or changes the settings of another, and a visitor none', async () => {
	const theirs = { name: 'Bị đổi', locale: 'vi', phone: '0900000000' } as const;
	await db.transaction(asLan, (tx) => updatePersonSettings(tx, minh.userId, theirs));
	expect(await findPerson(db, minh)).toMatchObject({ name: 'Minh', phone: null });
	expect(await db.transaction(asLan, (tx) => findPersonSettings(tx, minh.userId))).toBeNull();
	await expect(
		db.transaction(ANONYMOUS, (tx) => findPersonSettings(tx, minh.userId))
	).rejects.toMatchObject({ code: '42501' });
	await expect(db.transaction(ANONYMOUS, readOwnData)).rejects.toMatchObject({ code: '42501' });
});

test.each([
	['name', 'Lan\u0000'],
	['name', '\u202e\u200b'],
	['name', 'Lаn'],
	['name', ''],
	['phone', 'gọi tôi'],
	['phone', '123'],
	['phone', '1'.repeat(30)],
	['locale', 'fr']
])('%s %j is refused at its field', (field, written) => {
	const { error } = personInput.safeParse({ name: 'Lan', locale: 'vi', [field]: written });
	expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test('nobody gives a role in the region to themselves', async () => {
	await expect(
		db.transaction(asLan, (tx) =>
			sql`update public.persons set region_role = 'operator'`.execute(tx)
		)
	).rejects.toMatchObject({ code: '42501' });
});

test('a consent keeps its text, language and time; given twice at once it is given once', async () => {
	expect(await readConsents(db, lan)).toEqual([]);
	await Promise.all([
		giveConsent(db, lan, 'learning', 'vi', now),
		giveConsent(db, lan, 'learning', 'vi', now)
	]);
	expect(await readConsents(db, lan)).toMatchObject([
		{ purpose: 'learning', textVersion: '2026-11-22', language: 'vi', withdrawnAt: null }
	]);
	expect(await readConsents(db, minh)).toEqual([]);
});

test('withdrawn, a consent stays as evidence and cannot be brought back', async () => {
	await withdrawConsent(db, lan, 'learning', now);
	await withdrawConsent(db, lan, 'learning', now);
	const [consent] = await readConsents(db, lan);
	expect(consent?.withdrawnAt).not.toBeNull();
	await expect(
		db.transaction(asLan, (tx) => sql`update public.consents set withdrawn_at = null`.execute(tx))
	).rejects.toMatchObject({ code: 'TX001' });
	await giveConsent(db, lan, 'learning', 'en', now);
	expect(await readConsents(db, lan)).toHaveLength(2);
});

test('a new text asks again, and the old consent ends', async () => {
	await giveConsent(db, minh, 'terms', 'vi', now);
	await owner.execute(`alter table public.consents disable trigger guard_consent;
		update public.consents set text_version = '2020-01' where user_id = '${minh.userId}';
		alter table public.consents enable trigger guard_consent;`);
	await giveConsent(db, minh, 'terms', 'vi', now);
	const all = await readConsents(db, minh);
	expect(all.filter(({ withdrawnAt }) => withdrawnAt === null)).toMatchObject([
		{ textVersion: '2026-11' }
	]);
	expect(all).toHaveLength(2);
});

test('nobody consents for another', async () => {
	await expect(
		db.transaction(asLan, (tx) =>
			insertConsent(tx, {
				userId: minh.userId,
				purpose: 'learning',
				textVersion: '2026-11',
				language: 'vi'
			})
		)
	).rejects.toMatchObject({ code: '42501' });
});

test('a token has a name and one of the lifetimes', () => {
	expect(apiTokenInput.parse({ name: 'Máy chủ', days: '30' })).toEqual({
		name: 'Máy chủ',
		days: 30,
		submission: null
	});
	for (const wrong of [
		{ name: '', days: 30 },
		{ name: 'x', days: 400 },
		{ name: 'x\u0000', days: 7 }
	])
		expect(apiTokenInput.safeParse(wrong).success).toBe(false);
});

test('an export holds everything about oneself and nothing of others', async () => {
	await createApiToken(db, lan, { name: 'Kho dữ liệu', days: 30, submission: null }, now);
	await owner.execute(`
		insert into public.organisations (id, slug, name, sphere, kind)
			values ('aaaaaaaa-0000-4000-8000-000000000001', 'cu', 'Chỗ cũ', 'industry', 'sme');
		insert into public.memberships (organisation_id, user_id, role, status, started_at, ended_at) values
			('aaaaaaaa-0000-4000-8000-000000000001', '${lan.userId}', 'editor', 'ended', now(), now()),
			('aaaaaaaa-0000-4000-8000-000000000001', '${minh.userId}', 'owner', 'active', now(), null);
	`);
	const mine = await exportOwnData(db, lan);
	expect(mine).toMatchObject({
		person: { name: 'Lan Nguyễn', email: 'lan@test.example' },
		memberships: [{ organisation: 'Chỗ cũ', role: 'editor', status: 'ended' }],
		apiTokens: [{ name: 'Kho dữ liệu' }]
	});
	const written = JSON.stringify(mine);
	expect(written).not.toContain(minh.userId);
	expect(written).not.toContain('minh@test.example');
	expect(written).not.toMatch(/digest|password|thx_/);
	expect(await exportOwnData(db, minh)).toMatchObject({
		person: { name: 'Minh' },
		apiTokens: [],
		memberships: [{ role: 'owner' }]
	});
});

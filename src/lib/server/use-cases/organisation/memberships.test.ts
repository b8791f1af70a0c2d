import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { organisationInput } from '#lib/schemas/organisation/organisation.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { insertJoinRequest, listMembers } from '#lib/server/data/organisation/memberships.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { actorOf, addPerson } from '../../../../../tests/support/people.ts';
import { answerJoinRequest } from './answer-join-request.ts';
import { askToJoin } from './ask-to-join.ts';
import { changeMember } from './change-member.ts';
import { changeOrganisation } from './change-organisation.ts';
import { leaveOrganisation } from './leave-organisation.ts';
import { readMembers, readUnownedRequests } from './read-members.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
await owner.execute(
	`insert into public.places (code, kind, name_vi, name_en) values ('vn-79', 'city', 'TP.HCM', 'HCMC')`
);
const [lan, minh, hoa, khach, officer] = (await Promise.all(
	['Lan', 'Minh', 'Hoa', 'Khach', 'Officer'].map((name) => addPerson(database, name))
)) as [Actor, Actor, Actor, Actor, Actor];
await owner.query(`update public.persons set region_role = 'officer' where user_id = $1`, [
	officer.userId
]);
const theOfficer = await actorOf(database, officer.userId);

const OURS = 'aaaaaaaa-0000-4000-8000-000000000001';
const THEIRS = 'aaaaaaaa-0000-4000-8000-000000000002';
const LISTED = 'aaaaaaaa-0000-4000-8000-000000000003';
const NOWHERE = 'aaaaaaaa-0000-4000-8000-00000000dead';

beforeEach(async () => {
	await owner.execute(`
		delete from public.organisations;
		insert into public.organisations (id, slug, name, sphere, kind) values
			('${OURS}', 'ours', 'Của chúng tôi', 'industry', 'sme'),
			('${THEIRS}', 'theirs', 'Của họ', 'industry', 'sme'),
			('${LISTED}', 'listed', 'Trong danh bạ', 'university', 'university');
		insert into public.verifications (organisation_id, level, method, verified_on)
			values ('${LISTED}', 'listed', 'test', current_date);
	`);
	await give(lan, OURS, 'owner');
	await give(minh, OURS, 'viewer');
	await give(hoa, THEIRS, 'owner');
});

async function give(person: Actor, organisation: string, role: MembershipRole): Promise<void> {
	await owner.query(
		`insert into public.memberships (organisation_id, user_id, role, status, started_at)
		 values ($1, $2, $3::public.membership_role, 'active', now())`,
		[organisation, person.userId, role]
	);
}

async function membershipOf(person: Actor, organisation: string) {
	const [row] = await owner.query(
		`select id, role, status from public.memberships where user_id = $1 and organisation_id = $2
		 order by requested_at desc limit 1`,
		[person.userId, organisation]
	);
	return { id: String(row?.id), role: row?.role, status: row?.status };
}

test('who asks to join waits for an owner, who lets them in', async () => {
	expect(await askToJoin(db, khach, { organisationId: OURS, role: 'editor' })).toMatchObject({
		ok: true
	});
	expect((await actorOf(database, khach.userId)).memberships).toEqual([]);

	const request = (await readMembers(db, lan, OURS)).find(({ status }) => status === 'requested');
	expect(request).toMatchObject({ name: 'Khach', email: 'khach@test.example', role: 'editor' });
	expect(await answerJoinRequest(db, lan, String(request?.membershipId), 'editor')).toMatchObject({
		ok: true
	});
	expect((await actorOf(database, khach.userId)).memberships).toMatchObject([
		{ organisationId: OURS, role: 'editor' }
	]);
});

test('asking twice at once is asking once', async () => {
	const wish = { organisationId: OURS, role: 'viewer' } as const;
	const answers = await Promise.all([askToJoin(db, khach, wish), askToJoin(db, khach, wish)]);
	expect(answers.every(({ ok }) => ok)).toBe(true);
	const [row] = await owner.query(
		'select count(*)::int as n from public.memberships where user_id = $1',
		[khach.userId]
	);
	expect(row).toEqual({ n: 1 });
});

test('nobody asks to join what is not there, or as an owner, or in the name of another', async () => {
	expect(await askToJoin(db, khach, { organisationId: NOWHERE, role: 'viewer' })).toEqual({
		ok: false,
		failure: 'not_found'
	});
	const forged = { organisationId: OURS, role: 'owner' } as never;
	expect(await askToJoin(db, khach, forged)).toEqual({ ok: false, failure: 'not_allowed' });
	await expect(
		db.transaction({ role: 'authenticated', userId: khach.userId }, (tx) =>
			insertJoinRequest(tx, { organisationId: OURS, userId: hoa.userId, role: 'viewer' })
		)
	).rejects.toMatchObject({ code: '42501' });
});

test('only an owner of the same organisation answers a request', async () => {
	await askToJoin(db, khach, { organisationId: OURS, role: 'editor' });
	const { id } = await membershipOf(khach, OURS);
	for (const wrong of [minh, hoa, theOfficer]) {
		expect((await answerJoinRequest(db, wrong, id, 'owner')).ok, wrong.email).toBe(false);
	}
	expect(await answerJoinRequest(db, khach, id, 'owner')).toEqual({
		ok: false,
		failure: 'not_allowed'
	});
	expect(await membershipOf(khach, OURS)).toMatchObject({ status: 'requested', role: 'editor' });
	expect((await answerJoinRequest(db, lan, id, 'refuse')).ok).toBe(true);
	expect((await answerJoinRequest(db, lan, id, 'editor')).ok).toBe(false);
	expect(await membershipOf(khach, OURS)).toMatchObject({ status: 'ended' });
});

test('of two answers at once one counts', async () => {
	await askToJoin(db, khach, { organisationId: OURS, role: 'editor' });
	const { id } = await membershipOf(khach, OURS);
	const answers = await Promise.all([
		answerJoinRequest(db, lan, id, 'viewer'),
		answerJoinRequest(db, lan, id, 'refuse')
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('members see one another, and only owners see addresses; others see nobody', async () => {
	const seenByOwner = await readMembers(db, lan, OURS);
	expect(seenByOwner.map(({ name, email }) => [name, email])).toEqual([
		['Lan', 'lan@test.example'],
		['Minh', 'minh@test.example']
	]);
	const seenByViewer = await readMembers(db, minh, OURS);
	expect(seenByViewer.map(({ name, email }) => [name, email])).toEqual([
		['Lan', null],
		['Minh', 'minh@test.example']
	]);
	expect(await readMembers(db, hoa, OURS)).toEqual([]);
	await expect(db.transaction(ANONYMOUS, (tx) => listMembers(tx, OURS))).rejects.toMatchObject({
		code: '42501'
	});
});

test('the last owner can neither leave nor step down, and says so', async () => {
	const { id } = await membershipOf(lan, OURS);
	const lastOwner = { ok: false, failure: 'last_owner' };
	expect(await leaveOrganisation(db, lan, OURS)).toEqual(lastOwner);
	expect(await changeMember(db, lan, id, 'viewer')).toEqual(lastOwner);
	expect(await changeMember(db, lan, id, 'end')).toEqual(lastOwner);
});

test('two owners who leave at once leave one behind', async () => {
	const other = await membershipOf(minh, OURS);
	expect((await changeMember(db, lan, other.id, 'owner')).ok).toBe(true);
	const answers = await Promise.all([
		leaveOrganisation(db, lan, OURS),
		leaveOrganisation(db, minh, OURS)
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('an owner changes roles and ends memberships of the own organisation only', async () => {
	const viewer = await membershipOf(minh, OURS);
	expect(await changeMember(db, hoa, viewer.id, 'end')).toEqual({
		ok: false,
		failure: 'not_found'
	});
	expect((await changeMember(db, minh, viewer.id, 'owner')).ok).toBe(false);
	expect((await changeMember(db, lan, viewer.id, 'end')).ok).toBe(true);
	expect((await actorOf(database, minh.userId)).memberships).toEqual([]);
	expect((await changeMember(db, lan, viewer.id, 'owner')).ok).toBe(false);
});

test('anybody leaves, takes back a request, and may ask again', async () => {
	expect((await leaveOrganisation(db, minh, OURS)).ok).toBe(true);
	expect(await leaveOrganisation(db, minh, OURS)).toEqual({ ok: false, failure: 'not_found' });
	const wish = { organisationId: OURS, role: 'editor' } as const;
	expect((await askToJoin(db, minh, wish)).ok).toBe(true);
	expect((await leaveOrganisation(db, minh, OURS)).ok).toBe(true);
	expect((await askToJoin(db, minh, wish)).ok).toBe(true);
});

test('the region decides who joins an organisation that nobody owns', async () => {
	await askToJoin(db, khach, { organisationId: LISTED, role: 'editor' });
	await askToJoin(db, minh, { organisationId: THEIRS, role: 'editor' });
	expect(await readUnownedRequests(db, lan)).toEqual([]);
	const requests = await readUnownedRequests(db, theOfficer);
	expect(requests).toMatchObject([
		{ name: 'Khach', email: 'khach@test.example', organisationSlug: 'listed' }
	]);
	const [mail] = await owner.query(
		`select count(*)::int as n from public.outbox where template = 'membership_requested'
		 and recipient_user_id = $1`,
		[officer.userId]
	);
	expect(mail).toEqual({ n: 1 });

	const id = String(requests[0]?.membershipId);
	expect((await answerJoinRequest(db, lan, id, 'owner')).ok).toBe(false);
	expect((await answerJoinRequest(db, theOfficer, id, 'owner')).ok).toBe(true);
	expect((await actorOf(database, khach.userId)).memberships).toMatchObject([
		{ organisationId: LISTED, role: 'owner' }
	]);
	const levels = await owner.query(
		'select level from public.verifications where organisation_id = $1 order by level',
		[LISTED]
	);
	expect(levels).toEqual([{ level: 'listed' }, { level: 'claimed' }]);
	const theirs = await membershipOf(khach, LISTED);
	expect((await changeMember(db, theOfficer, theirs.id, 'end')).ok).toBe(false);
});

test('only owners change what an organisation says, and nothing else with it', async () => {
	const said = (changed: OrganisationDraft, seenVersion = 1) => ({
		draft: changed,
		seenVersion,
		key: null
	});
	const draft = organisationInput.parse({ name: 'Tên mới', kind: 'startup', placeCode: 'vn-79' });
	for (const wrong of [minh, hoa, khach, theOfficer]) {
		expect(await changeOrganisation(db, wrong, OURS, said(draft)), wrong.email).toEqual({
			ok: false,
			failure: 'not_allowed'
		});
	}
	const forged = { ...draft, isDemo: true, slug: 'khac', createdBy: hoa.userId };
	expect((await changeOrganisation(db, lan, OURS, said(forged))).ok).toBe(true);
	const [row] = await owner.query(
		'select name, slug, is_demo, created_by from public.organisations where id = $1',
		[OURS]
	);
	expect(row).toEqual({ name: 'Tên mới', slug: 'ours', is_demo: false, created_by: null });
	const taken = { ...draft, name: 'CỦA HỌ' };
	expect(await changeOrganisation(db, lan, OURS, said(taken, 2))).toEqual({
		ok: false,
		failure: 'name_taken'
	});
	expect(await changeOrganisation(db, lan, OURS, said(draft, 1))).toEqual({
		ok: false,
		failure: 'changed_meanwhile'
	});
});

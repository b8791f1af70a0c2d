import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { actorOf, addPerson } from '../../../../../tests/support/people.ts';
import { closeOrganisation, foreseeClosing } from './close-organisation.ts';
import { isClosedOrganisation } from './find-organisation-end.ts';
import { listClosedOrganisations, reopenOrganisation } from './reopen-organisation.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const [lan, minh, hoa] = (await Promise.all(
	['Lan', 'Minh', 'Hoa'].map((name) => addPerson(database, name))
)) as [Actor, Actor, Actor];

const OURS = 'aaaaaaaa-0000-4000-8000-000000000001';

beforeEach(async () => {
	await owner.execute(`
		delete from public.organisations;
		insert into public.organisations (id, slug, name, sphere, kind) values
			('${OURS}', 'ours', 'Của chúng tôi', 'industry', 'sme');
		insert into public.memberships (organisation_id, user_id, role, status, started_at) values
			('${OURS}', '${lan.userId}', 'owner', 'active', now()),
			('${OURS}', '${minh.userId}', 'editor', 'active', now());
	`);
});

test('an owner closes an organisation that has nothing yet, of several presses once, and opens it again', async () => {
	expect(await foreseeClosing(db, lan, OURS)).toEqual({
		listings: 0,
		interests: 0,
		conversations: 0,
		others: 1
	});
	const pressed = await Promise.all([1, 2, 3].map(() => closeOrganisation(db, lan, OURS)));
	expect(pressed.map(({ ok }) => ok)).toEqual([true, true, true]);
	expect(await isClosedOrganisation(db, 'ours')).toBe(true);
	expect(await isClosedOrganisation(db, OURS)).toBe(true);
	expect((await actorOf(database, lan.userId)).memberships).toEqual([]);
	expect(await listClosedOrganisations(db, minh)).toMatchObject([{ id: OURS, role: 'editor' }]);

	const opened = await Promise.all([1, 2].map(() => reopenOrganisation(db, lan, OURS)));
	expect(opened.map(({ ok }) => ok)).toEqual([true, true]);
	expect((await actorOf(database, lan.userId)).memberships).toHaveLength(1);
});

test('nobody else closes or opens it', async () => {
	for (const actor of [minh, hoa]) {
		expect(await closeOrganisation(db, actor, OURS)).toMatchObject({ failure: 'not_allowed' });
	}
	await closeOrganisation(db, lan, OURS);
	for (const actor of [minh, hoa]) {
		expect(await reopenOrganisation(db, actor, OURS)).toMatchObject({ failure: 'not_allowed' });
	}
});

test('it does not come back after 30 days, nor under a name that is taken', async () => {
	await closeOrganisation(db, lan, OURS);
	await owner.execute(
		`insert into public.organisations (slug, name, sphere, kind) values ('theirs', 'Của chúng tôi', 'industry', 'sme')`
	);
	expect(await reopenOrganisation(db, lan, OURS)).toMatchObject({ failure: 'name_taken' });
	await owner.execute(`
		delete from public.organisations where slug = 'theirs';
		update public.organisations set closed_at = now() - interval '31 days' where id = '${OURS}'
	`);
	expect(await reopenOrganisation(db, lan, OURS)).toMatchObject({ failure: 'too_late' });
	expect(await listClosedOrganisations(db, lan)).toEqual([]);
});

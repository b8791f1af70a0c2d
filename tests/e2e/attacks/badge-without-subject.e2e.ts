import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { JOBS } from '#lib/server/data/identity.ts';
import { jsonOf } from '../support/answer.ts';
import { storeListing } from '../support/listings.ts';
import { changeOrganisation, newOwner, slugOf } from '../support/organisations.ts';
import { withSiteDatabase } from '../support/site-database.ts';
import { Visitor } from '../support/visitor.ts';

test.setTimeout(60_000);

/** As an office does that looked at the papers. */
function check(organisationId: string): Promise<void> {
	return withSiteDatabase((db) =>
		db.transaction(JOBS, async (tx) => {
			await tx
				.insertInto('verifications')
				.values({
					organisationId,
					level: 'document_verified',
					method: 'papers',
					verifiedOn: '2026-01-01',
					validUntil: '2099-12-31'
				})
				.execute();
		})
	);
}

const levelOf = async (organisation: string) =>
	jsonOf<{ verification: string | null }>(
		await new Visitor().get(`/api/v1/organisations/${organisation}`)
	).verification;

test('a verified firm that renames itself a public department loses the badge until it is checked again', async () => {
	const { person, organisation } = await newOwner();
	const slug = await slugOf(person);
	const listing = await storeListing(person, organisation);
	await check(organisation);
	expect(await levelOf(organisation)).toBe('document_verified');

	const form = await person.get(`/organisation/edit?of=${organisation}`);
	expect(form.text).toContain('dấu này tạm ngưng cho đến khi được kiểm tra lại');
	const name = /name="name"[^>]*value="([^"]*)"/.exec(form.text)?.[1] ?? '';
	expect(name).toContain('Xưởng thử nghiệm');

	const department = `Sở Công Thương ${randomUUID()}`;
	const changed = await changeOrganisation(person, organisation, {
		name: department,
		kind: 'agency'
	});
	expect(changed.status).toBe(303);
	expect(await levelOf(organisation)).toBe('claimed');
	const profile = await new Visitor().get(`/organisations/${slug}`);
	expect(profile.text).toContain(department);
	expect(profile.text).toContain('“Đã xác minh giấy tờ” tạm ngưng từ');
	expect(profile.text).not.toContain('org_only_listed');
	expect((await person.get(`/organisation?of=${organisation}`)).text).toContain('đang tạm ngưng');
	// Also where it stands on its listings.
	await expect(async () => {
		const shown = jsonOf<{ organisation: { name: string; verification: string } }>(
			await new Visitor().get(`/api/v1/listings/${listing}`)
		);
		expect(shown.organisation).toMatchObject({ name: department, verification: 'claimed' });
	}).toPass();

	// What was checked comes back with its name.
	const back = await changeOrganisation(person, organisation, { name });
	expect(back.status).toBe(303);
	expect(await levelOf(organisation)).toBe('document_verified');
});

test('a change of the sphere, the kind or the English name alone is enough, another text is not', async () => {
	const { person, organisation } = await newOwner();
	await check(organisation);
	const form = await person.get(`/organisation/edit?of=${organisation}`);
	const name = /name="name"[^>]*value="([^"]*)"/.exec(form.text)?.[1] ?? '';
	for (const [fields, level] of [
		[{ summaryVi: 'Một xưởng khác lời giới thiệu, vẫn là xưởng ấy.' }, 'document_verified'],
		[{ nameEn: `Department ${randomUUID()}` }, 'claimed'],
		[{}, 'document_verified'],
		[{ kind: 'university' }, 'claimed'],
		[{}, 'document_verified'],
		[{ sphere: 'government' }, 'claimed']
	] as const) {
		const changed = await changeOrganisation(person, organisation, { name, ...fields });
		expect(changed.status).toBe(303);
		expect([fields, await levelOf(organisation)]).toEqual([fields, level]);
	}
});

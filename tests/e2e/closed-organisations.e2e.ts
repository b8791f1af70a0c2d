import { expect, test } from '@playwright/test';
import { jsonOf } from './support/answer.ts';
import { acceptInterest, askAbout } from './support/interests.ts';
import { storeListing } from './support/listings.ts';
import { foundOrganisation, letJoin, newOwner, slugOf } from './support/organisations.ts';
import { mailsTo } from './support/outbox.ts';
import { openAs } from './support/pages.ts';
import { newPerson } from './support/people.ts';
import { Visitor } from './support/visitor.ts';

test.setTimeout(90_000);

for (const scripts of ['with', 'without'] as const) {
	test(`an only member closes an organisation ${scripts} scripts, everybody concerned reads it, and it comes back`, async ({
		browser
	}) => {
		const name = `Xưởng sắp đóng ${crypto.randomUUID()}`;
		const owner = await newPerson();
		const organisation = await foundOrganisation(owner, { name });
		const slug = await slugOf(owner);
		const other = await newOwner();
		const listing = await storeListing(owner, organisation);
		const theirs = await storeListing(other.person, other.organisation);
		await askAbout(other.person, listing, other.organisation);
		const interest = await askAbout(owner, theirs, organisation);
		const talk = `/conversations/${await acceptInterest(other.person, interest)}`;

		const page = await openAs(browser, owner, { javaScriptEnabled: scripts === 'with' });
		await page.goto(`/organisation?of=${organisation}`);
		await page.getByRole('link', { name: 'Đóng tổ chức' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Đóng ${name}?`);
		for (const words of ['1 tin được rút', '1 đề nghị kết nối', '1 cuộc trao đổi', '30 ngày']) {
			await expect(page.getByText(words)).toBeVisible();
		}
		await page.getByLabel('Tôi hiểu').check();
		await page.getByRole('button', { name: 'Đóng tổ chức' }).click();
		await expect(page.getByText('Trong 30 ngày bạn có thể mở lại')).toBeVisible();
		await expect(page.getByText('mở lại được đến')).toBeVisible();

		const visitor = new Visitor();
		const gone = await visitor.get(`/organisations/${slug}`);
		expect(gone.status).toBe(410);
		expect(gone.text).toContain('Tổ chức này đã đóng');
		expect(
			(await visitor.get(`/organisations/${slug}`, { 'accept-language': 'en' })).text
		).toContain('This organisation was closed');
		const api = await visitor.get(`/api/v1/organisations/${organisation}`);
		expect([api.status, jsonOf(api)]).toEqual([
			410,
			expect.objectContaining({ type: 'urn:trihelix:problem:organisation_closed' })
		]);
		expect((await visitor.get(`/listings/${listing}`)).status).toBe(410);
		const found = await visitor.get(`/organisations?q=${encodeURIComponent(name)}`);
		expect(found.text).not.toContain(`/organisations/${slug}`);

		// The other side reads what was said, and is told.
		const read = await other.person.get(talk);
		expect(read.text).toContain(`${name} đã đóng`);
		expect(read.text).not.toContain('name="body"');
		const message = { body: 'Còn ai ở đó không?', submission: crypto.randomUUID() };
		expect((await other.person.post(`${talk}?/message`, message)).status).not.toBe(303);
		await expect
			.poll(async () => (await mailsTo(other.person.email)).map(({ subject }) => subject))
			.toEqual(expect.arrayContaining([expect.stringContaining(`${name} đã đóng`)]));

		await page.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(page.getByText('Đã mở lại tổ chức')).toBeVisible();
		expect((await visitor.get(`/organisations/${slug}`)).status).toBe(200);
		expect((await owner.post(`/listings/${listing}/edit?/publish`, {})).status).toBe(303);
		expect((await visitor.get(`/listings/${listing}`)).status).toBe(200);
		await page.context().close();
	});
}

test('nobody and no other member closes an organisation, and two presses close it once', async () => {
	const { person: owner, organisation } = await newOwner();
	const editor = await newPerson();
	await letJoin(owner, editor, 'editor');
	const { person: stranger } = await newOwner();
	const path = `/organisation/close?of=${organisation}`;
	const agreed = { agreed: 'yes' };
	expect((await new Visitor().post(path, agreed)).headers['location']).toMatch(/^\/sign-in\?/);
	expect((await editor.post(path, agreed)).status).toBe(403);
	expect((await stranger.post(path, agreed)).status).toBe(404);
	const unread = await owner.post(path, {});
	expect([unread.status, unread.text.includes('Hãy đánh dấu')]).toEqual([422, true]);
	expect(
		(await stranger.post('/organisation?/reopen', { organisationId: organisation })).status
	).toBe(403);

	const pressed = await Promise.all([1, 2, 3].map(() => owner.post(path, agreed)));
	expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303]);
	const closings = (await mailsTo(editor.email)).filter(({ subject }) =>
		subject.includes(' đã đóng ')
	);
	expect(closings).toHaveLength(1);
	expect(
		(await editor.post('/organisation?/reopen', { organisationId: organisation })).status
	).toBe(403);
	const opened = await Promise.all(
		[1, 2].map(() => owner.post('/organisation?/reopen', { organisationId: organisation }))
	);
	expect(opened.map(({ status }) => status)).toEqual([303, 303]);
});

test('the name of a closed organisation is free, and whoever comes back finds it taken', async () => {
	const name = `Xưởng một tên ${crypto.randomUUID()}`;
	const first = await newPerson();
	const organisation = await foundOrganisation(first, { name });
	expect(
		(await first.post(`/organisation/close?of=${organisation}`, { agreed: 'yes' })).status
	).toBe(303);
	await foundOrganisation(await newPerson(), { name });
	const refused = await first.post('/organisation?/reopen', { organisationId: organisation });
	expect(refused.status).toBe(409);
	expect(refused.text).toContain('nay đã có tổ chức khác dùng');
});

import { expect, test, type Page } from '@playwright/test';
import { listingFields } from '../support/listing-form.ts';
import { storeListing } from '../support/listings.ts';
import { nineOClockInDays } from '../support/meeting-time.ts';
import { newOwner } from '../support/organisations.ts';
import { newConversation, newPair, openAs } from '../support/pages.ts';

test.setTimeout(90_000);

function said(page: Page, words: string) {
	return page.getByRole('status').filter({ hasText: words });
}

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with' : 'without';

	test(`publishing, pausing and withdrawing say so ${how} scripts, and are taken back`, async ({
		browser
	}) => {
		const { person, organisation } = await newOwner();
		const listing = await storeListing(person, organisation);
		const page = await openAs(browser, person, { javaScriptEnabled });
		await page.goto(`/listings/${listing}/edit`);
		for (const [act, done] of [
			['pause', 'Tin đã tạm dừng'],
			['withdraw', 'Tin đã được rút']
		] as const) {
			await page.goto(`/listings/${listing}/edit`);
			await page.locator(`button[formaction="?/${act}"]`).click();
			await expect(said(page, done)).toBeVisible();
			await page.getByRole('button', { name: 'Hoàn tác' }).click();
			await expect(page).toHaveURL(new RegExp(`/listings/${listing}$`));
			await expect(said(page, 'Tin đã được đăng')).toBeVisible();
			await expect(page.getByRole('link', { name: 'Xem gợi ý cho tin này' })).toBeVisible();
		}
		await page.reload();
		await expect(said(page, 'Tin đã được đăng')).toHaveCount(0);
		await page.context().close();
	});

	test(`a withdrawn interest and a cancelled time come back ${how} scripts, and both sides see it`, async ({
		browser
	}) => {
		const { asked, asking, interest } = await newPair();
		const page = await openAs(browser, asking, { javaScriptEnabled });
		await page.goto(`/interests/${interest}`);
		await page.locator('form[action="?/withdraw"] button[type="submit"]').click();
		await expect(said(page, 'Đã rút lại')).toBeVisible();
		expect((await asked.post(`/interests/${interest}?/accept`, {})).status).toBe(409);
		await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
		await expect(said(page, 'Đã khôi phục')).toBeVisible();
		const accepted = await asked.post(`/interests/${interest}?/accept`, {});
		expect(accepted.status).toBe(303);
		const path = accepted.headers.location ?? '';

		const proposed = { time: nineOClockInDays(30), minutes: '30' };
		expect((await asked.post(`${path}?/propose`, proposed)).status).toBe(303);
		await page.goto(path);
		await page.locator('button[name="move"][value="confirm"]').click();
		await expect(said(page, 'Đã chốt giờ')).toBeVisible();
		await page.locator('button[name="move"][value="cancel"]').click();
		await expect(said(page, 'Đã hủy giờ này')).toBeVisible();
		expect((await asked.get(path)).text).not.toContain('class="agreed');
		await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
		await expect(said(page, 'Đã khôi phục giờ này')).toBeVisible();
		expect((await asked.get(path)).text).toMatch(/<li class="[^"]*agreed/);
		await page.context().close();
	});
}

test('only who withdrew takes it back, only once, and never beside another that stands', async () => {
	const { asked, asking, listing, interest, organisation } = await newPair();
	const restore = (who: typeof asked) => who.post(`/interests/${interest}?/restore`, {});
	expect((await restore(asking)).status).toBe(409);
	await asking.post(`/interests/${interest}?/withdraw`, {});
	expect((await restore(asked)).status).toBe(403);
	expect((await restore((await newOwner()).person)).status).toBe(404);
	const note = 'Chúng tôi hỏi lại về việc này lần nữa.';
	const fields = { from: organisation, note };
	expect((await asking.post(`/listings/${listing}/interest`, fields)).status).toBe(303);
	expect((await restore(asking)).status).toBe(409);
});

test('a time is taken back by the side that cancelled it, and of two at once one wins', async () => {
	const { asked, asking, path } = await newConversation();
	await asked.post(`${path}?/propose`, { time: nineOClockInDays(30), minutes: '30' });
	const meetingId =
		/name="meetingId" value="([0-9a-f-]{36})"/.exec((await asking.get(path)).text)?.[1] ?? '';
	const move = (who: typeof asked, to: string) =>
		who.post(`${path}?/time`, { meetingId, move: to });
	expect((await move(asking, 'restore')).status).toBe(409);
	expect((await move(asking, 'cancel')).status).toBe(303);
	expect((await move(asked, 'restore')).status).toBe(409);
	const both = await Promise.all([move(asking, 'restore'), move(asking, 'restore')]);
	expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
	expect((await move(asking, 'confirm')).status).toBe(303);
});

test('the notice is in the language of the reader, fits a phone, and no state is called done', async ({
	browser
}) => {
	const { person, organisation } = await newOwner();
	const page = await openAs(browser, person, {
		locale: 'en-GB',
		viewport: { width: 360, height: 740 }
	});
	const listing = await storeListing(person, organisation, { status: 'draft' }).catch(async () => {
		const made = await person.post(
			'/listings/new?/save',
			listingFields({ organisationId: organisation })
		);
		return made.headers.location?.split('/')[2] ?? '';
	});
	await page.goto(`/listings/${listing}/edit`);
	await page.getByRole('button', { name: 'Save', exact: false }).first().click();
	await expect(said(page, 'Changes saved. Others do not see this listing yet.')).toBeVisible();
	await expect(page.getByText('Done', { exact: true })).toHaveCount(0);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(360);
	await page.context().close();
});

import { expect, test } from '@playwright/test';
import { askAbout } from '../support/interests.ts';
import { storeListing } from '../support/listings.ts';
import { nineOClockInDays } from '../support/meeting-time.ts';
import { newOwner } from '../support/organisations.ts';
import { hydrated, newConversation, openAs } from '../support/pages.ts';

test.setTimeout(90_000);

test('a new interest opens from the desk, though opening it announces a change', async ({
	browser
}) => {
	const [asked, asking] = [await newOwner(), await newOwner()];
	const page = await openAs(browser, asked.person);
	for (let turn = 0; turn < 3; turn += 1) {
		const listing = await storeListing(asked.person, asked.organisation);
		const interest = await askAbout(asking.person, listing, asking.organisation);
		const stream = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/events');
		await page.goto('/desk');
		await stream;
		const link = page.locator(`a[href="/interests/${interest}"]`).first();
		await expect(link).toBeVisible();
		await link.click();
		await expect(page).toHaveURL(new RegExp(`/interests/${interest}`), { timeout: 4_000 });
	}
	await page.context().close();
});

test('a message is sent once however often and however slowly it is pressed, and its box is empty then', async ({
	browser
}) => {
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	await page.goto(path);
	await hydrated(page);
	const box = page.locator('textarea[name="body"]');
	const send = page.locator('form[action="?/message"] button[type="submit"]');
	await page.route('**/*message*', async (route) => {
		await new Promise((resume) => setTimeout(resume, 1500));
		await route.continue();
	});
	await box.fill('Một lần thôi nhé');
	await send.dblclick();
	await expect(page.getByText('Đang gửi…')).toBeVisible();
	await send.click();
	await expect(page.locator('ol li:not(.opening) .body')).toHaveText(['Một lần thôi nhé']);
	await expect(box).toHaveValue('');
	await page.unroute('**/*message*');
	await expect(page.getByRole('status').filter({ hasText: 'Đã gửi tin nhắn' })).toBeVisible();

	// A second message is another one.
	await box.fill('Lần thứ hai');
	await box.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('ol li:not(.opening) .body')).toHaveText([
		'Một lần thôi nhé',
		'Lần thứ hai'
	]);
	await page.context().close();
});

test('a message whose answer was cut off is sent again as the same one', async ({ browser }) => {
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	await page.goto(path);
	await hydrated(page);
	await page.locator('textarea[name="body"]').fill('Đến rồi mà không biết');
	// The site takes it, and the answer is lost on the way.
	await page.route('**/*message*', async (route) => {
		await route.fetch({ maxRedirects: 0 });
		await route.abort('connectionreset');
	});
	await page.locator('form[action="?/message"] button[type="submit"]').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.unroute('**/*message*');
	await page.getByRole('button', { name: 'Gửi lại' }).click();
	await expect(page.locator('textarea[name="body"]')).toHaveValue('');
	await expect(page.locator('ol li:not(.opening) .body')).toHaveText(['Đến rồi mà không biết']);
	await page.context().close();
});

test('a double click makes one token and one proposal of times', async ({ browser }) => {
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	await page.goto('/account/tokens');
	await hydrated(page);
	await page.locator('input[name="name"]').fill('Sổ cái');
	await page.locator('form[action="?/create"] button[type="submit"]').dblclick();
	await expect(page.locator('code.token')).toBeVisible();
	await page.waitForTimeout(500);
	await expect(page.locator('code.token')).toBeVisible();
	await page.goto('/account/tokens');
	await expect(page.locator('input[name="tokenId"]')).toHaveCount(1);

	await page.goto(path);
	await hydrated(page);
	await page.locator('details:has(form[action="?/propose"]) > summary').click();
	await page.locator('#time').fill(nineOClockInDays(30));
	await page.locator('form[action="?/propose"] button[type="submit"]').dblclick();
	await expect(page.locator('input[name="meetingId"]')).toHaveCount(1);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.context().close();
});

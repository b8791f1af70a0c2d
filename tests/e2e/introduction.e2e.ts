import { expect, test, type Browser, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { ownListing } from './support/own-listing.ts';

async function openAs(browser: Browser, name: string): Promise<Page> {
	const context = await browser.newContext({ locale: 'vi-VN' });
	const page = await context.newPage();
	await page.goto('/sign-in');
	const answer = await page.request.post('/sign-in?/password', {
		form: { email: `${name}@demo.example`, password: DEMO_PASSWORD },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(answer.ok()).toBe(true);
	return page;
}

test('two people meet: interest, yes, contact details, a message, and the other page follows by itself', async ({
	browser
}) => {
	test.setTimeout(90_000);
	const buyer = await openAs(browser, 'mua-hang');
	const scholar = await openAs(browser, 'nghien-cuu');
	const listing = await ownListing(scholar);

	await buyer.goto(`/listings/${listing}/interest`);
	await buyer.getByRole('textbox').last().fill('Chúng tôi muốn thử trên hai mẫu trong tháng này.');
	await buyer.locator('main form').last().getByRole('button').last().click();
	await expect(buyer).toHaveURL(/\/interests\/[0-9a-f-]{36}/);
	const interest = new URL(buyer.url()).pathname;
	expect(await buyer.content()).not.toContain('nghien-cuu@demo.example');

	await scholar.goto('/desk');
	await expect(scholar.locator(`a[href="${interest}"]`).first()).toBeVisible();
	expect(await scholar.content()).not.toContain('mua-hang@demo.example');
	await scholar.goto(interest);
	const accept = scholar.locator('form[action*="accept"]');
	await accept.getByRole('button').first().click();
	await expect(scholar).toHaveURL(/\/conversations\/[0-9a-f-]{36}/);
	const conversation = new URL(scholar.url()).pathname;
	await expect(scholar.getByText('mua-hang@demo.example')).toBeVisible();

	await buyer.goto(conversation);
	await expect(buyer.getByText('nghien-cuu@demo.example')).toBeVisible();
	const words = 'Sáng thứ ba tôi có thể gọi cho anh chị.';
	await scholar.locator('textarea[name="body"]').fill(words);
	await scholar.locator('form:has(textarea[name="body"]) button').click();
	await expect(scholar.getByText(words)).toBeVisible();
	await expect(buyer.getByText(words)).toBeVisible({ timeout: 10_000 });
});

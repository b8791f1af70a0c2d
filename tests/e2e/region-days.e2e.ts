import { expect, test, type Browser, type Page } from '@playwright/test';

const DAY = /\d{2}\/\d{2}\/\d{4}/g;

/** All days that the page of the newest listing shows. */
async function daysOn(page: Page): Promise<readonly string[]> {
	await page.goto('/listings');
	await page
		.locator('main h2 a[href^="/listings/"], main h3 a[href^="/listings/"]')
		.first()
		.click();
	await expect(page).toHaveURL(/\/listings\/[0-9a-f-]{36}/);
	await expect(page.locator('main h1')).toBeVisible();
	return (await page.locator('main').innerText()).match(DAY) ?? [];
}

async function visit(browser: Browser, timezoneId: string, javaScriptEnabled: boolean) {
	const context = await browser.newContext({ timezoneId, javaScriptEnabled });
	const page = await context.newPage();
	const days = await daysOn(page);
	const zone = await page.locator('html').getAttribute('data-time-zone');
	await context.close();
	return { days, zone };
}

test('a page shows the days of the region wherever its reader is, with and without scripts', async ({
	browser
}) => {
	const written = await visit(browser, 'UTC', false);
	expect(written.zone).toBe('Asia/Ho_Chi_Minh');
	expect(written.days.length).toBeGreaterThan(0);
	// A page that a click opens is written in the browser.
	for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
		expect(await visit(browser, zone, true)).toEqual(written);
	}
});

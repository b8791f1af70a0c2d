import { expect, test, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';

interface Noted {
	readonly listingId: string;
	readonly otherId: string;
	readonly outcome: string;
}

async function signIn(page: Page, name: string): Promise<void> {
	await page.goto('/sign-in');
	const answer = await page.request.post('/sign-in?/password', {
		form: { email: `${name}@demo.example`, password: DEMO_PASSWORD },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(answer.ok()).toBe(true);
}

/** What the export of one's own data says was noted. */
async function notedOf(page: Page): Promise<readonly Noted[]> {
	const answer = await page.request.get('/account/export');
	return ((await answer.json()) as { readonly proposals: readonly Noted[] }).proposals;
}

test('suggestions are noted once somebody agrees, opened ones when they are opened, and all is gone when it is taken back', async ({
	page
}) => {
	test.setTimeout(90_000);
	await signIn(page, 'mua-hang');
	await page.goto('/matches');
	expect(await notedOf(page)).toEqual([]);

	await page.goto('/account/consents');
	const learning = page.locator('section', { hasText: 'Cải thiện gợi ý từ việc sử dụng' }).first();
	await learning.getByRole('button', { name: 'Tôi đồng ý' }).click();
	await expect(learning.getByRole('button', { name: 'Rút lại' })).toBeVisible();
	await page.getByRole('link', { name: 'Gợi ý', exact: true }).first().hover();
	await page.waitForTimeout(500);
	expect(await notedOf(page)).toEqual([]);

	await page.goto('/matches');
	const shown = await notedOf(page);
	expect(shown.length).toBeGreaterThan(0);
	const card = page.locator('.match .card-title a').first();
	await card.hover();
	await page.waitForTimeout(500);
	expect((await notedOf(page)).map(({ outcome }) => outcome)).toEqual(shown.map(() => 'shown'));

	await card.click();
	await expect(page).toHaveURL(/\/listings\/[0-9a-f-]{36}\?from=[0-9a-f-]{36}$/);
	const address = new URL(page.url());
	expect((await notedOf(page)).filter(({ outcome }) => outcome === 'opened')).toMatchObject([
		{
			listingId: address.searchParams.get('from'),
			otherId: address.pathname.split('/').at(-1)
		}
	]);

	await page.goto('/account/consents');
	await learning.getByRole('button', { name: 'Rút lại' }).click();
	await expect(learning.getByRole('button', { name: 'Tôi đồng ý' })).toBeVisible();
	expect(await notedOf(page)).toEqual([]);
});

import { expect, test } from '@playwright/test';

test('the home page speaks Vietnamese and asks what is needed', async ({ page }) => {
	await page.goto('/');

	await expect(page).toHaveTitle(/Trihelix/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a form of another site is refused, one of our own is read', async ({ request, baseURL }) => {
	const post = (origin: string) =>
		request.post('/language', { headers: { origin }, form: { locale: 'en' }, maxRedirects: 0 });

	expect((await post('https://evil.example')).status()).toBe(403);
	expect((await post('null')).status()).toBe(403);
	expect((await post(baseURL ?? '')).status()).toBe(303);
});

test('nobody becomes another host or scheme by saying so', async ({ request }) => {
	const response = await request.get('/listings/new', {
		headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
		maxRedirects: 0
	});

	expect(response.headers()['location'] ?? '').not.toContain('evil.example');
	expect(response.headers()['strict-transport-security']).toBeUndefined();
	expect(await response.text()).not.toContain('evil.example');
});

test('a body over the limit is refused', async ({ request, baseURL }) => {
	const response = await request.post('/language', {
		headers: { origin: baseURL ?? '' },
		form: { next: 'a'.repeat(600_000) },
		maxRedirects: 0
	});

	expect(response.status()).toBe(413);
});

import type { Page } from '@playwright/test';

/** The id of a listing of the person's own organisation, from its page. */
export async function ownListing(page: Page): Promise<string> {
	await page.goto('/organisation');
	const addresses = await page
		.locator('main a[href*="/listings/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	const ids = addresses.flatMap(
		(address) => /\/listings\/([0-9a-f-]{36})/.exec(address)?.[1] ?? []
	);
	if (ids[0] === undefined) throw new Error('This organisation has no listing.');
	return ids[0];
}

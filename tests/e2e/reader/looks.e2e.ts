import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { newConversation, openAs } from '../support/pages.ts';
import { rhythmFaults } from '../support/rhythm.ts';
import { Visitor } from '../support/visitor.ts';

for (const width of [360, 1280]) {
	test(`nothing sticks together at ${width} px: headings, texts, details, buttons and fields`, async ({
		browser
	}) => {
		test.setTimeout(90_000);
		const viewport = { width, height: 800 };
		const { asking, listing, path, interest } = await newConversation();
		const pages = {
			visitor: [
				'/',
				'/listings',
				'/listings?q=zzzzqqqq',
				`/listings/${listing}`,
				`/listings/${listing}/matches`,
				`/listings/${listing}/consortium`,
				'/listings/new?kind=need',
				'/organisations',
				'/sign-in',
				'/sign-up',
				'/verify?email=somebody%40demo.example',
				'/reset-password',
				'/nothing-here'
			],
			member: [
				path,
				`/interests/${interest}`,
				'/conversations',
				'/desk',
				'/matches',
				'/organisation',
				'/organisation/edit',
				'/organisation/members',
				'/organisation/conflicts',
				'/account',
				'/account/security',
				'/account/consents',
				'/account/tokens'
			]
		};
		for (const [reader, paths] of [
			[new Visitor(), pages.visitor],
			[asking, pages.member]
		] as const) {
			const page = await openAs(browser, reader, { viewport });
			for (const address of paths) {
				await page.goto(address);
				expect.soft([address, await rhythmFaults(page)]).toEqual([address, []]);
			}
			await page.context().close();
		}
	});
}

test('the title of a listing is not said again in the line under it', async ({ page }) => {
	const { person, organisation } = await newOwner();
	const title = 'Cần gia công nắp nhôm cho tủ điện ngoài trời';
	const need = await storeListing(person, organisation, { title });
	for (const address of [`/listings/${need}/matches`, `/listings/${need}/consortium`]) {
		await page.goto(address);
		await expect(page.locator('main').getByText(title, { exact: true })).toHaveCount(1);
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText(title);
	}
});

test('on a phone the listings of an organisation break no word and no date', async ({
	browser
}) => {
	const { person, organisation } = await newOwner();
	await storeListing(person, organisation, { kind: 'offer' });
	const page = await openAs(browser, person, { viewport: { width: 360, height: 800 } });
	await page.goto('/organisation');
	const cells = page.locator('main table tbody td');
	await expect(cells.first()).toBeVisible();
	for (const cell of await cells.all()) {
		const lines = await cell.evaluate((one) => {
			const range = document.createRange();
			range.selectNodeContents(one);
			return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
		});
		expect([await cell.innerText(), lines]).toEqual([await cell.innerText(), 1]);
	}
	await page.context().close();
});

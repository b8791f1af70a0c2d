import { expect, test } from '@playwright/test';
import { storeListing } from './support/listings.ts';
import { newConversation, newPair, openAs } from './support/pages.ts';
import { letJoin, newOwner } from './support/organisations.ts';
import { newPerson } from './support/people.ts';
import { Visitor } from './support/visitor.ts';

const PROCESS = 'TORBENWICK';

async function pairOfListings() {
	const [author, other] = [await newOwner(), await newOwner()];
	const need = await storeListing(author.person, author.organisation, {
		kind: 'need',
		title: `Cần máy phay ${PROCESS} làm vỏ nhôm`,
		summary: `Xưởng tìm máy phay ${PROCESS} làm vỏ nhôm cho thiết bị đo, giao hàng mỗi tháng một lần.`,
		readiness: 7,
		quantityMin: 200,
		quantityMax: 200,
		quantityUnit: 'piece'
	});
	const offer = await storeListing(other.person, other.organisation, {
		kind: 'offer',
		title: `Phay ${PROCESS} vỏ nhôm theo bản vẽ`,
		summary: `Xưởng có ba máy phay ${PROCESS}, làm vỏ nhôm trong hai tuần, nhận lô nhỏ và lô vừa.`,
		readiness: 8,
		quantityMin: 50,
		quantityMax: 500,
		quantityUnit: 'cái'
	});
	return { author, other, need, offer };
}

test('a listing of somebody else never says "your", and one of one’s own does where it is', async ({
	browser
}) => {
	const { author, other, need, offer } = await pairOfListings();
	const pages = [`/listings/${need}/matches`, `/listings/${need}/matches?with=${offer}`];
	for (const locale of ['vi-VN', 'en-GB']) {
		const word = locale === 'vi-VN' ? /\bbạn\b/iu : /\byours?\b|\byou\b/iu;
		for (const reader of [new Visitor(), other.person]) {
			const page = await openAs(browser, reader, { locale });
			for (const path of [...pages, `/listings/${need}`]) {
				await page.goto(path);
				const card = page.locator('article.match').first();
				await expect(card).toBeVisible();
				for (const details of await card.locator('summary').all()) await details.click();
				expect(await card.locator('.match-reasons').innerText(), path).not.toMatch(word);
				expect(await card.locator('details').first().innerText(), path).not.toMatch(word);
			}
			await page.context().close();
		}
	}
	const page = await openAs(browser, author.person);
	await page.goto(`/listings/${need}/matches`);
	await expect(page.locator('article.match').first()).toContainText(/\bbạn\b/u);
	await page.context().close();
});

test('amounts, codes and clocks are told in words, not as a machine keeps them', async ({
	browser
}) => {
	const { need, offer } = await pairOfListings();
	for (const [locale, quantity] of [
		['vi-VN', '200 cái'],
		['en-GB', '200 pieces']
	] as const) {
		const page = await openAs(browser, new Visitor(), { locale });
		await page.goto(`/listings/${need}`);
		await expect(page.locator('main')).toContainText(quantity);
		await page.goto(`/listings/${offer}`);
		await expect(page.locator('main')).toContainText(locale === 'vi-VN' ? '500 cái' : '500 pieces');
		await page.context().close();
	}
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	await page.goto(path);
	await expect(page.locator('main')).not.toContainText('Asia/');
	await page.getByText('Đề xuất giờ').first().click();
	await expect(page.getByText('Theo giờ Đông Dương').first()).toBeVisible();
	await page.context().close();
});

test('an interest takes no listing along that nobody chose', async ({ browser }) => {
	const { person, organisation } = await newOwner();
	await storeListing(person, organisation, {
		kind: 'offer',
		title: 'Có dịch vụ giặt là công nghiệp'
	});
	const { listing } = await newPair();
	const page = await openAs(browser, person);
	await page.goto(`/listings/${listing}/interest`);
	const chosen = page.locator(
		'[name="from"]:checked, select[name="from"], input[type="hidden"][name="from"]'
	);
	await expect(chosen.first()).toHaveValue(organisation);
	await page.context().close();
});

test('who is not signed in has a menu, on a phone and by keyboard', async ({ browser }) => {
	const context = await browser.newContext({
		locale: 'vi-VN',
		viewport: { width: 360, height: 800 },
		javaScriptEnabled: false
	});
	const page = await context.newPage();
	await page.goto('/');
	const menu = page.getByRole('navigation', { name: 'Các mục chính' });
	await menu.getByRole('link', { name: 'Tổ chức' }).click();
	await expect(page).toHaveURL('/organisations');
	await menu.getByRole('link', { name: 'Cần và có' }).click();
	await expect(page).toHaveURL('/listings');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cần và có');
	await context.close();
});

test('the reasons of a match are open on paper', async ({ page }) => {
	const { need } = await pairOfListings();
	await page.goto(`/listings/${need}/matches`);
	const details = page.locator('article.match details').first();
	const inside = details.locator('xpath=./*[not(self::summary)]').first();
	await expect(inside).not.toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(inside).toBeVisible();
});

test('what an owner may do with members is seen at 360 px without scrolling sideways', async ({
	browser
}) => {
	const { person } = await newOwner();
	await letJoin(person, await newPerson(), 'editor');
	const page = await openAs(browser, person, { viewport: { width: 360, height: 800 } });
	await page.goto('/organisation/members');
	const buttons = page.locator('main table button');
	await expect(buttons.first()).toBeVisible();
	for (const button of await buttons.all()) {
		const box = await button.boundingBox();
		expect(box!.x + box!.width).toBeLessThanOrEqual(360);
	}
	await page.context().close();
});

test('a heading stands close to its text, and no separator begins or ends a line', async ({
	browser
}) => {
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking, { viewport: { width: 360, height: 800 } });
	for (const address of [path, '/organisation', '/matches']) {
		await page.goto(address);
		const gaps = await page.evaluate(() =>
			[...document.querySelectorAll('main :is(h1, h2, h3) + p')].map(
				(text) =>
					text.getBoundingClientRect().top -
					text.previousElementSibling!.getBoundingClientRect().bottom
			)
		);
		for (const gap of gaps) expect([address, gap >= 4]).toEqual([address, true]);
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll('.meta')].every(
				(line) => getComputedStyle(line).clipPath !== 'none'
			)
		);
		expect(cut).toBe(true);
	}
	await page.context().close();
});

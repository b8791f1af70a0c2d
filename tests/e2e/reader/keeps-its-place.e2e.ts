import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { hydrated, openAs } from '../support/pages.ts';
import { Visitor } from '../support/visitor.ts';

/** A need that several organisations could meet, so that its list goes beyond a screen. */
async function longList() {
	const process = `HALVORDINE${randomUUID().slice(0, 4).toUpperCase()}`;
	const asking = await newOwner();
	const need = await storeListing(asking.person, asking.organisation, {
		kind: 'need',
		title: `Cần xử lý ${process} cho trục thép`,
		summary: `Chúng tôi tìm nơi xử lý ${process} cho trục thép, mỗi tháng một lô nhỏ.`
	});
	for (const town of ['Dĩ An', 'Tân Uyên', 'Bến Cát', 'Thuận An']) {
		const other = await newOwner();
		await storeListing(other.person, other.organisation, {
			kind: 'offer',
			title: `Xử lý ${process} tại ${town}, có xe giao hàng`,
			summary: `Xưởng ở ${town} nhận xử lý ${process} cho trục thép và bánh răng, có xe giao hàng.`
		});
	}
	return { asking: asking.person, need };
}

for (const javaScriptEnabled of [true, false]) {
	test(`taking a match out keeps the place in the list, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
		browser
	}) => {
		const { asking, need } = await longList();
		const page = await openAs(browser, asking, {
			javaScriptEnabled,
			viewport: { width: 360, height: 800 }
		});
		await page.goto(`/listings/${need}/matches`);
		if (javaScriptEnabled) await hydrated(page);
		const cards = page.locator('li[id^="match-"]');
		const third = cards.nth(2);
		const [id, next] = [await third.getAttribute('id'), await cards.nth(3).getAttribute('id')];
		const hide = third.getByRole('button', { name: /^Ẩn/ });
		await hide.scrollIntoViewIfNeeded();
		await hide.click();

		const undo = page.locator('#undo');
		await expect(undo).toBeInViewport();
		await expect(page.locator(`#${next}`)).toBeInViewport();
		await expect(page.locator('ol > li').nth(2)).toContainText('Hoàn tác');
		if (javaScriptEnabled) await expect(undo).toBeFocused();

		await undo.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(page.locator(`#${id}`)).toBeInViewport();
		await expect(page.locator('ol > li').nth(2)).toHaveAttribute('id', id!);
		await page.context().close();
	});
}

test('the matches of all listings come soon or say that they are coming, also beside a crowd that asks', async ({
	browser
}) => {
	test.setTimeout(60_000);
	const { asking } = await longList();
	for (const javaScriptEnabled of [true, false]) {
		const page = await openAs(browser, asking, { javaScriptEnabled });
		const summary = 'Cần phay, tiện, hàn, đúc, mạ và sơn vỏ nhôm cho thiết bị đo. '.repeat(60);
		const crowd = Array.from({ length: 12 }, () =>
			new Visitor().postJson('/api/v1/matches', {
				kind: 'need',
				title: 'Cần gia công vỏ nhôm nhiều công đoạn',
				summary: summary.slice(0, 3900),
				language: 'vi'
			})
		);
		const before = Date.now();
		await page.goto('/matches', { waitUntil: 'commit' });
		await expect(
			page.getByRole('progressbar').or(page.locator('article.match')).first()
		).toBeVisible();
		// A second on a machine of one's own; this one does a dozen searches and a browser besides.
		expect(Date.now() - before).toBeLessThan(4000);
		await expect(page.locator('article.match').first()).toBeVisible({ timeout: 30_000 });
		await expect(page.getByRole('progressbar')).toHaveCount(0);
		await Promise.all(crowd);
		await page.context().close();
	}
});

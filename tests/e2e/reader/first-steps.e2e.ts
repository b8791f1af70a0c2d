import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { newPair, openAs } from '../support/pages.ts';

test('where no mail leaves the site, the page that wants the code leads to the mail', async ({
	page
}) => {
	await page.goto('/sign-in');
	await page.locator('#code-email').fill(`${randomUUID()}@people.example`);
	await page.locator('form:has(#code-email) button').click();
	await expect(page).toHaveURL(/\/verify/);
	const main = page.locator('main');
	await expect(main).not.toContainText(/mục thư rác|spam/);
	await main.locator('a[href="/outbox"]').click();
	await expect(page.locator('.mail-text').first()).toContainText(/\d{6}/);
});

for (const [locale, words] of Object.entries({
	'vi-VN': {
		accept: 'Khi bạn đồng ý, hai bên thấy tên',
		lapse: 'Nếu không có trả lời, đề nghị kết nối tự khép lại'
	},
	'en-GB': { accept: 'Once you accept, both sides see', lapse: 'Without an answer it closes on' }
})) {
	test(`contacts open by a yes and not by silence, in ${locale}`, async ({ browser }) => {
		const { asked, interest } = await newPair();
		const page = await openAs(browser, asked, { locale });
		await page.goto(`/interests/${interest}`);
		const text = await page.locator('main').innerText();
		expect(text.indexOf(words.accept)).toBeGreaterThan(-1);
		expect(text.indexOf(words.lapse)).toBeGreaterThan(text.indexOf(words.accept));
		await page.context().close();
	});
}

test('a few words from the home page stand in the box, with what they leave open and no error', async ({
	page
}) => {
	const few = 'cần 20 vỏ nhôm';
	await page.goto(`/?${new URLSearchParams({ kind: 'need', q: few }).toString()}`);
	await page
		.getByRole('link', { name: /^(Đăng điều này|Publish this)$/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/listings\/new/);
	const box = page.locator('textarea[name="text"]');
	await expect(box).toHaveValue(few);
	await expect(box).not.toHaveAttribute('aria-invalid');
	const notice = page.locator('main form .notice');
	await expect(notice).toContainText(/cần trước khi nào|by when/);
	await expect(notice).not.toContainText(/bao nhiêu|how much/);
	await page.locator('main form:has(textarea) button').last().click();
	await expect(page.locator('.field-error').first()).toBeVisible();
	await expect(box).toHaveValue(few);
	await expect(notice).toHaveCount(0);
});

test('on paper a listing is itself and where to answer it, without the reckoning of others', async ({
	page
}) => {
	const [one, other] = [await newOwner(), await newOwner()];
	const word = `Kelvorn${randomUUID().slice(0, 6)}`;
	const need = await storeListing(one.person, one.organisation, {
		kind: 'need',
		title: `Cần máy ép ${word}`
	});
	await storeListing(other.person, other.organisation, {
		kind: 'offer',
		title: `Cho thuê máy ép ${word}`
	});
	await page.goto(`/listings/${need}`);
	await expect(page.locator('.why-order').first()).toBeVisible();
	await expect(page.locator('.paper')).not.toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('h1')).toBeVisible();
	await expect(page.locator('.paper')).toContainText(`/listings/${need}`);
	for (const reckoning of await page.locator('.why-order').all())
		await expect(reckoning).not.toBeVisible();
});

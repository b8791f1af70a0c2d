import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { newOwner } from './support/organisations.ts';
import { Visitor } from './support/visitor.ts';

test.use({ javaScriptEnabled: false });

test('without scripts one finds matches, signs in, publishes a need and asks who answers it', async ({
	page
}) => {
	test.setTimeout(60_000);
	const password = `mot cau dai ${randomUUID()}`;
	const { person } = await newOwner({ password });
	const lot = randomUUID().slice(0, 8);
	const button = (name: string) => page.getByRole('button', { name, exact: true });

	await page.goto('/');
	await page
		.getByLabel('Bạn cần gì?')
		.fill(`Nhà máy cần xử lý màu và COD của nước thải nhuộm, chuyền ${lot}, thử trong ba tháng.`);
	await button('Xem ai phù hợp').click();
	await expect(page.getByRole('heading', { name: 'Ai có điều bạn cần' })).toBeVisible();
	await expect(page.locator('.match').first()).toContainText(/nước thải/i);

	await page.getByRole('link', { name: 'Đăng điều này' }).click();
	const title = `Xử lý nước thải nhuộm ${lot}`;
	await page.getByLabel('Tiêu đề').first().fill(title);
	await button('Đăng nhu cầu').click();
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await page.locator('details.other summary').click();
	await page.locator('#password-email').fill(person.email);
	await page.locator('#password').fill(password);
	await button('Đăng nhập').click();

	await expect(page).toHaveURL(/\/listings\/new\?step=check/);
	await expect(page.getByLabel('Tiêu đề').first()).toHaveValue(title);
	await button('Đăng nhu cầu').click();
	await expect(page).toHaveURL(/\/listings\/[0-9a-f-]{36}/);
	const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
	expect((await new Visitor().get(`/listings/${id}`)).text).toContain(title);

	await page.goto(`/listings/${id}`);
	await page.locator('.listing-matches .match .card-title a').first().click();
	const asked = page.url();
	expect(asked).not.toContain(id);
	await page.locator('.listing-act a').first().click();
	await expect(page).toHaveURL(`${asked}/interest`);
	const note = `Chúng tôi muốn thử trên chuyền ${lot} trong tháng này.`;
	await page.getByLabel('Lời nhắn ngắn').fill(note);
	await button('Gửi').click();
	await expect(page).toHaveURL(/\/interests\/[0-9a-f-]{36}/);
	await expect(page.getByText(note)).toBeVisible();
});

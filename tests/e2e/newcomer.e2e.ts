import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { CountedActs } from './support/counted-acts.ts';
import { readMailedCode } from './support/outbox.ts';
import { Visitor } from './support/visitor.ts';

const MOST_ACTS = 12;

test('somebody nobody knows gets from the home page to a published need in twelve acts', async ({
	page
}) => {
	test.setTimeout(60_000);
	const acts = new CountedActs();
	const lot = randomUUID().slice(0, 8);
	const email = `${randomUUID()}@people.example`;
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await page.goto('/');

	await acts.fill(
		page.getByLabel('Bạn cần gì?'),
		`Xưởng chúng tôi cần gia công vỏ nhôm CNC cho thiết bị đo, lô ${lot}, 200 cái mỗi tháng.`
	);
	await expect(page.getByRole('heading', { name: 'Ai có điều bạn cần' })).toBeVisible();
	await expect(page.locator('.match').first()).toContainText(/CNC|nhôm/i);
	await acts.click(page.getByRole('link', { name: 'Đăng điều này' }));
	await expect(page.getByLabel('Mô tả').first()).toHaveValue(new RegExp(lot));
	await acts.click(button('Đăng nhu cầu'));

	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await acts.fill(page.locator('#code-email'), email);
	await acts.click(button('Gửi mã cho tôi'));
	await expect(page).toHaveURL(/\/verify/);
	await acts.fill(page.getByLabel('Mã 6 chữ số'), await readMailedCode(email));
	await acts.click(button('Xác nhận'));

	await expect(page).toHaveURL(/\/organisation\/new\?next=/);
	const organisation = `Cơ khí Tân Uyên ${lot}`;
	await acts.fill(page.getByLabel('Tên tổ chức').first(), organisation);
	await acts.choose(page.getByLabel('Loại tổ chức'), 'sme');
	await acts.fill(page.getByLabel('Nơi đặt trụ sở'), 'Phường Dĩ An, Thành phố Hồ Chí Minh');
	await acts.click(button('Thêm tổ chức').last());

	await expect(page).toHaveURL(/\/listings\/new\?step=check/);
	await acts.click(button('Đăng nhu cầu'));
	await expect(page).toHaveURL(/\/listings\/[0-9a-f-]{36}/);

	expect(acts.count).toBeLessThanOrEqual(MOST_ACTS);
	const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
	const seen = await new Visitor().get(`/listings/${id}`);
	expect(seen.status).toBe(200);
	expect(seen.text).toContain(lot);
	expect(seen.text).toContain(organisation);
});

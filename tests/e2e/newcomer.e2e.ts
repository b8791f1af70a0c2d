import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { CountedActs } from './support/counted-acts.ts';
import { readMailedCode } from './support/outbox.ts';
import { Visitor } from './support/visitor.ts';

const MOST_ACTS = 12;

/** How somebody writes who uses the site in this language; places as people write them. */
const NEWCOMERS = {
	vi: {
		box: 'Bạn cần gì?',
		need: (lot: string) =>
			`Xưởng chúng tôi cần gia công vỏ nhôm CNC cho thiết bị đo, lô ${lot}, 200 cái mỗi tháng.`,
		found: 'Ai có điều bạn cần',
		publishThis: 'Đăng điều này',
		description: 'Mô tả',
		publish: 'Đăng nhu cầu',
		sendCode: 'Gửi mã cho tôi',
		code: 'Mã 6 chữ số',
		confirm: 'Xác nhận',
		name: 'Tên tổ chức',
		organisation: (lot: string) => `Cơ khí Tân Uyên ${lot}`,
		kind: 'Loại tổ chức',
		place: 'Nơi đặt trụ sở',
		lives: 'P. Phú Lợi, TP Thủ Dầu Một',
		add: 'Thêm tổ chức'
	},
	en: {
		box: 'What do you need?',
		need: (lot: string) =>
			`We need CNC machining of aluminium housings for a measuring device, lot ${lot}, 200 pieces a month.`,
		found: 'Who has what you need',
		publishThis: 'Publish this',
		description: 'Description',
		publish: 'Publish need',
		sendCode: 'Send me a code',
		code: 'Six-digit code',
		confirm: 'Confirm',
		name: 'Name of the organisation',
		organisation: (lot: string) => `Tan Uyen Precision ${lot}`,
		kind: 'Kind of organisation',
		place: 'Where it is based',
		lives: 'TX Thuan An, Binh Duong',
		add: 'Add organisation'
	}
} as const;

for (const [locale, says] of Object.entries(NEWCOMERS)) {
	test.describe(locale, () => {
		test.use({ locale });

		test('somebody nobody knows gets from the home page to a published need in twelve acts', async ({
			page
		}) => {
			test.setTimeout(60_000);
			const acts = new CountedActs();
			const lot = randomUUID().slice(0, 8);
			const email = `${randomUUID()}@people.example`;
			const button = (name: string) => page.getByRole('button', { name, exact: true });
			await page.goto('/');

			await acts.fill(page.getByLabel(says.box), says.need(lot));
			await expect(page.getByRole('heading', { name: says.found })).toBeVisible();
			await expect(page.locator('.match').first()).toContainText(/CNC|nhôm|alumin/i);
			await acts.click(page.getByRole('link', { name: says.publishThis }));
			await expect(page.getByLabel(says.description).first()).toHaveValue(new RegExp(lot));
			await acts.click(button(says.publish));

			await expect(page).toHaveURL(/\/sign-in\?next=/);
			await acts.fill(page.locator('#code-email'), email);
			await acts.click(button(says.sendCode));
			await expect(page).toHaveURL(/\/verify/);
			await acts.fill(page.getByLabel(says.code), await readMailedCode(email));
			await acts.click(button(says.confirm));

			await expect(page).toHaveURL(/\/organisation\/new\?next=/);
			const organisation = says.organisation(lot);
			await acts.fill(page.getByLabel(says.name).first(), organisation);
			await acts.choose(page.getByLabel(says.kind), 'sme');
			await acts.fill(page.getByLabel(says.place), says.lives);
			await acts.click(button(says.add).last());

			await expect(page).toHaveURL(/\/listings\/new\?step=check/);
			await acts.click(button(says.publish));
			await expect(page).toHaveURL(/\/listings\/[0-9a-f-]{36}/);

			expect(acts.count).toBeLessThanOrEqual(MOST_ACTS);
			const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
			const seen = await new Visitor().get(`/listings/${id}`);
			expect(seen.status).toBe(200);
			expect(seen.text).toContain(lot);
			expect(seen.text).toContain(organisation);
		});
	});
}

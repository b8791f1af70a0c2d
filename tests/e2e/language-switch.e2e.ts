import { expect, test, type Page } from '@playwright/test';

const TEXT =
	'Chúng tôi cần khuôn ép nhựa hai lòng cho vỏ công tắc điện, giao trong ba tháng, ở Thuận An.';

async function speak(page: Page, name: 'English' | 'Tiếng Việt'): Promise<void> {
	await page.getByRole('button', { name, exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', name === 'English' ? 'en' : 'vi');
}

test('the text of a new listing stays when the language changes', async ({ page }) => {
	await page.goto('/listings/new');
	await page.locator('input[name="kind"][value="offer"]').check();
	await page.locator('textarea[name="text"]').fill(TEXT);
	await speak(page, 'English');

	await expect(page).toHaveURL(/\/listings\/new$/);
	await expect(page.locator('textarea[name="text"]')).toHaveValue(TEXT);
	await expect(page.locator('input[name="kind"][value="offer"]')).toBeChecked();
	await page.locator('input[name="kind"][value="need"]').check();
	await speak(page, 'Tiếng Việt');
	await expect(page.locator('textarea[name="text"]')).toHaveValue(TEXT);
	await expect(page.locator('input[name="kind"][value="need"]')).toBeChecked();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('cần');
});

test('every answer of a new listing stays when the language changes, also one just typed', async ({
	page
}) => {
	await page.goto(`/listings/new?${new URLSearchParams({ kind: 'need', text: TEXT }).toString()}`);
	for (const part of await page.locator('form.sheet details').all()) {
		const isOpen = (await part.getAttribute('open')) !== null;
		if (!isOpen) await part.locator('> summary').click();
	}
	const fields = {
		title: page.locator('[name="title"]'),
		english: page.locator('[name="translation.title"]'),
		budget: page.locator('[name="budgetMaxVnd"]'),
		first: page.locator('[name="requirements.0.value"]'),
		second: page.locator('[name="requirements.1.value"]')
	};
	await fields.first.fill('Có bản vẽ 3D');
	await page.getByRole('button', { name: 'Thêm yêu cầu' }).click();
	const kept = page.waitForResponse(
		(answer) =>
			answer.request().postDataBuffer()?.includes('Giao hàng trong tháng') === true && answer.ok()
	);
	await fields.second.fill('Giao hàng trong tháng');
	await kept;
	await page.waitForURL(/step=check/);
	await fields.title.fill('Khuôn ép nhựa, đổi tên giữa chừng');
	await fields.english.fill('Injection mould for switch housings');
	await fields.budget.fill('350.000.000');
	await page.locator('[name="subject"]').selectOption('product');
	await page.locator('[name="partnerSpheres"][value="university"]').check();
	await speak(page, 'English');

	await expect(fields.title).toHaveValue('Khuôn ép nhựa, đổi tên giữa chừng');
	await expect(fields.english).toHaveValue('Injection mould for switch housings');
	await expect(fields.budget).toHaveValue(/^350[.,]000[.,]000$/);
	await expect(fields.first).toHaveValue('Có bản vẽ 3D');
	await expect(fields.second).toHaveValue('Giao hàng trong tháng');
	await expect(page.locator('[name="kind"][value="need"]')).toBeChecked();
	await expect(page.locator('[name="summary"]')).toHaveValue(TEXT);
	await expect(page.locator('[name="subject"]')).toHaveValue('product');
	await expect(page.locator('[name="partnerSpheres"][value="university"]')).toBeChecked();
});

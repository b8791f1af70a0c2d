import { expect, test, type Page } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { hydrated, openAs } from '../support/pages.ts';

test.setTimeout(60_000);

/** Ticks the first code that is found for some words, and gives its value. */
async function tickFound(page: Page, words: string): Promise<string> {
	await page.locator('input[name="codeQuery"]').fill(words);
	await page.locator('input[name="codeQuery"] ~ button, .codes-find button').first().click();
	const code = await page.locator('input[name="codes"]:not(:checked)').first().inputValue();
	await page.locator(`input[name="codes"][value="${code}"]`).check();
	return code;
}

test('what was found and ticked on an edit page is there after a reload, with all that was typed before, and is saved', async ({
	browser
}) => {
	const { person, organisation } = await newOwner();
	const listing = await storeListing(person, organisation, { status: 'draft' });
	const page = await openAs(browser, person);
	for (const { path, typed, save } of [
		{
			path: `/listings/${listing}/edit`,
			typed: 'input[name="title"]',
			save: 'form[action="?/save"] .act .button-primary'
		},
		{
			path: `/organisation/edit?of=${organisation}`,
			typed: 'textarea[name="summaryVi"]',
			save: 'main form .button-primary >> nth=-1'
		}
	]) {
		const text = 'Gia công khuôn ép nhựa theo bản vẽ, lô nhỏ';
		await page.goto(path);
		await hydrated(page);
		await page.locator(typed).fill(text);
		const code = await tickFound(page, 'cơ khí');
		await page.reload();
		await hydrated(page);
		await expect(page.locator(typed)).toHaveValue(text);
		const again = page.locator(`input[name="codes"][value="${code}"]`);
		await expect(again).toBeChecked();
		await page.locator(save).click();
		await expect(page.getByRole('status').first()).toBeVisible();
		await page.goto(path);
		await expect(again).toBeChecked();
		await expect(page.locator(typed)).toHaveValue(text);
	}
	await page.context().close();
});

test('what was refused is still there after a reload', async ({ browser }) => {
	const { person, organisation } = await newOwner();
	const listing = await storeListing(person, organisation);
	const page = await openAs(browser, person);
	await page.goto(`/listings/${listing}/edit`);
	await hydrated(page);
	const summary = page.locator('textarea[name="summary"]');
	await page.locator('input[name="title"]').fill('');
	await summary.fill('Chúng tôi cần phay năm trục, hai trăm chi tiết mỗi tháng, giao tại xưởng.');
	await page.locator('form[action="?/save"] .act .button-primary').click();
	await expect(page.locator('#title-error')).toBeVisible();
	await page.reload();
	await hydrated(page);
	await expect(summary).toHaveValue(/hai trăm chi tiết/);
	await expect(page.locator('input[name="title"]')).toHaveValue('');
	await page.context().close();
});

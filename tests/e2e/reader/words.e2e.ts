import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { openAs } from '../support/pages.ts';
import { Visitor } from '../support/visitor.ts';

const READERS = [
	{
		locale: 'vi-VN',
		hours: '20 giờ',
		hour: '1 giờ',
		price: ['Giá thấp nhất', 'Giá cao nhất'],
		budget: ['Ngân sách thấp nhất', 'Ngân sách cao nhất'],
		one: '1 tin',
		unit: 'cái'
	},
	{
		locale: 'en-GB',
		hours: '20 hours',
		hour: '1 hour',
		price: ['Lowest price', 'Highest price'],
		budget: ['Lowest budget', 'Highest budget'],
		one: '1 listing',
		unit: 'pieces'
	}
] as const;

test('amounts and counts agree with their words, and codes are named without their numbers', async ({
	browser
}) => {
	const { person, organisation } = await newOwner();
	const word = 'QUORNTABLE';
	const facts = { kind: 'offer', quantityUnit: 'hour', codes: [{ scheme: 'ford', code: '2.3' }] };
	const many = await storeListing(person, organisation, {
		...facts,
		title: `Giờ máy đo ${word} cho xưởng nhỏ`,
		quantityMin: 20,
		quantityMax: 20
	});
	const single = await storeListing(person, organisation, {
		...facts,
		quantityMin: 1,
		quantityMax: 1
	});
	for (const { locale, hours, hour, one } of READERS) {
		const page = await openAs(browser, new Visitor(), { locale });
		const main = page.locator('main');
		await page.goto(`/listings/${many}`);
		await expect(main.getByText(hours, { exact: true })).toBeVisible();
		await expect(main.locator('dl.facts')).not.toContainText(/ford|2\.3/i);
		await page.goto(`/listings/${single}`);
		await expect(main.getByText(hour, { exact: true })).toBeVisible();
		await page.goto(`/listings?q=${word}`);
		await expect(main.getByText(one, { exact: true })).toBeVisible();
		await page.context().close();
	}
});

test('the form asks for the price of an offer and the budget of a need, and offers units in words', async ({
	browser
}) => {
	const { person, organisation } = await newOwner();
	const asks = { quantityMin: 200, quantityMax: 200, quantityUnit: 'piece' };
	const offer = await storeListing(person, organisation, { ...asks, kind: 'offer' });
	const need = await storeListing(person, organisation, { ...asks, kind: 'need' });
	for (const { locale, price, budget, unit } of READERS) {
		const page = await openAs(browser, person, { locale });
		for (const [id, said, unsaid] of [
			[offer, price, budget],
			[need, budget, price]
		] as const) {
			await page.goto(`/listings/${id}/edit`);
			for (const label of said) await expect(page.getByLabel(label)).toBeAttached();
			for (const label of unsaid) await expect(page.getByLabel(label)).toHaveCount(0);
			await expect(page.locator('[name="quantityUnit"]')).toHaveValue(unit);
			await expect(page.locator(`#units option[value="${unit}"]`)).toBeAttached();
		}
		await page.context().close();
	}
});

test('what was understood from a text is in words, and a price that cannot be read is called one', async ({
	browser
}) => {
	const { person } = await newOwner();
	const page = await openAs(browser, person);
	await page.goto('/listings/new?kind=offer');
	await page
		.locator('[name="text"]')
		.fill('Xưởng chúng tôi nhận gia công vỏ nhôm CNC, 200 cái mỗi tháng, giao tại Thuận An.');
	await page.getByRole('button', { name: 'Tiếp tục' }).click();
	await expect(page.locator('[name="quantityUnit"]')).toHaveValue('cái');
	await page.locator('[name="budgetMinVnd"]').evaluate((field: HTMLInputElement) => {
		field.closest('details')!.open = true;
	});
	await page.locator('[name="budgetMinVnd"]').fill('nhiều');
	await page.getByRole('button', { name: 'Đăng nguồn cung' }).click();
	await expect(page.getByText(/Giá thấp nhất chưa đọc được/).first()).toBeVisible();
	await page.context().close();
});

import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from './support/listings.ts';
import { newOwner } from './support/organisations.ts';

test('offers that only together give what a need asks are named, each with its part', async ({
	page
}) => {
	const lot = randomUUID().slice(0, 8);
	const cases = (fields: object) => ({
		title: `Hộp gỗ thông khắc laser kiểu ${lot}`,
		summary: `Hộp gỗ thông khắc laser kiểu ${lot}, nắp trượt, chà nhám hai mặt, giao trong tháng.`,
		quantityUnit: 'hộp',
		...fields
	});
	const { person, organisation } = await newOwner();
	const need = await storeListing(
		person,
		organisation,
		cases({ kind: 'need', quantityMin: 400, quantityMax: 400, splittable: true })
	);
	const offers: string[] = [];
	for (const quantityMax of [250, 300]) {
		const maker = await newOwner();
		const gives = cases({ kind: 'offer', quantityMin: 50, quantityMax });
		offers.push(await storeListing(maker.person, maker.organisation, gives));
	}

	await page.goto(`/listings/${need}/matches`);
	const together = page.getByRole('region', { name: 'Cùng nhau các bên này đáp ứng đủ' });
	await expect(together.getByText('cùng nhau đủ 400 hộp')).toBeVisible();
	const parts = together.getByRole('listitem');
	await expect(parts).toHaveCount(2);
	const amounts = await parts.locator('strong').allInnerTexts();
	expect(amounts.map((amount) => Number.parseInt(amount, 10)).reduce((a, b) => a + b)).toBe(400);
	for (const offer of offers) {
		await expect(together.locator(`a[href^="/listings/${offer}"]`)).toBeVisible();
	}
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { ImportRow } from '#lib/domain/import/import-record.ts';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import { importListings } from '#lib/server/use-cases/import/import-listings.ts';
import { foundOrganisation } from '../support/organisations.ts';
import { newPerson, type SignedUp } from '../support/people.ts';
import { withSiteDatabase } from '../support/site-database.ts';

const DAY_MS = 86_400_000;
const MANY = 230;

async function* rows(): AsyncGenerator<ImportRow<ListingDraft>> {
	for (let line = 1; line <= MANY; line += 1) {
		const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
		const texts = [{ language: 'vi', title: `Gia công chi tiết ${line}`, summary }] as const;
		const draft: ListingDraft = { ...EMPTY_DRAFT, kind: 'offer', texts };
		yield await Promise.resolve({
			outcome: 'ready',
			line,
			externalId: String(line),
			draft,
			source: ''
		});
	}
}

/** The owner of an organisation whose imported listings end in five days. */
async function ownerOfImported(): Promise<SignedUp> {
	const owner = await newPerson();
	const id = await foundOrganisation(owner);
	const expiresAt = new Date(Date.now() + 5 * DAY_MS);
	const plan = {
		author: { id },
		kind: 'offer',
		mapping: {},
		batchSize: 100,
		mode: 'store'
	} as const;
	const file = { fileName: 'máy móc.csv', fileChecksum: owner.email };
	const brought = await withSiteDatabase((db) =>
		importListings(
			db,
			{ ...plan, ...file, expiresAt },
			rows(),
			{ onRefused: () => undefined, onBatch: () => Promise.resolve() },
			() => new Date()
		)
	);
	expect(brought).toMatchObject({ ok: true, value: { counts: { imported: MANY, refused: 0 } } });
	return owner;
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

		test('imported listings that will end stand on the desk as one, and one press renews them', async ({
			page,
			context
		}) => {
			const owner = await ownerOfImported();
			await context.addCookies(
				[...owner.cookies].map(([name, value]) => ({ name, value, url: owner.site }))
			);
			await page.goto('/desk');

			const imports = page.getByRole('region', { name: 'Tin đã nhập sắp hết hạn' });
			await expect(imports).toContainText('Nhập từ máy móc.csv');
			await expect(imports).toContainText(`${MANY} tin.`);
			if (javaScriptEnabled) {
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id }) => id)).toEqual([]);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width).toBeLessThanOrEqual(360);
			}
			await imports.getByRole('button', { name: 'Gia hạn tất cả' }).click();
			await expect(
				page.getByRole('status').filter({ hasText: `Đã gia hạn ${MANY} tin.` })
			).toBeVisible();
			await expect(imports).toHaveCount(0);

			await page.goto('/organisation');
			await expect(page.getByText('Trang 1 / 5')).toBeVisible();
			await expect(page.getByRole('row')).toHaveCount(51);
		});
	});
}

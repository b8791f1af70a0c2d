import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { openAs } from '../support/pages.ts';
import { Visitor } from '../support/visitor.ts';

/** Somebody who needs a rare process, and somebody who has it. */
async function twoSides() {
	const process = `KESTELWARD${randomUUID().slice(0, 4).toUpperCase()}`;
	const [reader, other] = [await newOwner(), await newOwner()];
	const ownTitle = `Cần phủ ${process} cho khuôn ép nhựa`;
	const own = await storeListing(reader.person, reader.organisation, {
		kind: 'need',
		title: ownTitle,
		summary: `Xưởng tìm nơi phủ ${process} cho khuôn ép nhựa, mỗi tháng bốn bộ khuôn.`,
		quantityMin: 4,
		quantityMax: 4,
		quantityUnit: 'bộ'
	});
	const offer = await storeListing(other.person, other.organisation, {
		kind: 'offer',
		title: `Nhận phủ ${process} lên khuôn`,
		summary: `Chúng tôi phủ ${process} lên khuôn ép nhựa và khuôn dập, giao trong năm ngày.`,
		quantityMin: 1,
		quantityMax: 40,
		quantityUnit: 'bộ'
	});
	return { reader, other, own, ownTitle, offer };
}

test('who reads a listing of somebody else sees why it fits one of their own, in their own terms', async ({
	browser
}) => {
	const { reader, own, ownTitle, offer } = await twoSides();
	for (const [locale, heading, yours] of [
		['vi-VN', 'Vì sao hợp với bạn', /lượng bạn cần/u],
		['en-GB', 'Why it fits you', /the quantity you need/u]
	] as const) {
		const page = await openAs(browser, reader.person, { locale });
		await page.goto(`/listings/${offer}`);
		const fit = page.getByRole('region', { name: heading });
		await expect(fit).toContainText('KESTELWARD');
		await expect(fit).toContainText(yours);
		await expect(fit.getByRole('link', { name: ownTitle })).toHaveAttribute(
			'href',
			`/listings/${own}`
		);
		await fit.getByRole('link').last().click();
		await expect(page).toHaveURL(`/listings/${own}/matches?with=${offer}`);
		await page.context().close();
	}
});

test('nobody else is told that it fits them, and neither is its author or who took the match out', async ({
	browser
}) => {
	const { reader, other, own, offer } = await twoSides();
	const stranger = await newOwner();
	for (const person of [new Visitor(), stranger.person, other.person]) {
		const page = await openAs(browser, person);
		await page.goto(`/listings/${offer}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('KESTELWARD');
		await expect(page.locator('#own-fit')).toHaveCount(0);
		await page.context().close();
	}
	const hidden = await reader.person.post(`/listings/${own}/matches?/hide`, { otherId: offer });
	expect(hidden.status).toBe(303);
	const { text } = await reader.person.get(`/listings/${offer}`);
	expect(text).not.toContain('id="own-fit"');
});

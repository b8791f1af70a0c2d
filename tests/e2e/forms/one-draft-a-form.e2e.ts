import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { newOwner } from '../support/organisations.ts';
import { openAs } from '../support/pages.ts';
import { Visitor } from '../support/visitor.ts';

test.setTimeout(90_000);

const textOf = (mark: string) =>
	`Chúng tôi cần gia công 200 vỏ nhôm CNC mỗi tháng cho thiết bị đo, ký hiệu ${mark}.`;

/** Writes a need in a tab, up to the form that is checked before it is published. */
async function begin(page: Page, title: string, scripts: 'with' | 'without'): Promise<void> {
	await page.goto('/listings/new?kind=need');
	await page.locator('textarea[name="text"]').fill(textOf(title));
	await page.locator('form[action="?/understand"] button[type="submit"]').click();
	await expect(page).toHaveURL(/step=check&draft=/);
	const saved = scripts === 'with' ? page.waitForResponse(/autosave/) : null;
	await page.locator('input[name="title"]').fill(title);
	await saved;
}

for (const scripts of ['with', 'without'] as const) {
	test(`two tabs, each with a new listing, ${scripts} scripts: each keeps and publishes its own`, async ({
		browser
	}) => {
		const { person } = await newOwner();
		const page = await openAs(browser, person, { javaScriptEnabled: scripts === 'with' });
		const other = await page.context().newPage();
		const [mine, theirs] = [`Khuôn thứ nhất ${randomUUID()}`, `Khuôn thứ hai ${randomUUID()}`];
		await begin(page, mine, scripts);
		await begin(other, theirs, scripts);
		for (const [tab, title] of [
			[page, mine],
			[other, theirs]
		] as const) {
			if (scripts === 'without') {
				await tab.locator('button[formaction="?/find#codes"]').click();
				await tab.waitForURL(/#codes$/);
			}
			await tab.reload();
			await expect(tab.locator('input[name="title"]')).toHaveValue(title);
		}

		const third = await page.context().newPage();
		await third.goto('/listings/new');
		for (const title of [mine, theirs]) await expect(third.getByText(`“${title}”`)).toBeVisible();
		await third.getByRole('link', { name: 'Viết tiếp' }).last().click();
		await expect(third.locator('input[name="title"]')).toHaveValue(mine);

		for (const [tab, title] of [
			[page, mine],
			[other, theirs]
		] as const) {
			await tab.locator('.act .button-primary').click();
			await expect(tab).toHaveURL(/\/listings\/[0-9a-f-]{36}/);
			await expect(tab.getByRole('heading', { level: 1 })).toContainText(title);
		}
		await third.goto('/listings/new');
		await expect(third.getByRole('link', { name: 'Viết tiếp' })).toHaveCount(0);
		await page.context().close();
	});
}

test('a sixth draft pushes out the first of this browser, and nobody reads drafts of others', async () => {
	const visitor = new Visitor();
	const places: string[] = [];
	for (let count = 1; count <= 6; count += 1) {
		const answer = await visitor.post('/listings/new?/understand', { text: textOf(`số ${count}`) });
		places.push(answer.headers['location'] as string);
	}
	expect(new Set(places).size).toBe(6);
	expect([...visitor.cookies.keys()].filter((name) => name.includes('-draft-'))).toHaveLength(5);
	expect((await visitor.get(places[0]!)).headers['location']).toBe('/listings/new');
	expect((await visitor.get(places[1]!)).text).toContain('số 2');
	const stranger = new Visitor();
	expect((await stranger.get(places[5]!)).headers['location']).toBe('/listings/new');

	// What an account wrote is shown to nobody who uses the same browser after it.
	const { person } = await newOwner();
	const theirs = await person.post('/listings/new?/keep', {
		kind: 'need',
		title: 'Chỉ của tôi',
		summary: textOf('riêng')
	});
	for (const name of [...person.cookies.keys()]) {
		if (name.startsWith('trihelix-session')) person.cookies.delete(name);
	}
	const answer = await person.get(theirs.headers['location'] as string);
	expect(answer.headers['location']).toBe('/listings/new');
	expect((await person.get('/listings/new')).text).not.toContain('Chỉ của tôi');
});

test('beginning another one loses nothing, and only what is given up by name is gone', async ({
	browser
}) => {
	const { person } = await newOwner();
	const page = await openAs(browser, person, { javaScriptEnabled: false });
	const title = `Khuôn để đó ${randomUUID()}`;
	await begin(page, title, 'without');
	await page.getByRole('button', { name: 'Để đó, viết bản khác' }).click();
	await expect(page).toHaveURL(/\/listings\/new\?kind=need$/);
	await page.getByRole('link', { name: 'Viết tiếp' }).click();
	await expect(page.locator('input[name="title"]')).toHaveValue(title);
	await page.goto('/listings/new');
	await page.getByRole('button', { name: title }).click();
	await expect(page.getByRole('link', { name: 'Viết tiếp' })).toHaveCount(0);
	await page.context().close();
});

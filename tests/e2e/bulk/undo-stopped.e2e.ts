import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { getPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser } from '@playwright/test';
import type { ImportRow } from '#lib/domain/import/import-record.ts';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import { importListings } from '#lib/server/use-cases/import/import-listings.ts';
import { foundOrganisation } from '../support/organisations.ts';
import { openAs } from '../support/pages.ts';
import { demoPerson, newPerson } from '../support/people.ts';
import { withSiteDatabase } from '../support/site-database.ts';
import { Visitor } from '../support/visitor.ts';

const MANY = 6_000;
const OPERATOR = 'dieu-hanh';

async function* rows(): AsyncGenerator<ImportRow<ListingDraft>> {
	const summary = 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc trở lên.';
	for (let line = 1; line <= MANY; line += 1) {
		const texts = [{ language: 'vi', title: `Gia công chi tiết ${line}`, summary }] as const;
		const draft: ListingDraft = { ...EMPTY_DRAFT, kind: 'offer', texts };
		const externalId = String(line);
		yield await Promise.resolve({ outcome: 'ready', line, externalId, draft, source: '' });
	}
}

/** Listings of an organisation that came from a file of this name. */
async function bring(organisation: string, fileName: string): Promise<string> {
	const plan = {
		author: { id: organisation },
		kind: 'offer',
		mapping: {},
		batchSize: 500
	} as const;
	const brought = await withSiteDatabase((db) =>
		importListings(
			db,
			{ ...plan, mode: 'store', expiresAt: null, fileName, fileChecksum: randomUUID() },
			rows(),
			{ onRefused: () => undefined, onBatch: () => Promise.resolve() },
			() => new Date()
		)
	);
	if (!brought.ok || brought.value.id === null) throw new Error('Nothing was imported.');
	return brought.value.id;
}

/** The undo command of an operator beside the site, with what it will have printed. */
function undo(id: string): { readonly pid: number; readonly said: Promise<string> } {
	const child = spawn(process.execPath, ['scripts/import.ts', 'undo', id], {
		env: {
			...process.env,
			TRIHELIX_DATA_DIR: process.env['TRIHELIX_E2E_DATA'],
			TRIHELIX_DEMO: 'on'
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return { pid: child.pid!, said: text(child.stdout) };
}

/** The operator at a phone, who stops an undo under way. @returns how many listings are left */
async function stopOn(
	browser: Browser,
	imported: { readonly id: string; readonly fileName: string; readonly many: number },
	javaScriptEnabled: boolean
): Promise<number> {
	const { id, fileName, many } = imported;
	const operator = await demoPerson(OPERATOR);
	const viewport = { width: 360, height: 800 };
	const page = await openAs(browser, operator, { javaScriptEnabled, viewport });
	const { pid, said } = undo(id);
	const one = page.getByRole('listitem').filter({ hasText: fileName });
	await expect(async () => {
		await page.goto('/imports');
		await expect(one).toContainText(/Đang gỡ: đã gỡ [1-9]/, { timeout: 200 });
	}).toPass({ timeout: 30_000 });
	await expect(page.getByRole('progressbar', { name: fileName })).toBeVisible();
	// It stands back behind the site.
	expect(getPriority(pid)).toBeGreaterThanOrEqual(10);
	await one.getByRole('button', { name: 'Dừng gỡ' }).click();
	await expect(page.getByText('Đã yêu cầu dừng gỡ.')).toBeVisible();

	const [, removed = 0, left = 0] =
		/was stopped on the site: (\d+) removed, (\d+) left/.exec(await said)?.map(Number) ?? [];
	expect(removed + left).toBe(many);
	expect(left).toBeGreaterThan(0);

	await page.goto('/imports');
	await expect(one).toContainText(
		`Việc gỡ đã dừng giữa chừng: đã gỡ ${number(MANY - left)}, còn lại ${number(left)}.`
	);
	await expect(one).toContainText(`npm run import -- undo ${id}`);
	// Axe is a script itself.
	if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

	// Stopped before: whoever sends the old form once more is told how it stands.
	const again = await operator.post('/imports?/stop', { import: id });
	expect(again.status).toBe(409);
	expect(again.text).toContain('Việc gỡ này không còn chạy nữa.');
	await page.context().close();
	return left;
}

function number(count: number): string {
	return new Intl.NumberFormat('vi-VN').format(count);
}

test('an operator watches an undo and stops it, with scripts and without; the command ends and says so, and it goes on later', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const owner = await newPerson();
	const organisation = await foundOrganisation(owner);
	const fileName = `máy móc ${randomUUID()}.csv`;
	const id = await bring(organisation, fileName);

	const leftAtFirst = await stopOn(browser, { id, fileName, many: MANY }, true);
	const left = await stopOn(browser, { id, fileName, many: leftAtFirst }, false);
	expect(await undo(id).said).toContain(`is undone: ${left} removed.`);
	const { text: done } = await (await demoPerson(OPERATOR)).get('/imports');
	expect(done).toContain(`Đã gỡ hết: ${number(MANY)}.`);

	// Whose listings they were sees it as well, and stops nothing; others see nothing.
	const seen = await owner.get('/imports');
	expect(seen.text).toContain(fileName);
	expect((await owner.post('/imports?/stop', { import: id })).status).toBe(403);
	const desk = await owner.get('/desk');
	expect(desk.text).toContain('href="/imports"');
	const stranger = await newPerson();
	expect((await stranger.get('/imports')).text).not.toContain(fileName);
	expect((await stranger.post('/imports?/stop', { import: id })).status).toBe(403);
});

test('nobody sees imports without signing in, and what is no import is not stopped', async () => {
	const visitor = new Visitor();
	expect((await visitor.get('/imports')).headers.location).toMatch(/^\/sign-in/);
	expect((await visitor.post('/imports?/stop', { import: randomUUID() })).status).toBe(303);
	const operator = await demoPerson(OPERATOR);
	for (const id of [randomUUID(), 'x', "'; drop table imports", ''])
		expect((await operator.post('/imports?/stop', { import: id })).status).toBe(409);
	expect((await operator.post('/imports?/stop', {})).status).toBe(400);
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { ownListing } from './support/own-listing.ts';
import { ENLARGED, sidewaysOf } from './support/sideways.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NEED = 'Nhà máy cần xử lý màu và COD của nước thải nhuộm';
const PUBLIC = [
	'/',
	`/?kind=need&q=${encodeURIComponent(NEED)}`,
	'/?kind=offer&q=zzzzqqqq',
	'/listings',
	'/listings?q=zzzzqqqq',
	'/organisations',
	'/about/dictionaries',
	'/sign-in',
	'/sign-up',
	'/reset-password',
	'/verify?email=somebody%40demo.example',
	'/listings/new?kind=need',
	'/outbox',
	'/suspended',
	'/nothing-here'
];
const SIGNED_IN = [
	'/desk',
	'/imports',
	'/matches',
	'/conversations',
	'/organisation',
	'/organisation/new',
	'/organisation/edit',
	'/organisation/members',
	'/organisation/conflicts',
	'/organisation/close',
	'/account',
	'/account/consents',
	'/account/security',
	'/account/security/email',
	'/account/tokens',
	'/listings/new?kind=offer'
];

/** Two roles that demo offers fill, one that nothing fills, and a rule that nobody can keep. */
const TEAM = new URLSearchParams({
	'roles.0.text': 'gia công vỏ nhôm CNC',
	'roles.1.text': 'xử lý nước thải dệt nhuộm',
	strength: 'good'
}).toString();
const TEAM_PAGES = [
	'',
	`?${TEAM}`,
	`?${TEAM}&roles.2.text=zzzzqqqq`,
	`?roles.0.text=CNC&spheres=civil&leastMembers=12`,
	`?${TEAM}&budgetVnd=x`
];

/** What axe finds, one line each, so that a failure says where. */
async function faultsOf(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${page.url()} ${id}: ${target.join(' ')}`)
	);
}

const LOOKS = [
	{ locale: 'vi', width: 360, colorScheme: 'dark' },
	{ locale: 'en', width: 1280, colorScheme: 'light' }
] as const;

/** Opens each address, and expects no fault, no sideways scroll, also enlarged, and no complaint of the browser. */
async function expectAccessible(page: Page, paths: readonly string[]): Promise<void> {
	const complaints: string[] = [];
	page.on('pageerror', (cause) => complaints.push(String(cause)));
	for (const path of paths) {
		await page.goto(path);
		expect.soft(await faultsOf(page)).toEqual([]);
		expect.soft(await sidewaysOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
		expect.soft(await page.title(), `${path} has a title`).not.toBe('');
		const asSet = page.viewportSize()!;
		await page.setViewportSize(ENLARGED);
		expect.soft(await sidewaysOf(page), `${path} scrolls sideways at 400 %`).toBeLessThanOrEqual(0);
		await page.setViewportSize(asSet);
	}
	expect(complaints).toEqual([]);
}

async function signIn(context: BrowserContext, email: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto('/sign-in');
	const answer = await page.request.post('/sign-in?/password', {
		form: { email, password: DEMO_PASSWORD },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(answer.ok()).toBe(true);
	return page;
}

for (const { locale, width, colorScheme } of LOOKS) {
	test.describe(`${locale}, ${width} px, ${colorScheme}`, () => {
		test.use({ locale, colorScheme, viewport: { width, height: 800 } });

		test('pages for visitors have no fault that axe can see', async ({ page }) => {
			test.setTimeout(120_000);
			await page.goto('/listings');
			const first = await page.locator('.card a').first().getAttribute('href');
			const someone = await page
				.goto('/organisations')
				.then(() => page.locator('main a[href^="/organisations/"]').first().getAttribute('href'));
			expect(first).toMatch(/^\/listings\//);
			await page.goto('/listings?kind=need');
			const need = await page.locator('.card a').first().getAttribute('href');
			await expectAccessible(page, [
				...PUBLIC,
				first!,
				`${first}/matches`,
				...TEAM_PAGES.map((query) => `${need}/consortium${query}`),
				someone ?? '/organisations'
			]);
		});

		test('pages for members have no fault that axe can see', async ({ context }) => {
			test.setTimeout(120_000);
			const page = await signIn(context, 'kinh-doanh@demo.example');
			const id = await ownListing(page);
			await expectAccessible(page, [
				...SIGNED_IN,
				`/listings/${id}`,
				`/listings/${id}/edit`,
				`/listings/${id}/matches`
			]);
		});
	});
}

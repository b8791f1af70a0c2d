import { expect, test, type Browser } from '@playwright/test';
import { storeListing } from './support/listings.ts';
import { newOwner } from './support/organisations.ts';

const needOf = (process: string) => ({
	kind: 'need',
	title: `Cần máy phay ${process}`,
	summary: `Xưởng tìm máy phay ${process} làm vỏ nhôm cho thiết bị đo, giao hàng mỗi tháng một lần.`,
	language: 'vi'
});
const offerOf = (process: string) => ({
	kind: 'offer',
	title: `${process} milling of aluminium housings`,
	summary: `We run three ${process} milling machines and deliver an aluminium housing in two weeks.`,
	language: 'en'
});

/** A word of their own, so that the two find each other whatever else is published. */
const PROCESS = 'VANTABREX';
const [NEED, OFFER] = [needOf(PROCESS), offerOf(PROCESS)];

let pair: string;
let need: string;

test.beforeAll(async () => {
	const [author, other] = [await newOwner(), await newOwner()];
	need = await storeListing(author.person, author.organisation, NEED);
	const offer = await storeListing(other.person, other.organisation, OFFER);
	pair = `/listings/${need}/matches?with=${offer}`;
});

const READERS = [
	{
		locale: 'vi',
		foreign: 'en',
		label: 'Từ khớp, theo bảng từ',
		means: /milling[^()]* \([^)]*phay/iu
	},
	{
		locale: 'en',
		foreign: 'vi',
		label: 'Matched words, by the glossary',
		means: /phay[^()]* \([^)]*mill/iu
	}
] as const;

/** A page of somebody whose browser asks for a language and runs no scripts. */
async function readerIn(browser: Browser, locale: string, colorScheme: 'light' | 'dark') {
	const context = await browser.newContext({
		locale,
		colorScheme,
		javaScriptEnabled: false,
		viewport: { width: 360, height: 800 }
	});
	return context.newPage();
}

for (const { locale, foreign, label, means } of READERS) {
	test(`who reads ${locale} is told what the ${foreign} words of a match mean`, async ({
		browser
	}) => {
		const page = await readerIn(browser, locale, 'dark');
		await page.goto(pair);
		const reasons = page.locator('.match-reasons');
		await expect(reasons.locator(`q[lang="${foreign}"]`).first()).toBeVisible();
		const glosses = reasons.locator('.glosses');
		await expect(glosses).toContainText(label);
		await expect(glosses).toContainText(means);
		// Only what is in another language says so; what it means is in that of the page.
		await expect(glosses.locator(`[lang="${foreign}"]`).first()).toBeVisible();
		await expect(glosses.locator(`[lang="${locale}"]`)).toHaveCount(0);
		expect(await glosses.innerText()).not.toMatch(new RegExp(`${PROCESS} [(]`, 'u'));
		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth
		);
		expect(sideways).toBeLessThanOrEqual(0);
		await page.context().close();
	});
}

test('listings in both languages are quoted in that of the reader', async ({ browser }) => {
	const [author, other] = [await newOwner(), await newOwner()];
	const [vietnamese, { title, summary }] = [needOf('QUELDOMITE'), offerOf('QUELDOMITE')];
	const text = { ...vietnamese, translation: { title, summary } };
	const both = await storeListing(author.person, author.organisation, text);
	const answer = await storeListing(other.person, other.organisation, { ...text, kind: 'offer' });
	for (const { locale, foreign } of READERS) {
		const page = await readerIn(browser, locale, 'light');
		await page.goto(`/listings/${both}/matches?with=${answer}`);
		const reasons = page.locator('.match-reasons');
		await expect(reasons.locator('q').first()).toBeVisible();
		await expect(reasons.locator(`[lang="${foreign}"]`)).toHaveCount(0);
		await expect(reasons.locator('.glosses')).toHaveCount(0);
		await page.context().close();
	}
});

test('the list of matches and the box of the home page tell it too', async ({ browser }) => {
	const page = await readerIn(browser, 'vi', 'light');
	const asked = new URLSearchParams({ kind: 'need', q: NEED.summary });
	for (const path of [`/listings/${need}/matches`, `/?${asked.toString()}`]) {
		await page.goto(path);
		const card = page.locator('.match', { hasText: OFFER.title });
		await expect(card.locator('.match-reasons .glosses')).toContainText(
			/milling[^()]* \([^)]*phay/iu
		);
	}
	await page.context().close();
});

import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { acceptInterest, askAbout } from './interests.ts';
import { storeListing } from './listings.ts';
import { newOwner } from './organisations.ts';
import type { SignedUp } from './people.ts';
import type { Visitor } from './visitor.ts';

/** A page of a browser in which somebody is signed in already. */
export async function openAs(
	browser: Browser,
	person: Visitor,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({ locale: 'vi-VN', ...options });
	await context.addCookies(
		[...person.cookies].map(([name, value]) => ({ name, value, url: person.site }))
	);
	return context.newPage();
}

/** Waits until the scripts of a page have taken over its forms. */
export async function hydrated(page: Page): Promise<void> {
	await expect(page.locator('form[aria-busy="false"]').first()).toBeAttached();
	await page.waitForLoadState('networkidle');
}

export interface Pair {
	readonly asked: SignedUp;
	readonly asking: SignedUp;
	readonly listing: string;
	readonly interest: string;
	/** The organisation that asks. */
	readonly organisation: string;
}

/** Two organisations, one of which asked about a listing of the other. */
export async function newPair(): Promise<Pair> {
	const [asked, asking] = [await newOwner(), await newOwner()];
	const listing = await storeListing(asked.person, asked.organisation);
	const interest = await askAbout(asking.person, listing, asking.organisation);
	return {
		asked: asked.person,
		asking: asking.person,
		listing,
		interest,
		organisation: asking.organisation
	};
}

/** The same two, in conversation; the path of it. */
export async function newConversation(): Promise<Pair & { readonly path: string }> {
	const pair = await newPair();
	return { ...pair, path: `/conversations/${await acceptInterest(pair.asked, pair.interest)}` };
}

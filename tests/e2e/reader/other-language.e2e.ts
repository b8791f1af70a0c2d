import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { acceptInterest } from '../support/interests.ts';
import { storeListing } from '../support/listings.ts';
import { mustLead } from '../support/must-lead.ts';
import { newOwner } from '../support/organisations.ts';
import { openAs } from '../support/pages.ts';
import { Visitor } from '../support/visitor.ts';

const NOTE = 'We have two five-axis mills and could start in March.';
const WISH = 'cylindrical grinding within two microns';

test('what somebody wrote in the other language is marked with it and says so', async ({
	browser
}) => {
	const [asked, asking] = [await newOwner(), await newOwner()];
	const listing = await storeListing(asked.person, asked.organisation, {
		requirements: [
			{ strength: 'wish', kind: 'capability', value: WISH },
			{ strength: 'must', kind: 'certification', value: 'ISO 9001' }
		]
	});
	const sent = await asking.person.post(`/listings/${listing}/interest`, {
		from: asking.organisation,
		note: NOTE
	});
	const interest = /[0-9a-f-]{36}/.exec(mustLead(sent, /^\/interests\//))![0];
	const reader = await openAs(browser, asked.person);
	const marked = (words: string) => reader.locator('main [lang="en"]', { hasText: words });

	await reader.goto('/desk');
	await expect(marked(NOTE)).toBeVisible();
	await reader.goto(`/interests/${interest}`);
	await expect(marked(NOTE)).toBeVisible();
	await expect(reader.locator('main')).toContainText(`${NOTE} (bằng tiếng Anh)`);

	const conversation = await acceptInterest(asked.person, interest);
	await asking.person.post(`/conversations/${conversation}?/message`, {
		body: 'Shall we talk about the drawings next week?',
		submission: randomUUID()
	});
	await reader.goto(`/conversations/${conversation}`);
	await expect(marked(NOTE)).toBeVisible();
	await expect(marked('Shall we talk')).toBeVisible();
	await expect(reader.locator('main').getByText('bằng tiếng Anh')).toHaveCount(2);
	await reader.goto('/conversations');
	await expect(marked('Shall we talk')).toBeVisible();

	await reader.goto(`/listings/${listing}`);
	await expect(marked(WISH).first()).toBeVisible();
	await expect(reader.locator('main')).toContainText(`${WISH} (bằng tiếng Anh)`);
	await expect(reader.locator('main')).not.toContainText('ISO 9001 (bằng');
	await reader.context().close();
});

test('who reads that language sees it as it is', async ({ page }) => {
	const { person, organisation } = await newOwner();
	const listing = await storeListing(person, organisation, {
		requirements: [{ strength: 'wish', kind: 'capability', value: 'mài tròn ngoài đạt hai micron' }]
	});
	await page.goto(`/listings/${listing}`);
	await expect(page.locator('main')).toContainText('mài tròn ngoài');
	await expect(page.locator('main')).not.toContainText('bằng tiếng');
	const english = new Visitor();
	const { text } = await english.get(`/listings/${listing}`, { 'accept-language': 'en' });
	expect(text).toMatch(/<span lang="vi">mài tròn ngoài đạt hai micron<\/span>/);
});

import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { locationOf, type Answer } from '../support/answer.ts';
import { storeListing } from '../support/listings.ts';
import { mustLead } from '../support/must-lead.ts';
import { foundOrganisation, newOwner, slugOf } from '../support/organisations.ts';
import { readMailedCode } from '../support/outbox.ts';
import { openAs } from '../support/pages.ts';
import { Visitor } from '../support/visitor.ts';

/** Somebody who signed in with a mailed code and never said what they are called. */
async function newNameless() {
	const local = `founder.ux${randomUUID().slice(0, 8)}`;
	const email = `${local}@people.example`;
	const person = new Visitor();
	mustLead(await person.post('/sign-in?/code', { email }), /^\/verify/);
	const code = await readMailedCode(email);
	const confirmed = await person.post('/verify?/confirm', { email, code, purpose: 'sign_in' });
	mustLead(confirmed, /^\/desk/);
	return { person, local, email };
}

/** The id in the address that an answer sends to. */
function idOf(answer: Answer): string {
	return /[0-9a-f-]{36}/.exec(locationOf(answer))?.[0] ?? '';
}

const NOTE = 'Chúng tôi có máy phay năm trục và làm được việc này.';

test('nobody is called by the first part of their mail address', async () => {
	const { person, local } = await newNameless();
	await foundOrganisation(person);
	const desk = (await person.get('/desk')).text;
	expect(desk).toMatch(/<h1[^>]*>Chào bạn<\/h1>/);
	for (const path of ['/desk', '/account', '/organisation/members', '/account/export']) {
		const { text } = await person.get(path);
		const shown = text.replaceAll(`${local}@people.example`, '');
		expect([path, shown.includes(local)]).toEqual([path, false]);
	}
});

test('a name is asked once, where the other side gets to see it, and nothing typed is lost for it', async ({
	browser
}) => {
	const [{ person }, asked] = [await newNameless(), await newOwner()];
	const organisation = await foundOrganisation(person);
	const first = await storeListing(asked.person, asked.organisation);
	const second = await storeListing(asked.person, asked.organisation);

	const without = await person.post(`/listings/${first}/interest`, {
		from: organisation,
		note: NOTE
	});
	expect(without.status).toBe(422);
	expect(without.text).toContain('Hãy điền tên');
	expect(without.text).toContain(NOTE);

	const page = await openAs(browser, person);
	await page.goto(`/listings/${first}/interest`);
	await page.getByLabel('Lời nhắn ngắn').fill(NOTE);
	await page.getByLabel('Họ và tên').fill('Trần Thị Hải Yến');
	await page.getByRole('button', { name: 'Gửi', exact: true }).click();
	await expect(page).toHaveURL(/\/interests\//);
	await page.goto(`/listings/${second}/interest`);
	await expect(page.getByLabel('Lời nhắn ngắn')).toBeVisible();
	await expect(page.getByLabel('Họ và tên')).toHaveCount(0);
	await page.goto('/desk');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chào Trần Thị Hải Yến');
	await page.context().close();
});

test('who accepts or asks to join is asked for their name as well, and others see it', async () => {
	const [accepting, joining, asking] = [await newNameless(), await newNameless(), await newOwner()];
	const organisation = await foundOrganisation(accepting.person);
	const listing = await storeListing(accepting.person, organisation);
	const interest = idOf(
		await asking.person.post(`/listings/${listing}/interest`, {
			from: asking.organisation,
			note: NOTE
		})
	);
	const path = `/interests/${interest}?/accept`;
	expect((await accepting.person.post(path, {})).status).toBe(422);
	const accepted = await accepting.person.post(path, { name: 'Lê Quang Bình' });
	const conversation = mustLead(accepted, /^\/conversations\//);
	expect((await asking.person.get(conversation)).text).toContain('Lê Quang Bình');

	const profile = `/organisations/${await slugOf(asking.person)}`;
	expect((await joining.person.get(profile)).text).toContain('name="name"');
	expect((await joining.person.post(`${profile}?/join`, {})).status).toBe(422);
	mustLead(
		await joining.person.post(`${profile}?/join`, { name: 'Phan Gia Hân' }),
		/^\/organisations\//
	);
	expect((await asking.person.get('/organisation/members')).text).toContain('Phan Gia Hân');
});

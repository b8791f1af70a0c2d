import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { acceptInterest, askAbout } from './support/interests.ts';
import { storeListing } from './support/listings.ts';
import { changeOrganisation, newOwner } from './support/organisations.ts';
import { ENLARGED, sidewaysOf } from './support/sideways.ts';

const LETTERS = 85;
const PHONE = { width: 360, height: 800 };

/** One word, as in a part number or an address that somebody pasted. */
function longWord(beginning: string): string {
	return `${beginning}${randomUUID().replaceAll('-', '')}`.padEnd(LETTERS, 'w');
}

test('words of 85 letters push no page sideways, on a phone and at 400 %', async ({
	context,
	baseURL
}) => {
	test.setTimeout(120_000);
	const ours = { name: longWord('Nha'), person: await newOwner(), word: longWord('Can') };
	const theirs = await newOwner();
	for (const [{ person, organisation }, name] of [
		[ours.person, ours.name],
		[theirs, longWord('Vien')]
	] as const) {
		const edit = await changeOrganisation(person, organisation, {
			name: `${name} ${randomUUID().slice(0, 6)}`,
			summaryVi: `Xưởng ${name} được lập ra để thử hệ thống.`
		});
		expect(edit.status, edit.text.slice(0, 200)).toBe(303);
	}
	const text = { title: `Cần ${ours.word}`, summary: `Chúng tôi cần ${ours.word} ${ours.word}.` };
	const need = await storeListing(ours.person.person, ours.person.organisation, text);
	const offer = await storeListing(theirs.person, theirs.organisation, { ...text, kind: 'offer' });
	const waiting = await askAbout(theirs.person, need, theirs.organisation);
	const second = await storeListing(ours.person.person, ours.person.organisation, text);
	const conversation = await acceptInterest(
		ours.person.person,
		await askAbout(theirs.person, second, theirs.organisation)
	);
	const sent = await theirs.person.post(`/conversations/${conversation}?/message`, {
		body: longWord('Thu'),
		submission: randomUUID()
	});
	expect(sent.status).toBeLessThan(400);

	const cookies = [...ours.person.person.cookies].map(([name, value]) => ({
		name,
		value,
		url: baseURL!
	}));
	await context.addCookies(cookies);
	const page = await context.newPage();
	for (const path of [
		'/',
		`/?kind=need&q=${ours.word}`,
		'/listings',
		`/listings?q=${ours.word}`,
		`/listings/${need}`,
		`/listings/${need}/edit`,
		`/listings/${need}/matches`,
		`/listings/${need}/matches?with=${offer}`,
		`/listings/${need}/consortium?roles.0.text=${ours.word}`,
		`/listings/${offer}/interest`,
		`/listings/new?kind=need&q=${ours.word}`,
		`/interests/${waiting}`,
		`/conversations/${conversation}`,
		'/conversations',
		'/desk',
		'/matches',
		'/organisation',
		'/organisation/edit',
		'/organisation/members',
		'/organisation/conflicts',
		'/organisations'
	]) {
		await page.setViewportSize(PHONE);
		const answer = await page.goto(path);
		expect.soft(answer?.status(), path).toBe(200);
		expect.soft(await sidewaysOf(page), `${path} at ${PHONE.width} px`).toBeLessThanOrEqual(0);
		await page.setViewportSize(ENLARGED);
		expect.soft(await sidewaysOf(page), `${path} at 400 %`).toBeLessThanOrEqual(0);
	}
});

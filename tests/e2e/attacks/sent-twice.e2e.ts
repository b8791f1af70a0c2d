import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { jsonOf, locationOf, type Answer } from '../support/answer.ts';
import { acceptInterest, askAbout } from '../support/interests.ts';
import { listingFields, versionOf } from '../support/listing-form.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { nineOClockInDays } from '../support/meeting-time.ts';
import { mustLead } from '../support/must-lead.ts';
import { newOwner, organisationForm, slugOf } from '../support/organisations.ts';
import { bearerOf, newPerson, type SignedUp } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const TIMES = 4;

function create(person: SignedUp, body: unknown, key: string): Promise<Answer> {
	return person.postJson('/api/v1/listings', body, { ...bearerOf(person), 'idempotency-key': key });
}

async function listingsOf(organisation: string): Promise<readonly string[]> {
	const answer = await new Visitor().get(`/api/v1/listings?organisation=${organisation}`);
	return jsonOf<{ readonly listings: readonly { readonly id: string }[] }>(answer).listings.map(
		({ id }) => id
	);
}

async function many<Value>(work: () => Promise<Value>): Promise<readonly Value[]> {
	const together = await Promise.all(Array.from({ length: TIMES }, work));
	return [...together, await work()];
}

test('a call with the same key stores one listing and gives one answer', async () => {
	const { person, organisation } = await newOwner();
	const body = listingBody(organisation);
	const key = randomUUID();
	const answers = await many(() => create(person, body, key));

	expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
	expect(await listingsOf(organisation)).toEqual([jsonOf<{ id: string }>(answers[0] as Answer).id]);
	const other = await create(person, listingBody(organisation), key);
	expect(other.status).toBe(409);
	const somebodyElse = await newOwner();
	const theirs = await create(somebodyElse.person, listingBody(somebodyElse.organisation), key);
	expect(theirs.status).toBe(201);
});

test('a call whose connection was cut stores one listing when it is sent again', async () => {
	const { person, organisation } = await newOwner();
	for (const afterMs of [0, 5, 20, 60, 150]) {
		const body = listingBody(organisation);
		const key = randomUUID();
		const before = (await listingsOf(organisation)).length;
		await sendAndHangUp(person, body, key, afterMs);
		const again = await create(person, body, key);
		expect(again.status).toBe(201);
		const repeated = await create(person, body, key);
		expect(repeated.text).toBe(again.text);
		expect((await listingsOf(organisation)).length).toBe(before + 1);
	}
});

test('a form of a listing posted again leads to the same listing', async () => {
	const { person, organisation } = await newOwner();
	const fields = listingFields({ organisationId: organisation, submission: randomUUID() });
	const answers = await many(() => person.post('/listings/new?/publish', fields));

	expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
	expect(new Set(answers.map(locationOf)).size).toBe(1);
	expect(await listingsOf(organisation)).toHaveLength(1);
});

test('an interest sent again is the one that stands', async () => {
	const [asked, asking] = [await newOwner(), await newOwner()];
	const listing = await storeListing(asked.person, asked.organisation);
	const ids = await many(() => askAbout(asking.person, listing, asking.organisation));
	expect(new Set(ids).size).toBe(1);

	const interest = ids[0] ?? '';
	const first = await acceptInterest(asked.person, interest);
	expect(await acceptInterest(asked.person, interest)).toBe(first);
	expect(await askAbout(asking.person, listing, asking.organisation)).toBe(interest);
});

test('a message, a time and a plan posted again are there once', async () => {
	const [asked, asking] = [await newOwner(), await newOwner()];
	const listing = await storeListing(asked.person, asked.organisation);
	const interest = await askAbout(asking.person, listing, asking.organisation);
	const conversation = await acceptInterest(asked.person, interest);
	const body = `Chào anh chị ${randomUUID()}`;
	const submission = randomUUID();
	const path = `/conversations/${conversation}`;
	const messages = await many(() => asking.person.post(`${path}?/message`, { body, submission }));
	expect(messages.every(({ status }) => status === 303)).toBe(true);
	const page = await asked.person.get(`${path}/__data.json`);
	expect(page.text.split(body)).toHaveLength(2);
	const other = await asking.person.post(`${path}?/message`, { body: 'Câu khác', submission });
	expect(other.status).toBe(409);

	const proposed = { time: nineOClockInDays(30), minutes: '30', submission: randomUUID() };
	const times = await many(() => asking.person.post(`${path}?/propose`, proposed));
	expect(times.map(({ status }) => status)).toEqual(times.map(() => 303));
	const shown = await asked.person.get(path);
	expect(shown.text.match(/name="meetingId"/g)).toHaveLength(1);
	const again = await asking.person.post(`${path}?/propose`, {
		...proposed,
		submission: randomUUID()
	});
	expect(again.status).toBe(409);
	const plan = { goal: 'Làm mẫu thử', seenVersion: '1' };
	const plans = await many(() => asking.person.post(`${path}?/plan`, plan));
	expect(plans.every(({ status }) => status === 303)).toBe(true);
});

test('an organisation founded twice and a request to join sent twice are there once', async () => {
	const person = await newPerson();
	const form = organisationForm({ submission: randomUUID() });
	const founded = await many(() => person.post('/organisation/new', form));
	expect(founded.map(({ status }) => status)).toEqual(founded.map(() => 303));
	const query = encodeURIComponent(String(form['name']));
	const found = await new Visitor().get(`/api/v1/organisations?q=${query}`);
	expect(jsonOf<{ readonly organisations: readonly unknown[] }>(found).organisations).toHaveLength(
		1
	);

	const slug = await slugOf(person);
	const newcomer = await newPerson();
	const asked = await many(() => newcomer.post(`/organisations/${slug}?/join`, {}));
	expect(asked.every(({ status }) => status === 303)).toBe(true);
	const { text } = await person.get('/organisation/members');
	expect(text.match(/value="refuse"/g)).toHaveLength(1);
});

test('a token, a conflict and a change of a listing or an organisation posted again are there once', async () => {
	const { person, organisation } = await newOwner();
	const token = { name: 'Sổ cái', days: '30', submission: randomUUID() };
	const made = await many(() => person.post('/account/tokens?/create', token));
	expect(made.map(({ status }) => status)).toEqual(made.map(() => 200));
	expect(made.filter(({ text }) => /thx_[\w-]{43}/.test(text))).toHaveLength(1);
	const { text } = await person.get('/account/tokens');
	expect(text.match(/name="tokenId"/g)).toHaveLength(1);

	const listing = await storeListing(person, organisation);
	const seenVersion = await versionOf(person, listing);
	const changed = listingFields({
		title: 'Tên khác hẳn lúc đầu',
		submission: randomUUID(),
		seenVersion
	});
	const saved = await many(() => person.post(`/listings/${listing}/edit?/save`, changed));
	expect(saved.map(({ status }) => status)).toEqual(saved.map(() => 303));
	expect(await versionOf(person, listing)).toBe(String(Number(seenVersion) + 1));

	const other = await newPerson();
	const named = organisationForm();
	mustLead(await other.post('/organisation/new', named), /^\/organisation/);
	const conflict = { name: String(named['name']), kind: 'other', submission: randomUUID() };
	const declared = await many(() => person.post('/organisation/conflicts?/declare', conflict));
	expect(declared.map(({ status }) => status)).toEqual(declared.map(() => 303));

	const renamed = organisationForm({ seenVersion: '1', submission: randomUUID() });
	const kept = await many(() => person.post('/organisation/edit', renamed));
	expect(kept.map(({ status }) => status)).toEqual(kept.map(() => 303));
});

test('a double click publishes one listing', async ({ page, context, baseURL }) => {
	const { person, organisation } = await newOwner();
	await context.addCookies(
		[...person.cookies].map(([name, value]) => ({ name, value, url: baseURL ?? '' }))
	);
	const text =
		'Chúng tôi cần gia công một trăm chi tiết nhôm theo bản vẽ, dung sai hai phần trăm milimét, giao trong tháng.';
	await page.goto(`/listings/new?kind=need&text=${encodeURIComponent(text)}`);
	await page.locator('input[name="title"]').fill('Gia công chi tiết nhôm theo bản vẽ');
	const button = page.locator('form[action*="publish"] button.button-primary');
	await button.dblclick();
	await page.waitForURL(/\/listings\/[0-9a-f-]{36}/);

	await expect.poll(() => listingsOf(organisation)).toHaveLength(1);
});

/** Sends a whole call and closes the connection without waiting for the answer. */
async function sendAndHangUp(
	person: SignedUp,
	body: unknown,
	key: string,
	afterMs: number
): Promise<void> {
	const hangUp = new AbortController();
	const sent = person.send(
		{
			method: 'POST',
			path: '/api/v1/listings',
			headers: { ...bearerOf(person), 'content-type': 'application/json', 'idempotency-key': key },
			body: JSON.stringify(body)
		},
		hangUp.signal
	);
	setTimeout(() => hangUp.abort(), afterMs);
	await sent.catch((cause: unknown) => {
		if (!(cause instanceof Error && cause.name === 'AbortError')) throw cause;
	});
}

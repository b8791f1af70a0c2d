import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { locationOf } from '../support/answer.ts';
import { acceptInterest, askAbout } from '../support/interests.ts';
import { listingFields } from '../support/listing-form.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { nineOClockInDays } from '../support/meeting-time.ts';
import { newOwner, slugOf } from '../support/organisations.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const PHONE = '0274 555 0143';

async function pairWithInterest() {
	const [asked, asking] = [
		await newOwner({ name: 'Đinh Được Hỏi' }),
		await newOwner({ name: 'Hồ Đi Hỏi' })
	];
	for (const { person } of [asked, asking]) {
		const saved = await person.post('/account', { name: 'Đỗ Có Máy', locale: 'vi', phone: PHONE });
		if (saved.status !== 303) throw new Error(`The telephone was not kept: ${saved.status}`);
	}
	const listing = await storeListing(asked.person, asked.organisation);
	const interest = await askAbout(asking.person, listing, asking.organisation);
	return { asked, asking, listing, interest };
}

test('contact details are in no payload before both sides said yes, and in the conversation after', async () => {
	const { asked, asking, listing, interest } = await pairWithInterest();
	const pages = [
		`/interests/${interest}`,
		`/listings/${listing}`,
		`/listings/${listing}/matches`,
		`/listings/${listing}/interest`,
		`/organisations/${await slugOf(asked.person)}`,
		`/organisations/${await slugOf(asking.person)}`,
		'/conversations',
		'/desk',
		'/matches',
		'/account/export'
	];
	for (const [reader, other] of [
		[asked, asking],
		[asking, asked]
	] as const) {
		for (const page of pages) {
			for (const path of [page, `${page}/__data.json`]) {
				const { text } = await reader.person.get(path);
				expect(text, path).not.toContain(other.person.email);
				if (page !== '/account/export') expect(text, path).not.toContain(PHONE);
			}
		}
	}
	const api = await new Visitor().get(`/api/v1/listings/${listing}`, bearerOf(asking.person));
	expect(api.text).not.toMatch(new RegExp(`${asked.person.email}|${PHONE}`));

	const conversation = await acceptInterest(asked.person, interest);
	for (const [reader, other] of [
		[asked, asking],
		[asking, asked]
	] as const) {
		const { text } = await reader.person.get(`/conversations/${conversation}`);
		expect(text).toContain(other.person.email);
		expect(text).toContain(PHONE);
	}
	const stranger = await demoPerson('kinh-doanh');
	expect((await stranger.get(`/conversations/${conversation}`)).status).toBe(404);
});

test('nobody accepts for the other side, or what was taken back', async () => {
	const { asked, asking, interest } = await pairWithInterest();

	expect((await asking.person.post(`/interests/${interest}?/accept`, {})).status).toBe(403);
	expect((await asked.person.post(`/interests/${interest}?/withdraw`, {})).status).toBe(403);
	expect((await asking.person.post(`/interests/${interest}?/withdraw`, {})).status).toBe(303);
	expect((await asked.person.post(`/interests/${interest}?/accept`, {})).status).toBe(409);
	expect((await asked.person.post(`/interests/${randomUUID()}?/accept`, {})).status).toBe(404);
	expect((await asked.person.get('/conversations')).text).not.toContain(asking.person.email);
});

test('nobody writes before the conversation is open', async () => {
	const { asked, asking, interest } = await pairWithInterest();
	for (const { person } of [asked, asking]) {
		for (const [act, fields] of [
			['message', { body: 'Chào anh chị.', submission: randomUUID() }],
			['plan', { goal: 'Gặp nhau' }],
			['propose', { time: nineOClockInDays(30), minutes: '30' }]
		] as const) {
			const answer = await person.post(`/conversations/${interest}?/${act}`, fields);
			expect([act, answer.status]).toEqual([act, 404]);
		}
	}
});

test('nobody publishes before the address is confirmed', async () => {
	const email = `${randomUUID()}@people.example`;
	const password = 'mot mat khau rat dai 2026';
	const visitor = new Visitor();
	const signedUp = await visitor.post('/sign-up', { name: 'Ngô Chưa Xác Nhận', email, password });
	expect(locationOf(signedUp)).toBe('/verify');

	expect((await visitor.post('/sign-in?/password', { email, password })).status).toBe(422);
	const grant = await visitor.postJson('/auth/v1/token?grant_type=password', { email, password });
	expect(grant.status).toBe(400);
	const { organisation } = await newOwner();
	expect((await visitor.postJson('/api/v1/listings', listingBody(organisation))).status).toBe(401);
	const form = listingFields({ organisationId: organisation, submission: randomUUID() });
	expect(locationOf(await visitor.post('/listings/new?/publish', form))).toMatch(/^\/sign-in\?/);
});

test('who only reads publishes nothing', async () => {
	const viewer = await demoPerson('nguoi-xem');
	const { text } = await viewer.get('/organisation');
	const organisation = /\?of=([0-9a-f-]{36})/.exec(text)?.[1] ?? '';
	const body = listingBody(organisation);
	expect((await viewer.postJson('/api/v1/listings', body, bearerOf(viewer))).status).toBe(403);
	const form = listingFields({ organisationId: organisation, submission: randomUUID() });
	expect(locationOf(await viewer.post('/listings/new?/publish', form))).not.toMatch(
		/^\/listings\/[0-9a-f]/
	);
	expect((await viewer.get('/organisation/edit')).status).toBe(403);
});

test('a listing skips no state', async () => {
	const { person, organisation } = await newOwner();
	const listing = await storeListing(person, organisation);
	const move = async (act: string) =>
		(await person.post(`/listings/${listing}/edit?/${act}`, {})).status;

	expect(await move('archive')).toBe(409);
	expect(await move('delete')).toBe(409);
	expect(await move('withdraw')).toBe(303);
	expect(await move('fulfil')).toBe(409);
	expect(await move('pause')).toBe(409);
	expect(await move('renew')).toBe(409);
	expect(await move('archive')).toBe(303);
	for (const act of ['publish', 'pause', 'fulfil', 'withdraw', 'renew', 'delete']) {
		expect([act, await move(act)]).toEqual([act, 409]);
	}
	expect(await move('approve')).toBe(404);
	for (const act of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
		expect([act, await move(act)]).toEqual([act, 404]);
	}
});

test('a closed listing takes no interest', async () => {
	const { person, organisation } = await newOwner();
	const asking = await newOwner();
	const listing = await storeListing(person, organisation);
	await person.post(`/listings/${listing}/edit?/withdraw`, {});
	const answer = await asking.person.post(`/listings/${listing}/interest`, {
		from: asking.organisation,
		note: 'Chúng tôi làm được việc này.'
	});
	expect([404, 409]).toContain(answer.status);
	const own = await person.post(`/listings/${await storeListing(person, organisation)}/interest`, {
		from: organisation,
		note: 'Chúng tôi làm được việc này.'
	});
	expect(own.status).toBe(409);
});

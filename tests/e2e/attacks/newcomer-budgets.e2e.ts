import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { jsonOf, type Answer } from '../support/answer.ts';
import { listingFields } from '../support/listing-form.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { newOwner, organisationForm } from '../support/organisations.ts';
import { bearerOf, demoPerson, newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

test.setTimeout(90_000);

/** As the database is set up, for accounts of today. */
const MOST = { published: 10, interests: 10, founded: 3, joined: 5 };

const withStatus = (answers: readonly Answer[], status: number) =>
	answers.filter((answer) => answer.status === status);

test('a newcomer publishes ten listings and no more, by forms and API at once, and is told when it goes on', async () => {
	const { person, organisation } = await newOwner();
	const byForm = () =>
		person.post(
			'/listings/new?/publish',
			listingFields({ organisationId: organisation, submission: randomUUID() })
		);
	const byApi = () =>
		person.postJson('/api/v1/listings', listingBody(organisation), bearerOf(person));
	const [forms, calls] = await Promise.all([
		Promise.all(Array.from({ length: 10 }, byForm)),
		Promise.all(Array.from({ length: 10 }, byApi))
	]);
	const published = withStatus(forms, 303).length + withStatus(calls, 201).length;
	expect(published).toBe(MOST.published);
	expect(withStatus([...forms, ...calls], 429)).toHaveLength(20 - MOST.published);

	const title = `Cần gia công ${randomUUID()}`;
	const refused = await person.post(
		'/listings/new?/publish',
		listingFields({ organisationId: organisation, submission: randomUUID(), title })
	);
	expect(refused.status).toBe(429);
	expect(refused.text).toContain(title);
	expect(refused.text).toMatch(/Mỗi ngày chỉ đăng được 10 tin .* từ \d\d:\d\d, \d\d\/\d\d\/\d{4}/);
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(86_000);

	const call = await person.postJson('/api/v1/listings', listingBody(organisation), {
		...bearerOf(person),
		'accept-language': 'en'
	});
	expect(call.status).toBe(429);
	expect(call.headers['content-type']).toBe('application/problem+json');
	expect(Number(call.headers['retry-after'])).toBeGreaterThan(86_000);
	expect(jsonOf(call)).toMatchObject({
		type: 'urn:trihelix:problem:budget_spent',
		detail: expect.stringContaining('can publish 10 listings a day')
	});

	// A draft may still be saved, and is published when it goes on.
	const draft = await storeListing(person, organisation, { status: 'draft' });
	const moved = await person.post(`/listings/${draft}/edit?/publish`, {});
	expect(moved.status).toBe(429);
	expect(moved.text).toContain('Mỗi ngày chỉ đăng được 10 tin');
});

test('the home page and the list show one listing of an organisation at a time', async () => {
	const { person, organisation } = await newOwner({ name: 'Người đăng nhiều' });
	const title = `Cần mua hàng loạt ${randomUUID()}`;
	for (let n = 0; n < 6; n += 1)
		await storeListing(person, organisation, { title: `${title} ${n}` });
	await expect(async () => {
		const home = await new Visitor().get('/');
		expect(home.text).toContain(`${title} 5`);
	}).toPass();
	const home = await new Visitor().get('/');
	// What the page brings for its scripts says it all a second time.
	const shown = home.text.replaceAll(/<script[^]*?<\/script>/g, '');
	expect(shown.split(title)).toHaveLength(2);
	const list = jsonOf<{ listings: { organisation: { id: string } }[] }>(
		await new Visitor().get('/api/v1/listings?kind=need&limit=5')
	);
	const owners = list.listings.map((one) => one.organisation.id);
	expect(new Set(owners).size).toBe(owners.length);
	expect(owners).toContain(organisation);
	const own = jsonOf<{ listings: unknown[] }>(
		await new Visitor().get(`/api/v1/listings?organisation=${organisation}`)
	);
	expect(own.listings).toHaveLength(6);
});

test('a newcomer sends ten interests an hour, however many at once, and keeps the note of the next', async () => {
	const seller = await demoPerson('kinh-doanh');
	const { person, organisation } = await newOwner();
	const listings = jsonOf<{ listings: { id: string }[] }>(
		await new Visitor().get('/api/v1/listings?limit=30')
	).listings;
	expect(listings.length).toBeGreaterThan(MOST.interests);
	const note = `Chúng tôi muốn trao đổi thêm ${randomUUID()}.`;
	const answers = await Promise.all(
		listings
			.slice(0, 20)
			.map(({ id }) => person.post(`/listings/${id}/interest`, { from: organisation, note }))
	);
	expect(withStatus(answers, 303)).toHaveLength(MOST.interests);
	const refused = withStatus(answers, 429);
	expect(refused).toHaveLength(10);
	for (const { text, headers } of refused) {
		expect(text).toContain(note);
		expect(text).toContain('Mỗi giờ chỉ gửi được 10');
		expect(Number(headers['retry-after'])).toBeLessThanOrEqual(3600);
	}
	// Others go on.
	expect((await seller.get('/desk')).status).toBe(200);
});

test('an account founds few organisations a day and asks to join few', async () => {
	const person = await newPerson();
	const founded = await Promise.all(
		Array.from({ length: 6 }, () => person.post('/organisation/new', organisationForm()))
	);
	expect(withStatus(founded, 303)).toHaveLength(MOST.founded);
	const name = `Xưởng thứ bảy ${randomUUID()}`;
	const refused = await person.post('/organisation/new', organisationForm({ name }));
	expect(refused.status).toBe(429);
	expect(refused.text).toContain(name);
	expect(refused.text).toContain('chỉ thêm được 3 tổ chức');

	const directory = jsonOf<{ organisations: { slug: string }[] }>(
		await new Visitor().get('/api/v1/organisations?limit=12')
	).organisations;
	const joiner = await newPerson();
	const asked = await Promise.all(
		directory
			.slice(0, 9)
			.map(({ slug }) => joiner.post(`/organisations/${slug}?/join`, { role: 'viewer' }))
	);
	expect(withStatus(asked, 303)).toHaveLength(MOST.joined);
	const tooMany = withStatus(asked, 429);
	expect(tooMany).toHaveLength(4);
	expect(tooMany[0]!.text).toContain('chỉ xin tham gia được 5 tổ chức');
});

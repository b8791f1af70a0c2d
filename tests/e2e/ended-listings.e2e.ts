import { expect, test } from '@playwright/test';
import { jsonOf } from './support/answer.ts';
import { listingFields } from './support/listing-form.ts';
import { listingBody, storeListing } from './support/listings.ts';
import { newOwner } from './support/organisations.ts';
import { bearerOf } from './support/people.ts';
import { Visitor } from './support/visitor.ts';

test('a listing that was withdrawn says so with 410, on its pages and in the API', async () => {
	const { person, organisation } = await newOwner();
	const withdrawn = await storeListing(person, organisation);
	const fulfilled = await storeListing(person, organisation);
	const draft = await storeListing(person, organisation, { status: 'draft' });
	expect((await person.post(`/listings/${withdrawn}/edit?/withdraw`, {})).status).toBe(303);
	expect((await person.post(`/listings/${fulfilled}/edit?/fulfil`, {})).status).toBe(303);

	const visitor = new Visitor();
	for (const path of [`/listings/${withdrawn}`, `/listings/${withdrawn}/matches`]) {
		const answer = await visitor.get(path);
		expect([path, answer.status]).toEqual([path, 410]);
		expect(answer.text).toContain('Tin này đã được rút');
	}
	const english = await visitor.get(`/listings/${fulfilled}`, { 'accept-language': 'en' });
	expect(english.status).toBe(410);
	expect(english.text).toContain('This listing has found a partner');
	const api = await visitor.get(`/api/v1/listings/${withdrawn}`);
	expect(api.status).toBe(410);
	expect(jsonOf(api)).toMatchObject({ type: 'urn:trihelix:problem:listing_withdrawn' });

	// What never was public, or never was, is not there.
	for (const id of [draft, '00000000-0000-4000-8000-000000000000', 'x']) {
		expect([id, (await visitor.get(`/listings/${id}`)).status]).toEqual([id, 404]);
		expect([id, (await visitor.get(`/api/v1/listings/${id}`)).status]).toEqual([id, 404]);
	}
	expect((await person.get(`/listings/${withdrawn}`)).status).toBe(200);
	expect((await person.post(`/listings/${withdrawn}/edit?/publish`, {})).status).toBe(303);
	expect((await visitor.get(`/listings/${withdrawn}`)).status).toBe(200);
});

test('a last day in the past is not published, by form or API, and stays to be mended', async () => {
	const { person, organisation } = await newOwner();
	const past = '2020-05-01';
	const sent = await person.post(
		'/listings/new?/publish',
		listingFields({ organisationId: organisation, availableUntil: past })
	);
	expect(sent.status).toBe(422);
	expect(sent.text).toContain('Ngày cuối đã qua');
	expect(sent.text).toContain(past);

	const called = await person.postJson(
		'/api/v1/listings',
		listingBody(organisation, { availableUntil: past }),
		bearerOf(person)
	);
	expect(called.status).toBe(422);
	expect(jsonOf(called)).toMatchObject({ type: 'urn:trihelix:problem:last_day_passed' });

	const draft = await storeListing(person, organisation, { availableUntil: past, status: 'draft' });
	const moved = await person.post(`/listings/${draft}/edit?/publish`, {});
	expect(moved.status).toBe(409);
	expect(moved.text).toContain('Ngày cuối đã qua');
});

import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { faceOf, jsonOf } from '../support/answer.ts';
import { listingFields } from '../support/listing-form.ts';
import { listingBody } from '../support/listings.ts';
import { nineOClockInDays } from '../support/meeting-time.ts';
import { bearerOf } from '../support/people.ts';
import { makeToken, tokenIdOf } from '../support/personal-tokens.ts';
import { makeCast, type Cast } from '../support/two-organisations.ts';
import { Visitor, type Fields } from '../support/visitor.ts';

let cast: Cast;

test.beforeAll(async () => {
	cast = await makeCast();
});

type Face = readonly [status: number, face: string];

/** Asks with an id that is somebody else's, and with one that nobody has. */
async function both(
	ask: (id: string) => Promise<Awaited<ReturnType<Visitor['get']>>>,
	id: string
): Promise<readonly [Face, Face]> {
	const [theirs, nobodys] = [await ask(id), await ask(randomUUID())];
	return [
		[theirs.status, faceOf(theirs)],
		[nobodys.status, faceOf(nobodys)]
	];
}

const pages = (): readonly (readonly [page: (id: string) => string, id: string])[] => [
	[(id) => `/listings/${id}`, cast.draft],
	[(id) => `/listings/${id}/edit`, cast.draft],
	[(id) => `/listings/${id}/matches`, cast.draft],
	[(id) => `/listings/${id}/interest`, cast.draft],
	[(id) => `/listings/${id}`, cast.paused],
	[(id) => `/listings/${id}/edit`, cast.paused],
	[(id) => `/listings/${id}/matches`, cast.paused],
	[(id) => `/listings/${id}/interest`, cast.paused],
	[(id) => `/listings/${cast.published}/matches?with=${id}`, cast.draft],
	[(id) => `/listings/${cast.strangersListing}/matches?with=${id}`, cast.draft],
	[(id) => `/interests/${id}`, cast.openInterest],
	[(id) => `/conversations/${id}`, cast.conversation],
	[(id) => `/organisation?of=${id}`, cast.lansOrganisation],
	[(id) => `/organisation/edit?of=${id}`, cast.lansOrganisation],
	[(id) => `/organisation/members?of=${id}`, cast.lansOrganisation]
];

test('every page with the id of others answers as if it did not exist', async () => {
	for (const [page, id] of pages()) {
		for (const visitor of [cast.stranger, new Visitor()]) {
			const [theirs, nobodys] = await both((asked) => visitor.get(page(asked)), id);
			expect([page(id), theirs[0]]).toEqual([
				page(id),
				visitor === cast.stranger ? 404 : nobodys[0]
			]);
			expect(theirs[1], page(id)).toBe(nobodys[1]);
		}
	}
});

test('the data behind every page, too', async () => {
	for (const [page, id] of pages()) {
		const data = (asked: string) => {
			const [path = '', query = ''] = page(asked).split('?');
			return `${path}/__data.json?${query}`;
		};
		const [theirs, nobodys] = await both((asked) => cast.stranger.get(data(asked)), id);
		expect(theirs[1], data(id)).toBe(nobodys[1]);
		expect(theirs[1]).not.toMatch(/Kín/);
	}
});

test('the API, too', async () => {
	for (const id of [cast.draft, cast.paused, cast.openInterest, cast.lansOrganisation]) {
		for (const headers of [{}, bearerOf(cast.stranger)]) {
			const ask = (asked: string) => new Visitor().get(`/api/v1/listings/${asked}`, headers);
			const [theirs, nobodys] = await both(ask, id);
			expect(theirs[0]).toBe(404);
			expect(theirs[1]).toBe(nobodys[1]);
		}
	}
	const list = await new Visitor().get(
		`/api/v1/listings?organisation=${cast.lansOrganisation}`,
		bearerOf(cast.stranger)
	);
	expect(list.text).not.toContain(cast.draft);
	expect(list.text).not.toContain(cast.paused);
	for (const organisation of [cast.lansOrganisation, randomUUID()]) {
		const body = listingBody(organisation);
		const answer = await new Visitor().postJson('/api/v1/listings', body, bearerOf(cast.stranger));
		expect([answer.status, jsonOf<{ type: string }>(answer).type]).toEqual([
			403,
			'urn:trihelix:problem:not_allowed'
		]);
	}
});

test('every form with the id of others answers as if it did not exist, and changes nothing', async () => {
	const before = await everythingOfLan();
	const forms: readonly (readonly [form: (id: string) => string, id: string, fields: Fields])[] = [
		...['save', 'publish', 'pause', 'fulfil', 'withdraw', 'archive', 'renew', 'delete'].flatMap(
			(act) =>
				[cast.draft, cast.paused].map(
					(listing) =>
						[
							(id: string) => `/listings/${id}/edit?/${act}`,
							listing,
							listingFields({ seenVersion: '1' })
						] as const
				)
		),
		...['hide', 'restore'].map(
			(act) =>
				[
					(id: string) => `/listings/${id}/matches?/${act}`,
					cast.draft,
					{ otherId: cast.strangersListing }
				] as const
		),
		[
			(id) => `/listings/${id}/interest`,
			cast.draft,
			{ from: cast.strangersOrganisation, note: 'Chúng tôi làm được việc này.' }
		],
		...['accept', 'withdraw'].map(
			(act) => [(id: string) => `/interests/${id}?/${act}`, cast.openInterest, {}] as const
		),
		[(id) => `/interests/${id}?/decline`, cast.openInterest, { reason: 'other' }],
		[(id) => `/interests/${id}?/snooze`, cast.openInterest, { days: '3' }],
		[(id) => `/interests/${id}?/review`, cast.openInterest, { status: 'shortlisted' }],
		[
			(id) => `/conversations/${id}?/message`,
			cast.conversation,
			{ body: 'Xin chào', submission: randomUUID() }
		],
		[
			(id) => `/conversations/${id}?/plan`,
			cast.conversation,
			{ goal: 'Của tôi', seenVersion: '1' }
		],
		[
			(id) => `/conversations/${id}?/propose`,
			cast.conversation,
			{ time: nineOClockInDays(30), minutes: '30' }
		],
		[(id) => `/organisation?/leave&of=${id}`, cast.lansOrganisation, {}],
		[
			(id) => `/organisation/edit?of=${id}`,
			cast.lansOrganisation,
			{ name: 'Của tôi', kind: 'sme', place: 'Hà Nội', seenVersion: '1' }
		]
	];
	for (const [form, id, fields] of forms) {
		const [theirs, nobodys] = await both((asked) => cast.stranger.post(form(asked), fields), id);
		expect([form(id), theirs[0]], theirs[1].slice(0, 300)).toEqual([form(id), nobodys[0]]);
		expect([404, 422]).toContain(theirs[0]);
		expect(theirs[1], form(id)).toBe(nobodys[1]);
	}
	expect(await everythingOfLan()).toEqual(before);
});

test('nobody decides about the members of another organisation', async () => {
	for (const [act, fields] of [
		['change', { change: 'end' }],
		['change', { change: 'owner' }],
		['answer', { answer: 'owner' }]
	] as const) {
		const [theirs, nobodys] = await both(
			(membershipId) =>
				cast.stranger.post(`/organisation/members?/${act}`, { membershipId, ...fields }),
			cast.membership
		);
		expect(theirs[0]).toBe(409);
		expect(theirs[1]).toBe(nobodys[1]);
	}
	expect((await cast.lan.get('/organisation/members')).text).toContain(cast.membership);
});

test('nobody asks in the name of another organisation or with its listing', async () => {
	const senders = [
		cast.lansOrganisation,
		`${cast.lansOrganisation}/${cast.draft}`,
		`${cast.strangersOrganisation}/${cast.draft}`,
		`${cast.strangersOrganisation}/${cast.published}`
	];
	for (const from of senders) {
		const answer = await cast.stranger.post(`/listings/${cast.published}/interest`, {
			from,
			note: 'Chúng tôi làm được việc này.'
		});
		expect([from, answer.status]).toEqual([
			from,
			from.startsWith(cast.strangersOrganisation) ? 409 : 403
		]);
	}
});

test('a listing stays with its organisation', async () => {
	const listing = cast.strangersListing;
	const seenVersion = /seenVersion" value="(\d+)"/.exec(
		(await cast.stranger.get(`/listings/${listing}/edit`)).text
	)?.[1];
	const saved = await cast.stranger.post(
		`/listings/${listing}/edit?/save`,
		listingFields({
			seenVersion: seenVersion ?? '',
			organisationId: cast.lansOrganisation,
			organisation_id: cast.lansOrganisation,
			organisation: cast.lansOrganisation
		})
	);
	expect(saved.status).toBe(303);
	const read = jsonOf<{ readonly organisation: { readonly id: string } }>(
		await new Visitor().get(`/api/v1/listings/${listing}`)
	);
	expect(read.organisation.id).toBe(cast.strangersOrganisation);

	const published = await cast.stranger.post(
		'/listings/new?/publish',
		listingFields({ organisationId: cast.lansOrganisation, submission: randomUUID() })
	);
	expect(published.status).toBe(403);
});

test('nobody revokes the token of another', async () => {
	const token = await makeToken(cast.lan);
	await cast.stranger.post('/account/tokens?/revoke', { tokenId: await tokenIdOf(cast.lan) });
	const answer = await new Visitor().get('/api/v1/listings', { authorization: `Bearer ${token}` });
	expect(answer.status).toBe(200);
});

test('the export of an account holds nothing of others', async () => {
	const { text } = await cast.stranger.get('/account/export');
	expect(text).toContain(cast.stranger.email);
	expect(text).not.toMatch(/Kín/);
	expect(text).not.toContain(cast.lan.email);
});

/** What Lan sees of everything that the stranger tries to change. */
async function everythingOfLan(): Promise<readonly string[]> {
	const seen: string[] = [];
	for (const id of [cast.draft, cast.paused, cast.published]) {
		seen.push((await cast.lan.get(`/api/v1/listings/${id}`)).text);
	}
	for (const page of [
		`/conversations/${cast.conversation}`,
		'/conversations',
		'/organisation/members'
	]) {
		const { text } = await cast.lan.get(`${page}/__data.json`);
		seen.push(text.replaceAll(/"[0-9a-f-]{36}"/g, '"ID"'));
	}
	return seen;
}

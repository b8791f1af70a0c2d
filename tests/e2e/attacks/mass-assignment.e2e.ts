import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { jsonOf } from '../support/answer.ts';
import { acceptInterest } from '../support/interests.ts';
import { listingFields, publishByForm, versionOf } from '../support/listing-form.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { newOwner, organisationForm, organisationOf, slugOf } from '../support/organisations.ts';
import { bearerOf, demoPerson, newPerson } from '../support/people.ts';
import { readSessionCookie } from '../support/session-cookie.ts';
import { partsOf } from '../support/forge-tokens.ts';
import { Visitor } from '../support/visitor.ts';

const LONG_AGO = '1999-01-01T00:00:00.000Z';
const NOT_ONES_OWN = {
	id: '11111111-1111-4111-8111-111111111111',
	role: 'owner',
	status: 'approved',
	regionRole: 'operator',
	region_role: 'operator',
	organisation_id: '22222222-2222-4222-8222-222222222222',
	isDemo: 'true',
	is_demo: 'true',
	isAdmin: 'true',
	verification: 'site_verified',
	level: 'site_verified',
	verified: 'true',
	createdBy: '33333333-3333-4333-8333-333333333333',
	created_by: '33333333-3333-4333-8333-333333333333',
	createdAt: LONG_AGO,
	created_at: LONG_AGO,
	publishedAt: LONG_AGO,
	published_at: LONG_AGO,
	expiresAt: '2099-01-01T00:00:00.000Z',
	expires_at: '2099-01-01T00:00:00.000Z',
	version: '99',
	score: '1',
	slug: 'admin',
	suspendedAt: '',
	'__proto__.isAdmin': 'true',
	'constructor.prototype.isAdmin': 'true'
} as const;

interface Listing {
	readonly id: string;
	readonly status: string;
	readonly version: number;
	readonly isDemo: boolean;
	readonly publishedAt: string;
	readonly expiresAt: string;
	readonly organisation: { readonly id: string; readonly verification: unknown };
}

function expectOrdinary(listing: Listing, organisation: string): void {
	expect(listing.id).not.toBe(NOT_ONES_OWN.id);
	expect(listing).toMatchObject({
		status: 'published',
		isDemo: false,
		organisation: { id: organisation }
	});
	expect(listing.version).toBeLessThan(10);
	expect(listing.publishedAt > '2020').toBe(true);
	expect(listing.expiresAt < '2099').toBe(true);
	expect(JSON.stringify(listing.organisation.verification)).not.toContain('site_verified');
}

test('the API refuses every field that nobody may set', async () => {
	const { person, organisation } = await newOwner();
	for (const [name, value] of Object.entries(NOT_ONES_OWN)) {
		if (name === 'status') continue;
		const body = listingBody(organisation, { [name]: value });
		const answer = await person.postJson('/api/v1/listings', body, bearerOf(person));
		expect([name, answer.status]).toEqual([name, 422]);
	}
	for (const status of ['approved', 'archived', 'in_review', 'expired', null, 1]) {
		const body = listingBody(organisation, { status });
		const answer = await person.postJson('/api/v1/listings', body, bearerOf(person));
		expect([status, answer.status]).toEqual([status, 422]);
	}
	const polluted = `{"__proto__":{"organisation":"x"},${JSON.stringify(listingBody(organisation)).slice(1)}`;
	const answer = await person.send({
		method: 'POST',
		path: '/api/v1/listings',
		headers: { ...bearerOf(person), 'content-type': 'application/json' },
		body: polluted
	});
	expect([201, 422]).toContain(answer.status);
	const list = await person.get(`/api/v1/listings?organisation=${organisation}`);
	for (const listing of jsonOf<{ readonly listings: readonly Listing[] }>(list).listings) {
		expectOrdinary(listing, organisation);
	}
});

test('a form of a listing keeps to its own fields, new and changed', async () => {
	const { person, organisation } = await newOwner();
	const { organisation_id: _, ...extra } = NOT_ONES_OWN;
	const id = await publishByForm(person, organisation, extra);
	const read = async () => jsonOf<Listing>(await new Visitor().get(`/api/v1/listings/${id}`));
	expectOrdinary(await read(), organisation);

	const seenVersion = await versionOf(person, id);
	const saved = await person.post(
		`/listings/${id}/edit?/save`,
		listingFields({
			...NOT_ONES_OWN,
			kind: 'offer',
			organisationId: NOT_ONES_OWN.organisation_id,
			seenVersion
		})
	);
	expect(saved.status).toBe(303);
	expectOrdinary(await read(), organisation);
	expect(await read()).toMatchObject({ kind: 'need' });
});

test('the form of an organisation keeps to its own fields, new and changed', async () => {
	const person = await newPerson();
	const form = organisationForm(NOT_ONES_OWN);
	expect((await person.post('/organisation/new', form)).status).toBe(303);
	const id = await organisationOf(person);
	expect(id).not.toBe(NOT_ONES_OWN.id);

	const changed = await person.post('/organisation/edit', {
		...form,
		summaryEn: 'Changed.',
		seenVersion: '1'
	});
	expect(changed.status).toBe(303);
	expect(await slugOf(person)).not.toBe('admin');
	const read = await new Visitor().get(`/api/v1/organisations/${id}`);
	expect(read.status).toBe(200);
	expect(read.text).not.toMatch(/site_verified|"isDemo":true|1999/);
	expect((await new Visitor().get('/organisations/admin')).status).toBe(404);
});

test('an interest and a message keep to their own fields', async () => {
	const [asked, asking] = [await newOwner(), await newOwner()];
	const listing = await storeListing(asked.person, asked.organisation);
	const extra = {
		...NOT_ONES_OWN,
		status: 'accepted',
		toOrganisationId: asking.organisation,
		sentBy: NOT_ONES_OWN.createdBy,
		answeredAt: LONG_AGO
	};
	const sent = await asking.person.post(`/listings/${listing}/interest`, {
		...extra,
		from: asking.organisation,
		note: 'Chúng tôi làm được việc này.'
	});
	const interest = /[0-9a-f-]{36}/.exec(sent.headers.location ?? '')?.[0] ?? '';
	const page = await asking.person.get(`/interests/${interest}`);
	expect(page.text).not.toContain('/conversations/');
	const conversation = await acceptInterest(asked.person, interest);

	const message = await asking.person.post(`/conversations/${conversation}?/message`, {
		body: 'Chào anh chị.',
		submission: randomUUID(),
		authorId: partsOf(readSessionCookie(asked.person).access_token).payload.sub ?? '',
		organisationId: asked.organisation,
		sentAt: LONG_AGO
	});
	expect(message.status).toBe(303);
	const thread = await asking.person.get(`/conversations/${conversation}/__data.json`);
	expect(thread.text).not.toContain('1999');
	expect(thread.text).toContain(asking.organisation);
});

test('an account gives itself no role, new or changed', async () => {
	const person = await newPerson();
	const session = bearerOf(person);
	const claims = { role: 'service_role', app_metadata: { role: 'operator' }, is_super_admin: true };
	const updated = await person.send({
		method: 'PUT',
		path: '/auth/v1/user',
		headers: { ...session, 'content-type': 'application/json' },
		body: JSON.stringify({
			...claims,
			email: 'dieu-hanh@demo.example',
			email_confirmed_at: LONG_AGO,
			data: { ...NOT_ONES_OWN, name: 'Tên Mới', role: 'operator' }
		})
	});
	expect(updated.status).toBeLessThan(500);
	const user = jsonOf<Readonly<Record<string, unknown>>>(
		await person.get('/auth/v1/user', session)
	);
	expect(user).toMatchObject({ role: 'authenticated', email: person.email });
	expect(JSON.stringify(user)).not.toMatch(/operator|service_role|site_verified/);

	await person.post('/account', {
		...NOT_ONES_OWN,
		name: 'Tên Khác',
		locale: 'vi',
		email: 'x@evil.example'
	});
	expect(jsonOf(await person.get('/readyz'))).toEqual({ ready: true });
	const own = await person.get('/account/export');
	expect(own.text).not.toMatch(/operator|evil\.example/);

	const signUp = await new Visitor().postJson('/auth/v1/signup', {
		...claims,
		email: `${randomUUID()}@people.example`,
		password: 'mot mat khau rat dai 2026',
		data: { ...NOT_ONES_OWN, name: 'Ai Đó' }
	});
	// As with Supabase, people get back whatever they say about themselves; nothing is granted by it.
	const {
		user_metadata: said,
		identities,
		...granted
	} = jsonOf<Readonly<Record<string, unknown>>>(signUp);
	expect(said).toMatchObject({ name: 'Ai Đó' });
	expect(Array.isArray(identities) ? identities.length : 0).toBeLessThan(2);
	expect(granted).toMatchObject({ role: 'authenticated' });
	expect(JSON.stringify(granted)).not.toMatch(/operator|service_role|site_verified/);
});

test('who asks to join does not choose to own', async () => {
	const slug = await slugOf(await demoPerson('kinh-doanh'));
	const person = await newPerson();
	const asked = await person.post(`/organisations/${slug}?/join`, {
		role: 'owner',
		status: 'active'
	});
	expect(asked.status).toBe(422);
	await person.post(`/organisations/${slug}?/join`, {
		...NOT_ONES_OWN,
		role: 'editor',
		status: 'active'
	});
	expect((await person.get('/organisation')).text).not.toMatch(/\?of=/);
});

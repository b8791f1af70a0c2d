import { expect, test } from '@playwright/test';
import { jsonOf } from '../support/answer.ts';
import { DOORS } from '../support/doors.ts';
import { listingBody } from '../support/listings.ts';
import { organisationOf } from '../support/organisations.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const TOO_LARGE = 600 * 1024;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';

test('a body over the limit is 413, whether or not it says how long it is', async () => {
	const person = await demoPerson('kinh-doanh');
	const piece = Buffer.alloc(64 * 1024, 'a');
	for (const { path, type } of DOORS) {
		const headers = {
			...bearerOf(person),
			origin: person.site,
			'content-type': type,
			accept: 'text/html'
		};
		const declared = await person.send({
			method: 'POST',
			path,
			headers,
			body: Buffer.alloc(TOO_LARGE, 'a')
		});
		expect([path, 'declared', declared.status]).toEqual([path, 'declared', 413]);
		const chunked = await person.send({
			method: 'POST',
			path,
			headers,
			body: Array.from({ length: 10 }, () => piece)
		});
		expect([path, 'chunked', chunked.status]).toEqual([path, 'chunked', 413]);
	}
	expect((await new Visitor().get('/healthz')).status).toBe(200);
});

test('a body of the wrong kind is 415, and no JSON is 400', async () => {
	const person = await demoPerson('kinh-doanh');
	for (const path of ['/api/v1/matches', '/api/v1/listings', '/auth/v1/otp']) {
		for (const type of [
			'text/plain',
			FORM,
			'multipart/form-data; boundary=x',
			'application/xml',
			''
		]) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { ...bearerOf(person), origin: person.site, 'content-type': type },
				body: '{"kind":"need","title":"x"}'
			});
			expect([path, type, answer.status]).toEqual([path, type, 415]);
		}
		for (const body of [
			'',
			'{',
			'{"title":',
			'null',
			'[]',
			'"x"',
			'1',
			'\u0000',
			'\ufeff{}',
			'{"a":1}{'
		]) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { ...bearerOf(person), 'content-type': JSON_TYPE },
				body
			});
			expect([400, 422], `${path} ${body}`).toContain(answer.status);
		}
	}
});

test('deep, wide and doubled JSON is refused, not followed', async () => {
	const bodies = [
		`${'['.repeat(100_000)}${']'.repeat(100_000)}`,
		`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
		`{"kind":"need","title":"x","codes":${'['.repeat(64)}${']'.repeat(64)}}`,
		`{"kind":"need","title":"x","codes":[${'{"scheme":"a","code":"b"},'.repeat(9_000)}1]}`,
		`{"kind":"need","title":"x","budgetMinVnd":1e999}`,
		`{"kind":"need","title":"x","budgetMinVnd":-1}`,
		`{"kind":"need","title":"x","languages":["vi'--"]}`,
		`{"kind":["need"],"title":{"x":1}}`
	];
	for (const body of bodies) {
		const answer = await new Visitor().send({
			method: 'POST',
			path: '/api/v1/matches',
			headers: { 'content-type': JSON_TYPE },
			body
		});
		expect([400, 422], body.slice(0, 60)).toContain(answer.status);
		expect(answer.headers['content-type']).toBe(PROBLEM);
		expect(answer.tookMs).toBeLessThan(5_000);
	}
});

test('ten thousand fields make a form no slower than it may be', async () => {
	const person = await demoPerson('kinh-doanh');
	const many = Object.fromEntries(
		Array.from({ length: 10_000 }, (_, index) => [`codes.${index}.scheme`, 'a'])
	);
	for (const path of ['/listings/new?/publish', '/organisation/edit', '/sign-up']) {
		const answer = await person.post(path, many);
		expect([path, answer.status < 500, answer.tookMs < 5_000]).toEqual([path, true, true]);
	}
});

test('a listing of an unknown place or code is 422, with a pointer', async () => {
	const person = await demoPerson('kinh-doanh');
	const organisation = await organisationOf(person);
	for (const fields of [
		{ placeCode: 'nowhere' },
		{ codes: [{ scheme: 'vsic-2007', code: '000000' }] },
		{ codes: [{ scheme: "'--", code: "'--" }] }
	]) {
		const answer = await person.postJson(
			'/api/v1/listings',
			listingBody(organisation, fields),
			bearerOf(person)
		);
		expect(answer.status).toBe(422);
		expect(jsonOf<{ type: string }>(answer).type).toMatch(/^urn:trihelix:problem:/);
	}
});

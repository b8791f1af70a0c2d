import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { locationOf, type Answer } from '../support/answer.ts';
import { organisationForm } from '../support/organisations.ts';
import { demoPerson, newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const EVIL: readonly string[] = [
	'https://evil.example',
	'http://evil.example',
	'//evil.example',
	'///evil.example',
	'////evil.example/%2f..',
	'/\\evil.example',
	'\\\\evil.example',
	'/\t/evil.example',
	'\t//evil.example',
	'/\n/evil.example',
	'/\r\n/evil.example',
	' //evil.example',
	'/ /evil.example',
	'/%09/evil.example',
	'/%5cevil.example',
	'/%2f%2fevil.example',
	'/.//evil.example',
	'/..//evil.example',
	'/x/..//evil.example',
	'/;@evil.example',
	'@evil.example',
	'/@evil.example',
	'localhost@evil.example',
	'https:evil.example',
	'https:/evil.example',
	'https:///evil.example',
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	'java\nscript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'vbscript:x',
	'blob:x',
	'/\u0000//evil.example',
	'/\u2028//evil.example',
	'／／evil.example',
	'/desk\r\nLocation: https://evil.example',
	'/desk\r\nSet-Cookie: a=b',
	'\ud800//evil.example',
	'.evil.example',
	':80',
	'?next=//evil.example',
	'#//evil.example',
	'/sign-out',
	'/' + 'a'.repeat(5000),
	''
];

function expectToStay(answer: Answer, next: string): void {
	const said = `${answer.status} ${answer.headers.location} for ${JSON.stringify(next.slice(0, 60))}`;
	expect(answer.status, said).toBe(303);
	expect(answer.headers['set-cookie']?.join() ?? '').not.toContain('a=b');
	const raw = answer.headers.location ?? '';
	expect(raw, said).not.toMatch(/^[\\/\s]*[\\/][\\/]|[\t\r\n\\]/);
	expect(locationOf(answer), said).toMatch(/^\/(?![\\/])/);
}

test('whoever is signed in and opens the sign-in page stays on the site', async () => {
	const person = await demoPerson('kinh-doanh');
	for (const next of EVIL) {
		for (const page of ['/sign-in', '/sign-up']) {
			expectToStay(
				await person.get(`${page}?next=${encodeURIComponent(next.toWellFormed())}`),
				next
			);
		}
	}
});

test('signing in leads to a page of the site', async () => {
	const [email, password] = ['kinh-doanh@demo.example', DEMO_PASSWORD];
	for (const next of [
		'//evil.example',
		'/\\evil.example',
		'javascript:alert(1)',
		'/\t/evil.example'
	]) {
		const answer = await new Visitor().post('/sign-in?/password', { email, password, next });
		expectToStay(answer, next);
		const demo = await new Visitor().post('/sign-in?/demo', { email, next });
		expectToStay(demo, next);
	}
});

test('typing a mailed code leads to a page of the site', async () => {
	const person = await newPerson();
	const asked = new Visitor();
	expectToStay(
		await asked.post('/sign-in?/code', { email: person.email, next: '//evil.example' }),
		''
	);
});

test('switching the language leads back to the site', async () => {
	const visitor = new Visitor();
	for (const next of EVIL) {
		expectToStay(await visitor.post('/language', { locale: 'en', next }), next);
	}
});

test('signing out ignores every wish', async () => {
	for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
		const visitor = new Visitor();
		expectToStay(await visitor.post(`/sign-out?next=${encodeURIComponent(next)}`, { next }), next);
		expectToStay(await visitor.get(`/sign-out?next=${encodeURIComponent(next)}`), next);
	}
});

test('founding an organisation leads to a page of the site', async () => {
	for (const next of [
		'//evil.example',
		'/\\evil.example',
		'javascript:alert(1)',
		'/.//evil.example'
	]) {
		// Nobody may found so many in a day.
		const person = await newPerson();
		const path = `/organisation/new?next=${encodeURIComponent(next)}`;
		expectToStay(await person.post(path, organisationForm()), next);
	}
});

test('the way to the sign-in page names a page of the site', async () => {
	const visitor = new Visitor();
	for (const path of [
		'/desk?next=//evil.example',
		'/conversations/%2f%2fevil.example',
		'//evil.example/..//desk'
	]) {
		const answer = await visitor.get(path);
		expect([303, 307, 308, 404]).toContain(answer.status);
		expect(locationOf(answer)).not.toMatch(/^https?:/);
	}
});

import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Answer } from '../support/answer.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { listingBody } from '../support/listings.ts';
import { medianOf } from '../support/median.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { organisationOf } from '../support/organisations.ts';
import { Visitor } from '../support/visitor.ts';

const CALM = [200, 303, 400, 401, 404, 414, 422];
const MEDIAN_MS = 200;

/** As a path can carry it; what is no UTF-8 goes as broken bytes. */
const ENCODED = [
	...HOSTILE_TEXTS.map(encodeURIComponent),
	'%ED%A0%80',
	'%FF',
	'%',
	'%zz',
	'%2e%2e%2f'
];

async function ask(paths: readonly string[], visitor: Visitor): Promise<readonly Answer[]> {
	const answers: Answer[] = [];
	for (const path of paths) answers.push(await visitor.get(path));
	return answers;
}

function expectCalm(answers: readonly Answer[]): void {
	const loud = answers.filter(({ status }) => !CALM.includes(status));
	expect(loud.map(({ status, url }) => `${status} ${url.href}`)).toEqual([]);
	expect(medianOf(answers.map(({ tookMs }) => tookMs))).toBeLessThan(MEDIAN_MS);
}

test.setTimeout(120_000);

for (const place of ['/listings?q=', '/organisations?q=', '/?q=', '/api/v1/listings?q=']) {
	test(`no syntax in ${place} is more than words to look for`, async () => {
		expectCalm(
			await ask(
				ENCODED.map((text) => place + text),
				new Visitor()
			)
		);
	});
}

test('no syntax in a filter, a cursor or a page number gets through', async () => {
	const places = [
		'/listings?kind=',
		'/listings?sphere=',
		'/listings?organisation=',
		'/listings?page=',
		'/listings?sort=',
		'/organisations?place=',
		'/organisations?kind=',
		'/organisations?page=',
		'/api/v1/listings?organisation=',
		'/api/v1/listings?cursor=',
		'/api/v1/listings?limit=',
		'/api/v1/listings?order='
	];
	const some = ENCODED.filter((_, index) => index % 3 === 0);
	expectCalm(
		await ask(
			places.flatMap((place) => some.map((text) => place + text)),
			new Visitor()
		)
	);
});

test('an id in an address is an id or nothing', async () => {
	const places = ['/listings/', '/api/v1/listings/', '/organisations/'];
	const texts = ENCODED.filter((text) => !text.startsWith('%2e') && !text.includes('..'));
	const answers = await ask(
		places.flatMap((place) => texts.map((text) => place + text)),
		new Visitor()
	);

	expectCalm(answers);
	expect(answers.filter(({ status }) => status === 200)).toEqual([]);
});

test('nor does it in the private pages', async () => {
	const person = await demoPerson('kinh-doanh');
	const places = [
		'/interests/',
		'/conversations/',
		`/conversations/${randomUUID()}?before=`,
		'/conversations?page=',
		'/organisation?of=',
		'/organisation/members?of='
	];
	const some = ENCODED.filter((text, index) => index % 4 === 0 && !text.includes('..'));
	expectCalm(
		await ask(
			places.flatMap((place) => some.map((text) => place + text)),
			person
		)
	);
});

test('a draft to match may say anything', async () => {
	const visitor = new Visitor();
	const answers: Answer[] = [];
	for (const title of HOSTILE_TEXTS) {
		answers.push(await visitor.postJson('/api/v1/matches', { kind: 'need', title }));
		answers.push(await visitor.postJson('/api/v1/matches', { kind: title, title: 'khuôn ép' }));
	}
	expectCalm(answers);
});

test('a listing keeps hostile text as text', async () => {
	const author = await demoPerson('kinh-doanh');
	const organisation = await organisationOf(author);
	const text = `'; drop table public.listings; -- \${7*7} ((((`;
	const stored = await author.postJson(
		'/api/v1/listings',
		listingBody(organisation, { title: text, status: 'draft' }),
		bearerOf(author)
	);
	expect(stored.status).toBe(201);
	const read = await author.get(String(stored.headers.location), bearerOf(author));
	expect(JSON.parse(read.text)).toMatchObject({ texts: [{ title: text }] });
});

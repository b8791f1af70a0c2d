import { expect, test } from '@playwright/test';
import { organisationMatchesAnswer } from '#lib/schemas/api.ts';
import { jsonOf } from './support/answer.ts';
import { HOSTILE_TEXTS } from './support/hostile-texts.ts';
import { Visitor } from './support/visitor.ts';

const PATH = '/api/v1/organisation-matches';
const ask = (body: unknown) => new Visitor().postJson(PATH, body);

test('a visitor gets organisations in the promised shape, each with what it rests on', async () => {
	const answer = await ask({ kind: 'need', title: 'Gia công vỏ nhôm CNC', limit: 5 });
	expect(answer.status).toBe(200);
	const { organisations, tookMs } = organisationMatchesAnswer.parse(jsonOf(answer));
	expect(tookMs).toBeLessThan(1_000);
	expect(organisations.length).toBeGreaterThan(0);
	expect(organisations.length).toBeLessThanOrEqual(5);
	const scores = organisations.map(({ score }) => score);
	expect(scores).toEqual(scores.toSorted((one, other) => other - one));
	for (const { organisation, score, evidence } of organisations) {
		expect(evidence.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
		for (const { listing } of evidence) {
			expect(listing.kind).toBe('offer');
			expect(listing.organisation.id).toBe(organisation.id);
		}
	}
});

test('what cannot be is refused with a problem that says where', async () => {
	for (const body of [
		{},
		{ kind: 'need' },
		{ kind: 'wish', title: 'x' },
		{ kind: 'need', title: 'x', limit: 51 }
	]) {
		const answer = await ask(body);
		expect(answer.status).toBe(422);
		expect(answer.headers['content-type']).toContain('application/problem+json');
	}
	expect((await ask('not an object')).status).toBe(422);
});

test('hostile words find somebody, nobody or a refusal, and never break anything', async () => {
	for (const title of HOSTILE_TEXTS.slice(0, 40)) {
		expect([200, 422]).toContain((await ask({ kind: 'need', title })).status);
	}
});

test('the matches of a need name organisations, and lead to what they rest on', async ({
	page
}) => {
	const found = jsonOf<{
		readonly listings: readonly { readonly id: string }[];
	}>(await new Visitor().get('/api/v1/listings?kind=need&q=nh%C3%B4m'));
	await page.goto(`/listings/${found.listings[0]!.id}/matches`);
	const section = page.locator('section[aria-labelledby="organisations"]');
	await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
	const first = section.locator('ol > li').first();
	await expect(first.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
		'href',
		/^\/organisations\//
	);
	const pair = first.locator('a[href*="?with="]').first();
	await pair.click();
	await expect(page).toHaveURL(/\?with=/);
});

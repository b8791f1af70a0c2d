import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { consortiaAnswer } from '#lib/schemas/matching/consortium-answer.ts';
import { jsonOf } from './support/answer.ts';
import { HOSTILE_TEXTS } from './support/hostile-texts.ts';
import { Visitor } from './support/visitor.ts';

const PATH = '/api/v1/consortia';
const ASKED = {
	capabilities: [
		{ text: 'gia công vỏ nhôm CNC', strength: 'good' },
		{ text: 'xử lý nước thải dệt nhuộm', strength: 'good' }
	]
};

interface Members {
	readonly members: readonly { readonly organisation: { readonly id: string } }[];
}
const idsOf = ({ members }: Members) => members.map(({ organisation }) => organisation.id);

const ask = (body: unknown) => new Visitor().postJson(PATH, body);

test('a visitor gets teams in the promised shape, and the same ones again', async () => {
	const answer = await ask(ASKED);
	expect(answer.status).toBe(200);
	const { tookMs, ...found } = consortiaAnswer.parse(jsonOf(answer));
	expect(tookMs).toBeLessThan(5_000);
	expect(found.outcome).toBe('teams');
	if (found.outcome !== 'teams') return;
	for (const { parts, score, members } of found.teams) {
		expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(score);
		const roles = members.flatMap(({ reasons }) =>
			reasons.flatMap((reason) => (reason.code === 'capability' ? [reason.capability] : []))
		);
		expect(roles.toSorted()).toEqual([0, 1]);
	}
	const again = consortiaAnswer.parse(jsonOf(await ask(ASKED)));
	// Fits fall by a hair from call to call, as listings grow older.
	expect(again.outcome === 'teams' && again.teams.map(idsOf)).toEqual(found.teams.map(idsOf));
});

test('a role that nobody fills comes back as a need to publish', async () => {
	const capabilities = [...ASKED.capabilities, { text: 'zzzzqqqq wwwwxxxx', strength: 'strong' }];
	expect(consortiaAnswer.parse(jsonOf(await ask({ capabilities })))).toMatchObject({
		outcome: 'missing_roles',
		missing: [{ capability: 2, draft: { kind: 'need', texts: [{ title: 'zzzzqqqq wwwwxxxx' }] } }]
	});
});

test('what cannot be is refused with a problem that says where', async () => {
	for (const [body, code] of [
		[{}, 'invalid'],
		[{ capabilities: [] }, 'invalid'],
		[{ ...ASKED, capabilities: Array(13).fill(ASKED.capabilities[0]) }, 'invalid'],
		[{ ...ASKED, budgetVnd: -1 }, 'invalid'],
		[{ ...ASKED, mostMembers: 1e9 }, 'invalid'],
		[{ ...ASKED, sphere: 'university' }, 'invalid'],
		[{ ...ASKED, spheres: [{ sphere: 'military' }] }, 'invalid'],
		[{ ...ASKED, conflicts: [['x', 'y']] }, 'invalid'],
		[{ ...ASKED, leastMembers: 3, mostMembers: 2 }, 'contradictory_rules'],
		[{ ...ASKED, places: [{ placeCode: 'nowhere', reach: 'all' }] }, 'unknown_place'],
		[{ ...ASKED, need: randomUUID() }, 'unknown_need']
	] as const) {
		const answer = await ask(body);
		expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), 422]);
		expect(answer.headers['content-type']).toBe('application/problem+json');
		expect(jsonOf<{ type: string }>(answer).type).toBe(`urn:trihelix:problem:${code}`);
	}
});

test('no text makes it fail', async () => {
	for (const text of HOSTILE_TEXTS) {
		const answer = await ask({ capabilities: [{ text }] });
		expect([200, 422], text.slice(0, 40)).toContain(answer.status);
	}
});

test('teams are not searched for without end', async () => {
	const visitor = new Visitor();
	const answers = await Promise.all(
		Array.from({ length: 60 }, () => visitor.postJson(PATH, ASKED))
	);
	const refused = answers.filter(({ status }) => status === 429);
	expect(refused.length).toBeGreaterThan(0);
	expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a need leads to a page that finds teams for its roles', async ({ page }) => {
		await page.goto('/listings?kind=need');
		const need = await page.locator('.card a').first().getAttribute('href');
		await page.goto(`${need}/matches`);
		await page.locator(`a[href="${need}/consortium"]`).click();
		const roles = page.locator('input[name^="roles."]');
		await roles.nth(0).fill('gia công vỏ nhôm CNC');
		await roles.nth(1).fill('xử lý nước thải dệt nhuộm');
		await page.locator('select[name=strength]').selectOption('good');
		await page.locator('main form button[type=submit]').last().click();

		await expect(page).toHaveURL(/roles\.0\.text=/);
		await expect(page.locator('#teams')).toBeVisible();
		await expect(roles.nth(0)).toHaveValue('gia công vỏ nhôm CNC');
		expect(await page.locator('article.card').count()).toBeGreaterThan(0);
	});
});

test('an offer has no page of teams, and neither has what nobody may see', async ({ page }) => {
	await page.goto('/listings?kind=offer');
	const offer = await page.locator('.card a').first().getAttribute('href');
	expect((await new Visitor().get(`${offer}/consortium`)).status).toBe(404);
	expect((await new Visitor().get(`/listings/${randomUUID()}/consortium`)).status).toBe(404);
});

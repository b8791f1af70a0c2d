import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Answer } from '../support/answer.ts';
import { newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const BURST = 120;
const FLOOD = 200;
const LONGEST_CROWD_MS = 30_000;

/** Sends a form that is refused for its content, over and over; pretends to come from elsewhere each time. */
async function flood(visitors: readonly Visitor[]): Promise<readonly Answer[]> {
	const answers: Answer[] = [];
	for (let sent = 0; sent < FLOOD; sent += 20) {
		const some = Array.from({ length: 20 }, (_, turn) =>
			visitors[turn % visitors.length]!.post('/listings/new?/understand', { text: 'x' }, disguise())
		);
		answers.push(...(await Promise.all(some)));
	}
	return answers;
}

/** Leaves somebody no room to send anything until it is told to stop, or has gone on for too long. */
async function crowdOut(visitor: Visitor): Promise<() => Promise<void>> {
	await flood([visitor]);
	const endAt = Date.now() + LONGEST_CROWD_MS;
	let stopped = false;
	const keepSending = async () => {
		while (!stopped && Date.now() < endAt)
			await visitor.post('/listings/new?/understand', { text: 'x' });
	};
	const crowd = Promise.all(Array.from({ length: 4 }, keepSending));
	return async () => {
		stopped = true;
		await crowd;
	};
}

function disguise(): Readonly<Record<string, string>> {
	const address = `203.0.113.${randomInt(256)}`;
	return { 'x-forwarded-for': address, forwarded: `for=${address}`, 'x-real-ip': address };
}

/** The same person at another place. */
function elsewhere(person: Visitor): Visitor {
	const other = new Visitor();
	for (const [name, value] of person.cookies) other.cookies.set(name, value);
	return other;
}

const refusedOf = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 429);

test.setTimeout(90_000);

test('a flood of forms from one address is refused, ordinary use and everybody else are not', async () => {
	const visitor = new Visitor();
	const neighbour = await newPerson({ address: visitor.address });
	const began = Date.now();
	const answers = await flood([visitor]);
	const seconds = (Date.now() - began) / 1000;

	const passed = answers.filter(({ status }) => status === 422).length;
	const refused = refusedOf(answers);
	expect(passed + refused.length).toBe(FLOOD);
	expect(answers.slice(0, BURST - 20).map(({ status }) => status)).not.toContain(429);
	// Signing the neighbour up has used a little of what this address may send.
	expect(passed).toBeGreaterThanOrEqual(BURST - 5);
	expect(passed).toBeLessThanOrEqual(BURST + Math.ceil(seconds) + 1);
	expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);

	expect((await visitor.get('/listings/new')).status).toBe(200);
	const other = await new Visitor().post('/listings/new?/understand', { text: 'x' });
	expect(other.status).toBe(422);
	const sameAddress = await neighbour.post('/listings/new?/understand', { text: 'x' });
	expect(sameAddress.status).toBe(422);
});

test('a flood of forms of one person is refused wherever they send from', async () => {
	const person = await newPerson();
	const began = Date.now();
	const answers = await flood([person, elsewhere(person), elsewhere(person)]);
	const seconds = (Date.now() - began) / 1000;
	expect(refusedOf(answers).length).toBeGreaterThan(0);
	expect(FLOOD - refusedOf(answers).length).toBeLessThanOrEqual(BURST + Math.ceil(seconds) + 1);
	expect((await person.get('/account')).status).toBe(200);
});

test('the refusal is a page in the language of whoever sent the form, and a problem for a program', async () => {
	const visitor = new Visitor();
	await flood([visitor]);
	/** A second brings room for one more, so one or two may still get through. */
	const send = async (headers: Readonly<Record<string, string>>) => {
		const answers: Answer[] = [];
		while (answers.length < 10 && answers.at(-1)?.status !== 429)
			answers.push(await visitor.post('/sign-up', {}, headers));
		return answers.at(-1)!;
	};
	const vietnamese = await send({ 'accept-language': 'vi' });
	const english = await send({ 'accept-language': 'en' });
	const program = await send({ accept: '*/*' });

	for (const { status, headers } of [vietnamese, english, program]) {
		expect(status).toBe(429);
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'cache-control': expect.stringContaining('no-')
		});
	}
	expect(vietnamese.text).toContain('<html lang="vi">');
	expect(vietnamese.text).toContain('tải lại trang này');
	expect(english.text).toContain('<html lang="en">');
	expect(english.text).toContain('load this page again');
	expect(program.headers['content-type']).toBe('application/problem+json');
});

test.describe('in a browser', () => {
	const NOWHERE = 'Nơi không có trên bản đồ';
	const HERE = 'Phường Dĩ An, Thành phố Hồ Chí Minh';

	for (const javaScriptEnabled of [true, false]) {
		test(`what was typed is not lost ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
			browser
		}) => {
			const person = await newPerson();
			const context = await browser.newContext({ javaScriptEnabled, locale: 'vi-VN' });
			await context.addCookies(
				[...person.cookies].map(([name, value]) => ({ name, value, url: person.site }))
			);
			const page = await context.newPage();
			await page.goto('/organisation/new');
			const name = page.locator('input[name="name"]');
			const place = page.locator('input[name="place"]');
			const send = page.getByRole('button', { name: 'Thêm tổ chức', exact: true }).last();

			await name.fill('Xưởng gõ lần đầu');
			await page.locator('select[name="kind"]').selectOption('sme');
			await place.fill(NOWHERE);
			await send.click();
			await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);

			const makeRoom = await crowdOut(person);
			const final = `Xưởng gõ lần hai ${randomUUID()}`;
			await name.fill(final);
			const refusal = page.getByText(
				javaScriptEnabled ? 'Những gì bạn đã gõ vẫn còn' : 'tải lại trang này'
			);
			// Should it slip through, it comes back as it was, for its place.
			await expect(async () => {
				await send.click();
				await expect(refusal).toBeVisible({ timeout: 3_000 });
			}).toPass({ timeout: LONGEST_CROWD_MS });
			await makeRoom();
			await page.waitForTimeout(2_500);

			if (!javaScriptEnabled) await page.reload();
			await expect(name).toHaveValue(final);
			await expect(place).toHaveValue(NOWHERE);
			await expect(page.locator('select[name="kind"]')).toHaveValue('sme');
			await place.fill(HERE);
			await send.click();
			await expect(page).toHaveURL(/\/organisation$/);
			await expect(page.getByText(final).first()).toBeVisible();
			await context.close();
		});
	}
});

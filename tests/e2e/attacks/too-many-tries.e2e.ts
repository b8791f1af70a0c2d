import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Answer } from '../support/answer.ts';
import { newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const TRIES = 100;

/** Asks until refused; how many went through, and the refusal. */
async function untilRefused(
	ask: (turn: number) => Promise<Answer>
): Promise<{ readonly passed: number; readonly refusal: Answer | null }> {
	for (let turn = 0; turn < TRIES; turn += 1) {
		const answer = await ask(turn);
		if (answer.status === 429) return { passed: turn, refusal: answer };
	}
	return { passed: TRIES, refusal: null };
}

/** Says with every request to be somebody else. */
function disguise(): Readonly<Record<string, string>> {
	const address = `203.0.113.${randomInt(256)}`;
	return {
		'x-forwarded-for': `${address}, ${address}`,
		'x-real-ip': address,
		forwarded: `for=${address}`,
		'cf-connecting-ip': address,
		'true-client-ip': address,
		'x-client-ip': address,
		'trihelix-client-address': address
	};
}

test.setTimeout(120_000);

test('codes asked for from one address are refused in the end, whoever the asker says to be', async () => {
	const visitor = new Visitor();
	const { passed, refusal } = await untilRefused(() =>
		visitor.post('/sign-in?/code', { email: `${randomUUID()}@people.example` }, disguise())
	);
	expect(passed).toBeLessThan(40);
	expect(Number(refusal?.headers['retry-after'])).toBeGreaterThan(0);
	const byApi = await visitor.postJson(
		'/auth/v1/otp',
		{ email: `${randomUUID()}@people.example` },
		disguise()
	);
	expect(byApi.status).toBe(429);
	expect(Number(byApi.headers['retry-after'])).toBeGreaterThan(0);
});

test('codes for one account are refused in the end, wherever they are asked for', async () => {
	const { email } = await newPerson();
	const { passed, refusal } = await untilRefused(() =>
		new Visitor().post('/sign-in?/code', { email })
	);
	expect(passed).toBeLessThan(10);
	expect(refusal?.status).toBe(429);
});

test('passwords tried for one account are refused in the end, wherever they are tried', async () => {
	const { email } = await newPerson();
	const { passed } = await untilRefused((turn) =>
		new Visitor().post('/sign-in?/password', { email, password: `mat khau so ${turn}` })
	);
	expect(passed).toBeLessThan(20);
});

test('codes tried for one account are refused in the end, wherever they are tried', async () => {
	const { email } = await newPerson();
	const { passed } = await untilRefused((turn) =>
		new Visitor().post('/verify?/confirm', {
			email,
			code: String(turn).padStart(6, '0'),
			purpose: 'sign_in'
		})
	);
	expect(passed).toBeLessThan(20);
});

test('matches are searched for a hundred times in a row, and not without end', async () => {
	const visitor = new Visitor();
	const ask = () =>
		visitor.postJson(
			'/api/v1/matches',
			{ kind: 'need', title: 'khuôn ép nhựa', limit: 1 },
			disguise()
		);
	const burst = await Promise.all(Array.from({ length: TRIES }, ask));
	expect(burst.filter(({ status }) => status !== 200)).toEqual([]);

	const more = await Promise.all(Array.from({ length: 4 * TRIES }, ask));
	const refused = more.filter(({ status }) => status === 429);
	expect(refused.length).toBeGreaterThan(0);
	expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
	expect(
		(await new Visitor().postJson('/api/v1/matches', { kind: 'need', title: 'khuôn ép' })).status
	).toBe(200);
});

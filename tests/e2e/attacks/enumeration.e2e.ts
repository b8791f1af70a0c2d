import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { faceOf, type Answer } from '../support/answer.ts';
import { newPerson } from '../support/people.ts';
import { compareTimes } from '../support/compare-times.ts';
import { Visitor } from '../support/visitor.ts';

/** Answers of each kind, asked in turn. */
const TIMES = 60;
/** An account may be mailed four codes at once, and its sign-up took one. */
const TRIES_AN_ACCOUNT = 3;
const PASSWORD = 'khong phai mat khau cua ai';

test.setTimeout(240_000);

let known: readonly string[] = [];

test.beforeAll(async () => {
	const people: string[] = [];
	for (let count = 0; count < (2 * TIMES) / TRIES_AN_ACCOUNT; count += 1) {
		people.push((await newPerson()).email);
	}
	known = people;
});

/**
 * Asks for a known and an unknown address in turn, the order of the two changing. Never for both at once: they
 * would wait for each other, and the longer of the two would hide in the shorter.
 */
async function askInTurn(
	addresses: readonly string[],
	times: number,
	ask: (visitor: Visitor, email: string) => Promise<Answer>
) {
	const [forKnown, forUnknown]: [Answer[], Answer[]] = [[], []];
	for (let turn = 0; turn < times; turn += 1) {
		const someone = addresses[turn % addresses.length] ?? '';
		const nobody = `${randomUUID()}@people.example`;
		const [first, second] = turn % 2 === 0 ? [someone, nobody] : [nobody, someone];
		for (const email of [first, second]) {
			const answer = await ask(new Visitor(), email);
			(email === someone ? forKnown : forUnknown).push(answer);
		}
	}
	return { forKnown, forUnknown };
}

/** Without the address itself, and the instants that a sign-up answers with. */
function faces(answers: readonly Answer[]): readonly string[] {
	const seen = answers.map((answer) =>
		faceOf(answer)
			.replaceAll(/[0-9a-z-]+@people\.example|ID@people\.example/gi, 'ADDRESS')
			.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
	);
	return [...new Set(seen)];
}

function expectAlike({
	forKnown,
	forUnknown
}: {
	readonly forKnown: readonly Answer[];
	readonly forUnknown: readonly Answer[];
}): void {
	expect(faces(forKnown)).toHaveLength(1);
	expect(faces(forKnown)).toEqual(faces(forUnknown));
	expect(cookieNames(forKnown)).toEqual(cookieNames(forUnknown));
	const { gapMs, toleranceMs } = compareTimes(
		forKnown.map(({ tookMs }) => tookMs),
		forUnknown.map(({ tookMs }) => tookMs)
	);
	expect(Math.abs(gapMs)).toBeLessThan(toleranceMs);
}

function cookieNames(answers: readonly Answer[]): readonly string[] {
	const names = answers
		.flatMap(({ headers }) => headers['set-cookie'] ?? [])
		.map((cookie) => cookie.split('=')[0] ?? '');
	return [...new Set(names)].sort();
}

test('asking for a new password tells nobody who has an account', async () => {
	const addresses = known.slice(0, TIMES / TRIES_AN_ACCOUNT);
	expectAlike(
		await askInTurn(addresses, TIMES, (visitor, email) =>
			visitor.post('/reset-password?/request', { email })
		)
	);
});

test('signing up tells nobody who has an account', async () => {
	const addresses = known.slice(TIMES / TRIES_AN_ACCOUNT);
	expectAlike(
		await askInTurn(addresses, TIMES, (visitor, email) =>
			visitor.post('/sign-up', { name: 'Ai Đó', email, password: PASSWORD })
		)
	);
});

test('a wrong password tells nobody who has an account', async () => {
	expectAlike(
		await askInTurn(known, TIMES, (visitor, email) =>
			visitor.post('/sign-in?/password', { email, password: PASSWORD })
		)
	);
});

test('the Auth API tells no more than the forms', async () => {
	const times = 12;
	const acts: Readonly<Record<string, (visitor: Visitor, email: string) => Promise<Answer>>> = {
		password: (visitor, email) =>
			visitor.postJson('/auth/v1/token?grant_type=password', { email, password: PASSWORD }),
		code: (visitor, email) =>
			visitor.postJson('/auth/v1/verify', { email, token: '000000', type: 'email' }),
		recovery: (visitor, email) =>
			visitor.postJson('/auth/v1/verify', { email, token: '000000', type: 'recovery' })
	};
	for (const [name, act] of Object.entries(acts)) {
		const { forKnown, forUnknown } = await askInTurn(known, times, act);
		expect(faces(forKnown), name).toHaveLength(1);
		expect(faces(forKnown), name).toEqual(faces(forUnknown));
	}
});

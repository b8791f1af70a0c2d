import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { faceOf, type Answer } from '../support/answer.ts';
import { newPerson } from '../support/people.ts';
import { compareTimes } from '../support/compare-times.ts';
import { Visitor } from '../support/visitor.ts';

/** Answers of each kind, asked in turn: as many as it takes to tell times apart that differ by 10 ms. */
const LEAST_TIMES = 16;
const MOST_TIMES = 60;
/** An account may be mailed four codes at once, and its sign-up took one. */
const TRIES_AN_ACCOUNT = 3;
const PASSWORD = 'khong phai mat khau cua ai';

test.setTimeout(240_000);

/**
 * Asks for a known and an unknown address in turn, the order of the two changing. Never for both at once: they
 * would wait for each other, and the longer of the two would hide in the shorter.
 *
 * @param isEnough is asked after each turn
 */
async function askInTurn(
	ask: (visitor: Visitor, email: string) => Promise<Answer>,
	isEnough: (forKnown: readonly Answer[], forUnknown: readonly Answer[]) => boolean
) {
	const [forKnown, forUnknown]: [Answer[], Answer[]] = [[], []];
	let someone = '';
	for (let turn = 0; turn === 0 || !isEnough(forKnown, forUnknown); turn += 1) {
		if (turn % TRIES_AN_ACCOUNT === 0) someone = (await newPerson()).email;
		const nobody = `${randomUUID()}@people.example`;
		const [first, second] = turn % 2 === 0 ? [someone, nobody] : [nobody, someone];
		for (const email of [first, second]) {
			const answer = await ask(new Visitor(), email);
			(email === someone ? forKnown : forUnknown).push(answer);
		}
	}
	return { forKnown, forUnknown };
}

function isToldApart(forKnown: readonly Answer[], forUnknown: readonly Answer[]): boolean {
	if (forKnown.length < LEAST_TIMES) return false;
	return (
		forKnown.length === MOST_TIMES || compareTimes(timesOf(forKnown), timesOf(forUnknown)).isSharp
	);
}

function timesOf(answers: readonly Answer[]): readonly number[] {
	return answers.map(({ tookMs }) => tookMs);
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
	const { gapMs, toleranceMs } = compareTimes(timesOf(forKnown), timesOf(forUnknown));
	expect(Math.abs(gapMs)).toBeLessThan(toleranceMs);
}

function cookieNames(answers: readonly Answer[]): readonly string[] {
	const names = answers
		.flatMap(({ headers }) => headers['set-cookie'] ?? [])
		.map((cookie) => cookie.split('=')[0] ?? '');
	return [...new Set(names)].sort();
}

test('asking for a new password tells nobody who has an account', async () => {
	expectAlike(
		await askInTurn(
			(visitor, email) => visitor.post('/reset-password?/request', { email }),
			isToldApart
		)
	);
});

test('signing up tells nobody who has an account', async () => {
	expectAlike(
		await askInTurn(
			(visitor, email) => visitor.post('/sign-up', { name: 'Ai Đó', email, password: PASSWORD }),
			isToldApart
		)
	);
});

test('a wrong password tells nobody who has an account', async () => {
	expectAlike(
		await askInTurn(
			(visitor, email) => visitor.post('/sign-in?/password', { email, password: PASSWORD }),
			isToldApart
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
		const { forKnown, forUnknown } = await askInTurn(act, ({ length }) => length === times);
		expect(faces(forKnown), name).toHaveLength(1);
		expect(faces(forKnown), name).toEqual(faces(forUnknown));
	}
});

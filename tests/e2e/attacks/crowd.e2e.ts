import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { startBuiltSite, type BuiltSite } from '../../support/built-site.ts';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import type { Answer } from '../support/answer.ts';
import { signInAs } from '../support/people.ts';
import { makeToken } from '../support/personal-tokens.ts';
import { Visitor } from '../support/visitor.ts';

// Shorter than any of the crowds below keeps the database busy: what waits or is late is not what is measured.
const DEADLINE_MS = 2_000;
const TOKENS = 6_000;
const ORDINARY = ['/', '/listings', '/organisations', '/listings/new', '/readyz'];

let site: BuiltSite;
let one: Visitor;

test.setTimeout(180_000);
test.beforeAll(async () => {
	test.setTimeout(120_000);
	site = await startBuiltSite({ TRIHELIX_DEADLINE_MS: String(DEADLINE_MS) });
	one = await signInAs('kinh-doanh@demo.example', DEMO_PASSWORD, { site: site.url });
});
test.afterEach(() => {
	expect(
		site.printed.filter((line) => /overrun|ended-unexpectedly|request failed/.test(line))
	).toEqual([]);
});
test.afterAll(() => site.stop());

test('three hundred requests of one person for one page at once cost others nothing', async () => {
	const { crowd, others } = await beside(300, (visitor) =>
		visitor.get(`/listings?q=${randomUUID()}`)
	);
	expect(unfit(crowd, [200, 429, 503])).toEqual([]);
	expect(crowd.filter(({ status }) => status === 200).length).toBeGreaterThan(50);
	for (const { headers } of crowd.filter(({ status }) => status === 503))
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
	expect(unfit(others, [200])).toEqual([]);
});

test('six thousand made-up tokens cost others nothing', async () => {
	const tokens = Array.from({ length: TOKENS }, madeUpToken);
	const { crowd, others } = await beside(60, async () => {
		const stranger = new Visitor({ site: site.url });
		const answers: Answer[] = [];
		for (let token = tokens.pop(); token !== undefined; token = tokens.pop())
			answers.push(await stranger.get('/api/v1/listings', { authorization: `Bearer ${token}` }));
		return answers;
	});
	expect(crowd).toHaveLength(TOKENS);
	expect(unfit(crowd, [401, 429])).toEqual([]);
	for (const { headers } of crowd.filter(({ status }) => status === 429))
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
	expect(unfit(others, [200])).toEqual([]);
});

test('many made-up tokens of one network are refused before the database, and one that holds goes on', async () => {
	const { address } = new Visitor();
	const person = new Visitor({ site: site.url, address });
	for (const [name, value] of one.cookies) person.cookies.set(name, value);
	const token = { authorization: `Bearer ${await makeToken(person)}` };
	expect((await person.get('/api/v1/listings', token)).status).toBe(200);
	const answers = await Promise.all(
		Array.from({ length: 200 }, () =>
			new Visitor({ site: site.url, address }).get('/api/v1/listings', {
				authorization: `Bearer ${madeUpToken()}`
			})
		)
	);
	expect(unfit(answers, [401, 429])).toEqual([]);
	expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(50);
	const bare = new Visitor({ site: site.url, address });
	expect((await bare.get('/api/v1/listings', token)).status).toBe(200);
});

test('one person has so many streams of events open and no more, and signing out ends them', async () => {
	const person = await signInAs('mua-hang@demo.example', DEMO_PASSWORD, { site: site.url });
	const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	const streams = await Promise.all(
		Array.from({ length: 20 }, () => fetch(`${site.url}/events`, { headers: { cookie } }))
	);
	const open = streams.filter(({ status }) => status === 200);
	expect(open).toHaveLength(12);
	for (const { status, headers } of streams.filter((stream) => !open.includes(stream)))
		expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);

	const ends = Promise.all(open.map((stream) => stream.text()));
	expect((await person.post('/sign-out', {})).status).toBe(303);
	for (const said of await ends) expect(said).toContain('retry:');
	expect((await fetch(`${site.url}/events`, { headers: { cookie } })).status).toBe(401);
});

test('whoever guesses passwords from many networks keeps nobody from signing in', async () => {
	const guesses: Promise<Answer>[] = [];
	for (let network = 0; network < 10; network += 1) {
		const { address } = new Visitor({ site: site.url });
		for (let at = 0; at < 12; at += 1) {
			const guesser = new Visitor({ site: site.url, address });
			const email = `${randomUUID()}@people.example`;
			guesses.push(guesser.post('/sign-in?/password', { email, password: 'mot mat khau dai' }));
		}
	}
	await wait(100);
	const signedIn = await signInAs('tap-doan@demo.example', DEMO_PASSWORD, { site: site.url });
	expect((await signedIn.get('/desk')).status).toBe(200);
	expect(unfit(await Promise.all(guesses), [400, 422, 429, 503])).toEqual([]);
});

test('eighty requests on a busy machine are answered', async () => {
	const busy = Array.from({ length: 4 * availableParallelism() }, () =>
		spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
	);
	try {
		const { crowd, others } = await beside(80, (person) => person.get('/desk'));
		expect(unfit(crowd, [200, 429, 503])).toEqual([]);
		expect(unfit(others, [200])).toEqual([]);
	} finally {
		for (const one of busy) one.kill('SIGKILL');
	}
});

test('a site that was stopped for a while goes on with what it was doing', async () => {
	test.skip(process.platform === 'win32');
	const answers = Array.from({ length: 8 }, () => one.get('/desk'));
	await wait(20);
	site.process.kill('SIGSTOP');
	await wait(3 * DEADLINE_MS);
	site.process.kill('SIGCONT');
	expect(unfit(await Promise.all(answers), [200])).toEqual([]);
});

test('two thousand who come at once while the site is busy are let in, and nobody has to knock again', async () => {
	test.skip(process.platform !== 'linux');
	const { port } = new URL(site.url);
	site.process.kill('SIGSTOP');
	const sockets = Array.from({ length: 2_000 }, () => connect(Number(port), '127.0.0.1'));
	try {
		let connected = 0;
		for (const socket of sockets) {
			socket.on('error', () => undefined);
			socket.once('connect', () => (connected += 1));
		}
		// The second attempt of one that was dropped comes after a second.
		await wait(900);
		expect(connected).toBe(sockets.length);
	} finally {
		for (const socket of sockets) socket.destroy();
		site.process.kill('SIGCONT');
	}
	expect((await one.get('/')).status).toBe(200);
});

function madeUpToken(): string {
	return `thx_${randomUUID()}${randomUUID()}`.replaceAll('-', '').slice(0, 47);
}

/** What one person does many times at once, and what ordinary people get meanwhile. */
async function beside(
	times: number,
	act: (person: Visitor) => Promise<Answer | readonly Answer[]>
): Promise<{ readonly crowd: readonly Answer[]; readonly others: readonly Answer[] }> {
	let isOver = false;
	const crowd = Promise.all(Array.from({ length: times }, () => patiently(act))).finally(() => {
		isOver = true;
	});
	const others: Answer[] = [];
	while (!isOver) {
		const ordinary = new Visitor({ site: site.url });
		for (const path of ORDINARY) others.push(await ordinary.get(path));
		await wait(100);
	}
	return { crowd: (await crowd).flat(), others };
}

/** On a busy machine the crowd may lose patience; that is its own affair. */
async function patiently(
	act: (person: Visitor) => Promise<Answer | readonly Answer[]>
): Promise<Answer | readonly Answer[]> {
	try {
		return await act(one);
	} catch (cause) {
		if (cause instanceof Error && cause.message.endsWith('no answer')) return [];
		throw cause;
	}
}

/** The answers that are none of the statuses they should be, as `status path`. */
function unfit(answers: readonly Answer[], statuses: readonly number[]): readonly string[] {
	return answers
		.filter(({ status }) => !statuses.includes(status))
		.map(({ status, url }) => `${status} ${url.pathname}`);
}

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { startBuiltSite, type BuiltSite } from '../../support/built-site.ts';
import { findPostgres, startPostgresCluster } from '../../support/postgres-cluster.ts';
import { newPerson, signInAs } from '../support/people.ts';
import { readSessionCookie, writeSessionCookie } from '../support/session-cookie.ts';
import { Visitor } from '../support/visitor.ts';

type Environment = Readonly<Record<string, string>>;

/** Each of them makes a site real, and none needs a machine beside this one to start. */
const REAL: readonly Environment[] = [
	{ HOST: '0.0.0.0' },
	{ ORIGIN: 'http://region.example' },
	{ SMTP_URL: 'smtp://127.0.0.1:9' }
];
const LIVE: Environment = { TRUSTED_PROXY: '1' };
const OPERATOR = 'dieu-hanh@demo.example';

test.setTimeout(240_000);

/** Why a site does not start. */
async function refusal(env: Environment): Promise<string> {
	let site: BuiltSite;
	try {
		site = await startBuiltSite(env);
	} catch (cause) {
		return String(cause);
	}
	await site.stop();
	throw new Error(`A site started with ${JSON.stringify(env)}.`);
}

async function removeDemo(env: Environment, ...args: readonly string[]) {
	const child = spawn(process.execPath, ['scripts/database/remove-demo.ts', ...args], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
	return { said: out + err, code };
}

test('no real site starts on the data of a demo, and after it was taken out nothing of it is left', async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-went-live-'));
	const data = { TRIHELIX_DATA_DIR: folder };
	try {
		const demo = await startBuiltSite(data);
		const operator = await signInAs(OPERATOR, DEMO_PASSWORD, { site: demo.url });
		const kept = readSessionCookie(operator);
		const person = await newPerson({ site: demo.url, password: 'mot mat khau rat dai 2026' });
		expect(await removeDemo(data)).toMatchObject({ code: 1 });
		await demo.stop();

		for (const setting of REAL) {
			expect(await refusal({ ...data, ...setting }), JSON.stringify(setting)).toContain(
				'npm run remove-demo'
			);
		}
		expect(await refusal({ ...data, SUPABASE_URL: 'https://a.supabase.co' })).toContain(
			'DATABASE_URL'
		);

		const removed = await removeDemo(data);
		expect(removed).toMatchObject({ code: 0 });
		expect(removed.said).toMatch(/20 accounts.*Kept 1 accounts/s);
		expect(await readdir(path.join(folder, 'backups'))).toHaveLength(1);
		expect((await removeDemo(data)).said).toContain('no demo');

		const live = await startBuiltSite({ ...data, ...LIVE });
		const visitor = new Visitor({ site: live.url });
		const asDemo = { email: OPERATOR, password: DEMO_PASSWORD };
		expect((await visitor.post('/sign-in?/password', asDemo)).status).toBe(422);
		expect((await visitor.post('/sign-in?/demo', { email: OPERATOR })).status).toBe(404);
		expect((await visitor.get('/sign-in')).text).not.toContain('demo.example');
		expect((await visitor.get('/outbox')).status).toBe(404);
		writeSessionCookie(visitor, kept);
		expect((await visitor.get('/desk')).status).toBe(303);
		const { refresh_token } = kept;
		expect(
			(await visitor.postJson('/auth/v1/token?grant_type=refresh_token', { refresh_token })).status
		).toBe(400);
		const theirs = { email: person.email, password: 'mot mat khau rat dai 2026' };
		expect((await visitor.post('/sign-in?/password', theirs)).status).toBe(422);
		const { text: listings } = await visitor.get('/api/v1/listings');
		expect(JSON.parse(listings)).toMatchObject({ listings: [] });
		await live.stop();

		expect(await refusal(data)).toContain('belongs to a live site');
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

test('nor on a database that was a demo before', async () => {
	const found = findPostgres();
	test.skip(found.binaries === null, 'no PostgreSQL on this machine');
	const cluster = await startPostgresCluster();
	try {
		const data = { DATABASE_URL: cluster.url() };
		const demo = await startBuiltSite({ ...data, TRIHELIX_DEMO: 'on' });
		const visitor = await signInAs(OPERATOR, DEMO_PASSWORD, { site: demo.url });
		expect((await visitor.get('/outbox')).status).toBe(404);
		expect((await removeDemo(data)).said).toContain('Stop it first');
		await demo.stop();

		expect(await refusal(data)).toContain('npm run remove-demo');
		expect(await removeDemo(data)).toMatchObject({ code: 0 });
		const live = await startBuiltSite(data);
		const answer = await new Visitor({ site: live.url }).post('/sign-in?/password', {
			email: OPERATOR,
			password: DEMO_PASSWORD
		});
		expect(answer.status).toBe(422);
		await live.stop();
	} finally {
		await cluster.stop();
	}
});

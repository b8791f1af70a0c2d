import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTurnstile, type Turnstile } from '#lib/server/data/embedded/turnstile.ts';

let pglite: PGlite;
let turnstile: Turnstile;
let server: PGLiteSocketServer;
let folder: string;
let client: Client;

beforeAll(async () => {
	pglite = await PGlite.create();
	await pglite.exec(`
		create role site login noinherit;
		create table public.notes (id int);
		grant select, insert on public.notes to site;
	`);
	turnstile = await createTurnstile(pglite);
	folder = await mkdtemp(path.join(tmpdir(), 'trihelix-turnstile-'));
	const socket = path.join(folder, '.s.PGSQL.5432');
	server = new PGLiteSocketServer({ db: turnstile.served, path: socket });
	await server.start();
	client = new Client({ host: folder, user: 'site', database: 'postgres' });
	await client.connect();
});
afterAll(async () => {
	await client.end();
	await server.stop();
	await pglite.close();
	await rm(folder, { recursive: true });
});

async function me(): Promise<unknown> {
	const { rows } = await client.query(
		`select session_user as session, current_user as now, current_setting('row_security') as policies`
	);
	return rows[0];
}

const SITE = { session: 'site', now: 'site', policies: 'on' };

test('work alone runs as superuser, and whatever it leaves behind is gone after it', async () => {
	await turnstile.alone(async () => {
		await pglite.exec('set row_security = off; begin; create table public.half (id int)');
	});
	expect(await me()).toEqual(SITE);
	await expect(client.query('select id from public.half')).rejects.toMatchObject({ code: '42P01' });
});

test('work that fails leaves the site as it was', async () => {
	await expect(turnstile.alone(() => pglite.exec('select 1 / 0'))).rejects.toThrow(
		'division by zero'
	);
	expect(await me()).toEqual(SITE);
});

test('work alone waits for a client’s transaction, and clients wait for the work', async () => {
	const order: string[] = [];
	await client.query('begin');
	await client.query('insert into public.notes values (1)');
	const work = turnstile.alone(async () => {
		order.push('work begins');
		await new Promise((resolve) => setTimeout(resolve, 50));
		order.push('work ends');
	});
	await new Promise((resolve) => setTimeout(resolve, 50));
	await client.query('insert into public.notes values (2)');
	order.push('transaction ends');
	await client.query('commit');
	const [, { rows }] = await Promise.all([
		work,
		client.query('select count(*)::int as n from public.notes').then((result) => {
			order.push('next query');
			return result;
		})
	]);
	expect(rows).toEqual([{ n: 2 }]);
	expect(order).toEqual(['transaction ends', 'work begins', 'work ends', 'next query']);
});

test('work alone gives up on a transaction that does not end, and has not run', async () => {
	await client.query('begin');
	let ran = 0;
	const work = turnstile.alone(() => {
		ran += 1;
		return Promise.resolve();
	}, 20);
	await expect(work).rejects.toThrow('busy with a long transaction');
	await client.query('commit');
	expect(ran).toBe(0);
	expect(await me()).toEqual(SITE);
});

test('refused writes leave reading alone, until they are allowed again', async () => {
	await turnstile.setWrites('refused');
	await expect(client.query('insert into public.notes values (3)')).rejects.toMatchObject({
		code: '25006'
	});
	const { rows } = await client.query('select count(*)::int as n from public.notes');
	expect(rows).toEqual([{ n: 2 }]);
	await turnstile.setWrites('allowed');
	await client.query('insert into public.notes values (3)');
});

test('clients have their turns between pieces of work alone, however many there are', async () => {
	let isOver = false;
	const piece = () => turnstile.alone(() => pglite.exec('vacuum (analyze) public.notes'));
	const pieces = (async () => {
		for (let at = 0; at < 40; at += 1) await piece();
	})().finally(() => (isOver = true));
	let answers = 0;
	for (; !isOver; answers += 1) await client.query('select 1');
	await pieces;
	expect(answers).toBeGreaterThan(10);
	expect(await me()).toEqual(SITE);
});

import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

test('the site connects as a role that may not read a table', async () => {
	const { rows } = await database.pool.query('select session_user as me, current_user as now');
	expect(rows).toEqual([{ me: 'site', now: 'site' }]);
	await expect(database.pool.query('select id from public.listings')).rejects.toMatchObject({
		code: '42501'
	});
});

test('the site cannot become the owner', async () => {
	await expect(database.pool.query('set role postgres')).rejects.toMatchObject({ code: '42501' });
	await database.pool.query('reset role');
	await expect(database.pool.query('create table public.mine (id int)')).rejects.toMatchObject({
		code: '42501'
	});
});

test('a transaction takes on a role and gives it back', async () => {
	const inside = await database.db.transaction({ role: 'jobs' }, async (tx) => {
		const result = await sql<{ now: string }>`select current_user as now`.execute(tx);
		return result.rows[0]?.now;
	});
	expect(inside).toBe('jobs');
	const { rows } = await database.pool.query('select current_user as now');
	expect(rows).toEqual([{ now: 'site' }]);
});

test('the owner sees everything, and the site stays what it is', async () => {
	const [row] = await database.owner.query('select count(*)::int as n from public.listings');
	expect(row).toEqual({ n: 0 });
	const { rows } = await database.pool.query('select current_user as now');
	expect(rows).toEqual([{ now: 'site' }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { listDeadMail, reviveAllDeadMail } from './dead-mail.ts';
import { readOutbox } from './read-outbox.ts';

const NOW = new Date('2026-11-21T03:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
	await database.owner.execute(`
		insert into public.outbox (event_key, recipient_email, template, data, status, last_error, created_at)
		select 'dead:' || n, 'lan@demo.example', 'sign_in_code', '{"code":"482913"}', 'dead', 'refused',
			timestamptz '2026-11-01' + n * interval '1 minute'
		from generate_series(1, 130) as n;
		insert into public.outbox (event_key, recipient_email, template, data, created_at)
		select 'pending:' || n, 'minh@demo.example', 'sign_in_code', '{"code":"482913"}', '2026-11-20'
		from generate_series(1, 120) as n;
	`);
}, 60_000);
afterAll(() => database.close());

test('every dead mail is listed behind any number of others, without what it says, and put back', async () => {
	const dead = await listDeadMail(database.db);
	expect(dead).toHaveLength(130);
	expect(dead[0]).toEqual({
		createdAt: new Date('2026-11-01T02:10:00Z'),
		to: 'lan@demo.example',
		template: 'sign_in_code',
		lastError: 'refused'
	});
	expect(await reviveAllDeadMail(database.db, NOW)).toBe(130);
	expect(await reviveAllDeadMail(database.db, NOW)).toBe(0);
	expect(await listDeadMail(database.db)).toEqual([]);
	expect((await readOutbox(database.db)).map(({ status }) => status)).not.toContain('dead');
});

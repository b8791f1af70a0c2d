import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { readOutbox, reviveDeadMail } from './read-outbox.ts';
import { sendDueMail } from './send-due-mail.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const start = new Date('2026-11-21T03:00:00Z');
/** Sends as at this time; failures go to `failures`. */
let failures: string[] = [];
const at = (now: Date) => ({
	clock: () => now,
	onFailure: (message: string) => void failures.push(message)
});
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeEach(async () => {
	failures = [];
	await database.owner.execute(`
		delete from public.outbox;
		insert into public.outbox (event_key, recipient_email, template, data, next_attempt_at)
		values ('code:1', 'lan@demo.example', 'sign_in_code', '{"code":"482913"}', '2026-11-21T00:00:00Z');
	`);
});

test('a mail goes out once, and what it said is forgotten', async () => {
	const sent: string[] = [];
	const deliver = (mail: { readonly to: string }) => Promise.resolve(void sent.push(mail.to));
	expect(await sendDueMail(database.db, deliver, at(start))).toBe(1);
	expect(await sendDueMail(database.db, deliver, at(start))).toBe(0);
	expect(sent).toEqual(['lan@demo.example']);
	expect(await readOutbox(database.db)).toMatchObject([
		{ status: 'sent', data: {}, sentAt: start }
	]);
});

test('two workers at the same moment send it once', async () => {
	const sent: string[] = [];
	const deliver = (mail: { readonly id: string }) => Promise.resolve(void sent.push(mail.id));
	await Promise.all([
		sendDueMail(database.db, deliver, at(start)),
		sendDueMail(database.db, deliver, at(start))
	]);
	expect(sent).toHaveLength(1);
});

test('a mail that fails waits longer each time, is dead after eight tries, and can be revived', async () => {
	const fail = () => Promise.reject(new Error('connection refused'));
	expect(await sendDueMail(database.db, fail, at(start))).toBe(0);
	expect(await readOutbox(database.db)).toMatchObject([
		{ status: 'pending', attempts: 1, lastError: 'connection refused' }
	]);
	await sendDueMail(database.db, fail, at(minutesLater(0.5)));
	expect(await readOutbox(database.db)).toMatchObject([{ attempts: 1 }]);
	for (let hours = 1; hours <= 7; hours += 1) {
		await sendDueMail(database.db, fail, at(minutesLater(hours * 60 * 10)));
	}
	const [dead] = await readOutbox(database.db);
	expect(dead).toMatchObject({ status: 'dead', attempts: 8 });
	expect(failures).toEqual(Array.from({ length: 8 }, () => 'connection refused'));
	expect(await reviveDeadMail(database.db, dead?.id ?? '', start)).toMatchObject({ ok: true });
	expect(await sendDueMail(database.db, () => Promise.resolve(), at(start))).toBe(1);
	expect(await reviveDeadMail(database.db, dead?.id ?? '', start)).toMatchObject({ ok: false });
});

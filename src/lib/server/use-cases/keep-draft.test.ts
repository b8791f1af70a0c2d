import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { forgetDraft, isDraftSecret, keepDraft, newDraftSecret, readDraft } from './keep-draft.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

test('who knows the secret gets back what was kept last', async () => {
	const secret = newDraftSecret();
	await keepDraft(database.db, secret, { answers: { title: ['một'] } });
	await keepDraft(database.db, secret, { answers: { title: ['hai'] } });
	expect(await readDraft(database.db, secret)).toEqual({ answers: { title: ['hai'] } });
});

test('who does not, gets nothing, and cannot forget it for others', async () => {
	const secret = newDraftSecret();
	await keepDraft(database.db, secret, { kept: true });
	const other = newDraftSecret();
	expect(await readDraft(database.db, other)).toBeNull();
	await forgetDraft(database.db, other);
	expect(await readDraft(database.db, secret)).toEqual({ kept: true });
	await forgetDraft(database.db, secret);
	expect(await readDraft(database.db, secret)).toBeNull();
});

test('the database does not hold the secret', async () => {
	const secret = newDraftSecret();
	await keepDraft(database.db, secret, { kept: true });
	const rows = await database.owner.query('select drafts::text as row from public.drafts');
	expect(JSON.stringify(rows)).not.toContain(secret);
});

test('two tabs that keep at once leave one of the two', async () => {
	const secret = newDraftSecret();
	await Promise.all([1, 2, 3].map((tab) => keepDraft(database.db, secret, { tab })));
	expect([1, 2, 3].map((tab) => ({ tab }))).toContainEqual(await readDraft(database.db, secret));
});

test('only what newDraftSecret makes is taken for a secret', () => {
	expect(isDraftSecret(newDraftSecret())).toBe(true);
	for (const other of [undefined, '', 'x', `${newDraftSecret()}a`, '\u0000'.repeat(43)]) {
		expect(isDraftSecret(other)).toBe(false);
	}
});

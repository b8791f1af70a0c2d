import { forgetOld } from '#lib/server/use-cases/background/forget-old.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { forgetDraft, isDraftSecret, keepDraft, newDraftSecret, readDraft } from './keep-draft.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

/** A visitor at one address keeps it, if another is not named. */
const keep = (secret: string, content: unknown, address = '192.0.2.1') =>
	keepDraft(database.db, { secret, content, actor: null, address });

test('who knows the secret gets back what was kept last', async () => {
	const secret = newDraftSecret();
	await keep(secret, { answers: { title: ['một'] } });
	await keep(secret, { answers: { title: ['hai'] } });
	expect(await readDraft(database.db, secret)).toEqual({ answers: { title: ['hai'] } });
});

test('who does not, gets nothing, and cannot forget it for others', async () => {
	const secret = newDraftSecret();
	await keep(secret, { kept: true });
	const other = newDraftSecret();
	expect(await readDraft(database.db, other)).toBeNull();
	await forgetDraft(database.db, other);
	expect(await readDraft(database.db, secret)).toEqual({ kept: true });
	await forgetDraft(database.db, secret);
	expect(await readDraft(database.db, secret)).toBeNull();
});

test('the database does not hold the secret', async () => {
	const secret = newDraftSecret();
	await keep(secret, { kept: true });
	const rows = await database.owner.query('select drafts::text as row from public.drafts');
	expect(JSON.stringify(rows)).not.toContain(secret);
});

test('two tabs that keep at once leave one of the two', async () => {
	const secret = newDraftSecret();
	await Promise.all([1, 2, 3].map((tab) => keep(secret, { tab })));
	expect([1, 2, 3].map((tab) => ({ tab }))).toContainEqual(await readDraft(database.db, secret));
});

test('only what newDraftSecret makes is taken for a secret', () => {
	expect(isDraftSecret(newDraftSecret())).toBe(true);
	for (const other of [undefined, '', 'x', `${newDraftSecret()}a`, '\u0000'.repeat(43)]) {
		expect(isDraftSecret(other)).toBe(false);
	}
});

test('many at once from one network keep no more than its limit', async () => {
	const [limit] = await database.owner.query<{ drafts: number }>(
		"update public.draft_limits set drafts = 8 where scope = 'address' returning drafts"
	);
	const tries = Array.from({ length: 20 }, (_, n) =>
		// One household has all addresses of its prefix.
		keep(newDraftSecret(), { n }, `2001:db8:1:2::${n.toString(16)}`)
	);
	const outcomes = await Promise.all(tries);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(limit!.drafts);
	expect(outcomes).toContainEqual({ ok: false, failure: 'too_many' });
	expect(await keep(newDraftSecret(), {}, '2001:db8:1:3::1')).toMatchObject({ ok: true });
});

test('what is too long to keep is refused, and what was kept before stays', async () => {
	const secret = newDraftSecret();
	await keep(secret, { kept: true }, '192.0.2.7');
	expect(await keep(secret, { text: 'x'.repeat(24_000) }, '192.0.2.7')).toEqual({
		ok: false,
		failure: 'too_large'
	});
	expect(await readDraft(database.db, secret)).toEqual({ kept: true });
});

test('drafts whose time is over go, with the counts of who keeps none', async () => {
	await keep(newDraftSecret(), { old: true }, '192.0.2.8');
	const now = new Date(Date.now() + 4 * 86_400_000);
	const { drafts } = await forgetOld(database.db, now);
	expect(drafts).toBeGreaterThan(0);
	expect(
		await database.owner.query(
			'select (select count(*)::integer from public.drafts) as kept, drafts, bytes::integer from public.draft_usage'
		)
	).toEqual([{ kept: 0, drafts: 0, bytes: 0 }]);
});

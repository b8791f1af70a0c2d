import { afterAll, expect, test } from 'vitest';
import { addPerson } from '../../../../../tests/support/people.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { createApiToken } from './create-api-token.ts';
import { readApiTokens } from './read-api-tokens.ts';
import { loadTokenActor } from './load-token-actor.ts';
import { revokeApiToken } from './revoke-api-token.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const lan = await addPerson(database, 'Lan');
const minh = await addPerson(database, 'Minh');
const now = new Date();

async function makeToken(name = 'Máy tính xách tay') {
	const made = await createApiToken(db, lan, { name, days: 365, submission: null }, now);
	if (!made.ok) throw new Error(made.failure);
	if (made.value.token === null) throw new Error('The token was made before.');
	return made.value.token;
}

test('a new token speaks for its owner, and only its digest is kept', async () => {
	const token = await makeToken();
	expect(token).toMatch(/^thx_[\w-]{43}$/);
	expect((await loadTokenActor(db, token))?.userId).toBe(lan.userId);
	const kept = await owner.query('select t::text as row from public.api_tokens as t');
	expect(JSON.stringify(kept)).not.toContain(token.slice(4));
});

test('what was never given out speaks for nobody', async () => {
	const token = await makeToken();
	for (const wrong of [
		'',
		'thx_',
		token.slice(0, -1),
		`${token}x`,
		`thx_${'A'.repeat(43)}`,
		token.replace('thx_', 'THX_'),
		`${token.slice(0, 46)}\u0000`,
		`' or true --`
	]) {
		expect(await loadTokenActor(db, wrong), wrong).toBeNull();
	}
});

test('a revoked token ends at once, and only its owner can revoke it', async () => {
	const token = await makeToken('Thử');
	const [newest] = await readApiTokens(db, lan, now);
	if (newest === undefined) throw new Error('No token is listed.');
	expect(await revokeApiToken(db, minh, newest.id, now)).toEqual({
		ok: false,
		failure: 'not_found'
	});
	expect(await loadTokenActor(db, token)).not.toBeNull();
	expect((await revokeApiToken(db, lan, newest.id, now)).ok).toBe(true);
	expect(await loadTokenActor(db, token)).toBeNull();
	expect((await revokeApiToken(db, lan, newest.id, now)).ok).toBe(false);
});

test('nobody sees the tokens of another', async () => {
	await makeToken();
	expect((await readApiTokens(db, lan, now)).length).toBeGreaterThan(0);
	expect(await readApiTokens(db, minh, now)).toEqual([]);
});

test('a token that is over and one of a suspended person speak for nobody', async () => {
	const token = await makeToken();
	await owner.query(`update public.persons set suspended_at = now() where user_id = $1`, [
		lan.userId
	]);
	expect(await loadTokenActor(db, token)).toBeNull();
	await owner.query(`update public.persons set suspended_at = null where user_id = $1`, [
		lan.userId
	]);
	expect(await loadTokenActor(db, token)).not.toBeNull();
	await owner.query(
		`update public.api_tokens set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'`
	);
	expect(await loadTokenActor(db, token)).toBeNull();
	expect(await readApiTokens(db, lan, now)).toEqual([]);
});

test('a person has so many tokens and no more', async () => {
	for (let made = 0; made < 20; made += 1) await makeToken(`Số ${made}`);
	expect(
		await createApiToken(db, lan, { name: 'Một nữa', days: 7, submission: null }, now)
	).toEqual({
		ok: false,
		failure: 'too_many'
	});
});

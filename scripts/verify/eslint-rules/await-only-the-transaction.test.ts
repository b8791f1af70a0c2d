import { RuleTester } from 'eslint';
import { describe, test } from 'vitest';
import { awaitOnlyTheTransaction } from './await-only-the-transaction.js';

RuleTester.describe = describe;
RuleTester.it = test;
const errors = [{ messageId: 'foreign' }];

new RuleTester().run('await only the transaction', awaitOnlyTheTransaction, {
	valid: [
		'db.transaction(identity, async (tx) => { await tx.selectFrom("a").execute(); });',
		'db.transaction(identity, async (trx) => { await insertListing(trx, draft); });',
		'async function insert(tx, row) { await sql`select 1`.execute(tx); }',
		'async function list(tx) { const query = tx.selectFrom("a"); await query.execute(); }',
		'async function both(tx) { await Promise.all([one(tx), two(tx)]); }',
		'async function each(tx) { for await (const row of tx.stream()) seen(row); }',
		'async function outside() { await fetch("/"); }'
	],
	invalid: [
		{ code: 'db.transaction(identity, async (tx) => { await fetch("/"); });', errors },
		{ code: 'db.transaction(identity, async (trx) => { await sendMail(); });', errors },
		{ code: 'async function insert(tx) { await pause(10); await tx.execute(); }', errors },
		{ code: 'async function each(tx) { rows.map(async (row) => { await hash(row); }); }', errors },
		{ code: 'async function each(tx) { for await (const line of file) seen(line); }', errors },
		{
			code: 'async function shadowed(tx) { const query = other(); await query.execute(); }',
			errors
		}
	]
});

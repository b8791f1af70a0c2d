import { RuleTester } from 'eslint';
import { describe, test } from 'vitest';
import { noSelectStar } from './no-select-star.js';

RuleTester.describe = describe;
RuleTester.it = test;
const errors = [{ messageId: 'star' }];

new RuleTester().run('no select *', noSelectStar, {
	valid: [
		'tx.selectFrom("listings").select(["id"])',
		'const text = "select count(*) from listings"',
		'sql`select id from listings`'
	],
	invalid: [
		{ code: 'tx.selectFrom("listings").selectAll().execute()', errors },
		{ code: 'tx.insertInto("listings").values(row).returningAll()', errors },
		{ code: 'sql`select * from listings`', errors },
		{ code: 'const text = "SELECT distinct l.* from listings l"', errors }
	]
});

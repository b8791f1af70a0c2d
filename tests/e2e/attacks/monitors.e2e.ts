import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { startBuiltSite, type BuiltSite } from '../../support/built-site.ts';
import { databaseOf } from '../support/database-process.ts';
import { jsonOf } from '../support/answer.ts';
import { Visitor } from '../support/visitor.ts';

let site: BuiltSite;

test.setTimeout(120_000);
test.beforeAll(async () => {
	test.setTimeout(120_000);
	site = await startBuiltSite();
});
test.afterAll(() => site.stop());

test('a monitor is answered before visitors, also while nobody else is', async () => {
	test.skip(process.platform !== 'linux');
	const database = await databaseOf(site.process.pid!);
	process.kill(database, 'SIGSTOP');
	try {
		const crowd = Array.from({ length: 20 }, () =>
			new Visitor({ site: site.url }).get('/listings?q=nhom')
		);
		await wait(500);
		const { status: health } = await inTime(1_000, new Visitor({ site: site.url }).get('/healthz'));
		expect(health).toBe(200);
		const looks = Array.from({ length: 50 }, () => new Visitor({ site: site.url }).get('/readyz'));
		for (const look of await inTime(5_000, Promise.all(looks))) {
			expect(look.status).toBe(503);
			expect(jsonOf(look)).toEqual({ ready: false });
		}
		process.kill(database, 'SIGCONT');
		expect(new Set((await Promise.all(crowd)).map(({ status }) => status))).toEqual(new Set([200]));
	} finally {
		process.kill(database, 'SIGCONT');
	}
	await expect
		.poll(async () => jsonOf(await new Visitor({ site: site.url }).get('/readyz')))
		.toEqual({ ready: true });
});

async function inTime<Value>(ms: number, answer: Promise<Value>): Promise<Value> {
	const late = wait(ms, null, { ref: false });
	const first = await Promise.race([answer, late]);
	if (first === null) throw new Error(`No answer within ${ms} ms.`);
	return first;
}

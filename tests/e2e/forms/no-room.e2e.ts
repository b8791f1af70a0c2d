import { expect, test } from '@playwright/test';
import { Client } from 'pg';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { startBuiltSite, type BuiltSite } from '../../support/built-site.ts';
import {
	findPostgres,
	startPostgresCluster,
	type PostgresCluster
} from '../../support/postgres-cluster.ts';
import { hydrated, openAs } from '../support/pages.ts';
import { signInAs } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

// A database that can write nothing, as on a full disk, and can again.

const found = findPostgres();
test.skip(found.binaries === null, found.binaries === null ? found.reason : '');
test.setTimeout(90_000);

const SUMMARY = 'Xưởng cơ khí viết trong lúc máy chủ hết chỗ.';

let cluster: PostgresCluster;
let site: BuiltSite;
let person: Visitor;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	cluster = await startPostgresCluster();
	site = await startBuiltSite({ DATABASE_URL: cluster.url(), TRIHELIX_DEMO: 'on' });
	person = await signInAs('kinh-doanh@demo.example', DEMO_PASSWORD, { site: site.url });
});
test.afterAll(async () => {
	await site.stop();
	await cluster.stop();
});

async function setRoom(room: 'some' | 'none'): Promise<void> {
	const owner = new Client(cluster.url());
	await owner.connect();
	await owner.query(`alter system set default_transaction_read_only = ${room === 'none'}`);
	await owner.query('select pg_reload_conf()');
	await owner.end();
	await expect
		.poll(async () => {
			const reading = new Client(cluster.url());
			await reading.connect();
			const { rows } = await reading.query<{ setting: string }>('show transaction_read_only');
			await reading.end();
			return Object.values(rows[0]!)[0];
		})
		.toBe(room === 'none' ? 'on' : 'off');
}

test('what is typed while the disk is full stays, is said in words, and is taken once there is room', async ({
	browser
}) => {
	const page = await openAs(browser, person);
	await page.goto(`${site.url}/organisation/edit`);
	await hydrated(page);
	await page.locator('textarea[name="summaryVi"]').fill(SUMMARY);
	await setRoom('none');
	await page.locator('form .button-primary').last().click();
	await expect(page.getByRole('alert')).toContainText('Máy chủ đã hết chỗ');
	await expect(page.locator('textarea[name="summaryVi"]')).toHaveValue(SUMMARY);

	await setRoom('some');
	await page.getByRole('button', { name: 'Gửi lại' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.goto(`${site.url}/organisation/edit`);
	await expect(page.locator('textarea[name="summaryVi"]')).toHaveValue(SUMMARY);
	await page.context().close();
});

test('without scripts the page says it in both languages, what is published is read on, and nobody is told of a mistake', async () => {
	await setRoom('none');
	for (const [language, title, kept] of [
		['vi', 'Tạm thời chưa lưu được', 'những gì bạn đã gõ vẫn còn ở trang trước'],
		['en', 'Nothing can be saved right now', 'what you typed is still on the page before']
	] as const) {
		const answer = await person.post(
			'/listings/new?/understand',
			{ kind: 'need', text: SUMMARY.repeat(3) },
			{ 'accept-language': language }
		);
		expect([answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([503, true]);
		expect(answer.text).toContain(title);
		expect(answer.text).toContain(kept);
		expect((await person.get('/listings')).status).toBe(200);
	}
	await setRoom('some');
	expect(site.printed.filter((line) => line.includes('request failed'))).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { killWhilePublishing } from '../../../scripts/bench/kill-nine/kill-rounds.ts';

test('no listing that was acknowledged is lost when the site is killed while publishing', async () => {
	test.setTimeout(300_000);
	const { acknowledged, lost } = await killWhilePublishing(2, Math.random, () => undefined);

	expect(acknowledged).toBeGreaterThan(0);
	expect(lost).toBe(0);
});

test('no listing that was acknowledged is lost when the database is killed, and the site goes on', async () => {
	test.setTimeout(300_000);
	const options = { what: 'database' } as const;
	const { acknowledged, lost } = await killWhilePublishing(
		3,
		Math.random,
		() => undefined,
		options
	);

	expect(acknowledged).toBeGreaterThan(0);
	expect(lost).toBe(0);
});

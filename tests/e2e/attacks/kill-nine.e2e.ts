import { expect, test } from '@playwright/test';
import { killWhilePublishing } from '../../../scripts/bench/kill-nine/kill-rounds.ts';

test('no listing that was acknowledged is lost when the database or the whole site is killed while publishing', async () => {
	test.setTimeout(300_000);
	const acknowledged: number[] = [];
	const { lost } = await killWhilePublishing(
		['database', 'database', 'database', 'site', 'site'],
		Math.random,
		(line) => acknowledged.push(Number(/: (\d+) acknowledged/.exec(line)?.[1]))
	);

	expect(acknowledged).toHaveLength(5);
	expect(Math.max(...acknowledged.slice(0, 3))).toBeGreaterThan(0);
	expect(Math.max(...acknowledged.slice(3))).toBeGreaterThan(0);
	expect(lost).toBe(0);
});

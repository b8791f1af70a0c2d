import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CallerTurns } from './caller-turns.ts';

test('one caller has a few requests worked on at once, others theirs meanwhile, and too many are turned away', async () => {
	const turns = new CallerTurns();
	let [inside, most] = [0, 0];
	const crowd = Array.from({ length: 200 }, async () => {
		const leave = await turns.take('crowd');
		if (leave === null) return 'turned away';
		inside += 1;
		most = Math.max(most, inside);
		await wait(5);
		inside -= 1;
		leave();
		return 'answered';
	});
	const leave = await turns.take('an');
	expect(leave).not.toBeNull();
	expect(inside).toBeGreaterThan(0);
	leave?.();
	const outcomes = await Promise.all(crowd);
	expect(most).toBe(8);
	expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(8 + 64);
	const again = await turns.take('crowd');
	expect(again).not.toBeNull();
	again?.();
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Pace } from './pace.ts';
import { LineIsFull } from './waiting-line.ts';

test('one request begins in each turn of the event loop, those of people between those of a crowd', async () => {
	const pace = new Pace();
	const begun: string[] = [];
	const all = [
		...Array.from({ length: 40 }, (_, at) => ['visitors', `crowd ${at}`] as const),
		...['an', 'an', 'binh'].map((name) => ['people', name] as const)
	].map(async ([group, name]) => {
		await pace.begin(name, group);
		begun.push(name);
	});
	for (let turn = 1; turn <= 8; turn += 1) {
		await nextTurn();
		expect(begun.length).toBeLessThanOrEqual(turn + 1);
	}
	expect(begun.slice(0, 7).filter((name) => !name.startsWith('crowd'))).toEqual([
		'an',
		'binh',
		'an'
	]);
	await Promise.all(all);
	expect(begun).toHaveLength(43);
});

test('whoever left does not wait, and keeps nobody waiting', async () => {
	const pace = new Pace();
	await pace.begin('first', 'visitors');
	const leaving = new AbortController();
	const left = pace.begin('second', 'visitors', leaving.signal);
	leaving.abort();
	await expect(left).rejects.toBeInstanceOf(LineIsFull);
	await pace.begin('third', 'visitors');
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LineIsFull, WaitingLine } from './waiting-line.ts';

const line = (options: Partial<ConstructorParameters<typeof WaitingLine>[0]> = {}) =>
	new WaitingLine({ places: 1, longestMs: 60_000, ...options });

/** Enters, notes that it is inside, and leaves after everything else that is due. */
async function pass(through: WaitingLine, key: string, seen: string[]): Promise<void> {
	const leave = await through.enter(key);
	seen.push(key);
	await wait(0);
	leave();
}

test('keys take turns, however many of one came first', async () => {
	const through = line();
	const seen: string[] = [];
	const crowd = Array.from({ length: 20 }, () => pass(through, 'crowd', seen));
	await Promise.all([...crowd, pass(through, 'an', seen), pass(through, 'binh', seen)]);
	expect(seen.slice(0, 5)).toEqual(['crowd', 'crowd', 'an', 'binh', 'crowd']);
	expect(seen).toHaveLength(22);
	expect(through.waiting).toBe(0);
});

test('never more are inside than there are places', async () => {
	const through = line({ places: 3 });
	let inside = 0;
	let most = 0;
	await Promise.all(
		Array.from({ length: 60 }, async (_, at) => {
			const leave = await through.enter(`k${at % 7}`);
			inside += 1;
			most = Math.max(most, inside);
			await wait(1);
			inside -= 1;
			leave();
		})
	);
	expect(most).toBe(3);
});

test('one key may have so many waiting, and no more', async () => {
	const through = line({ mostOfOne: 5 });
	const seen: string[] = [];
	const all = await Promise.allSettled(
		Array.from({ length: 10 }, () => pass(through, 'crowd', seen))
	);
	expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(4);
	expect(seen).toHaveLength(6);
});

test('in a full line whoever has least waiting is let in before who has most', async () => {
	const through = line({ most: 4 });
	const seen: string[] = [];
	const crowd = Promise.allSettled(Array.from({ length: 5 }, () => pass(through, 'crowd', seen)));
	const others = Promise.all(['an', 'binh'].map((key) => pass(through, key, seen)));
	await others;
	const turnedAway = (await crowd).filter(({ status }) => status === 'rejected');
	expect(turnedAway).toHaveLength(2);
	expect(seen.filter((key) => key === 'crowd')).toHaveLength(3);
	for (const one of turnedAway)
		expect(one).toMatchObject({ reason: expect.any(LineIsFull) as unknown });
});

test('in a line full of many keys a newcomer is turned away at once', async () => {
	const through = line({ most: 3 });
	const seen: string[] = [];
	const inside = Array.from({ length: 4 }, (_, at) => pass(through, `k${at}`, seen));
	await expect(through.enter('newcomer')).rejects.toThrow(LineIsFull);
	await Promise.all(inside);
	expect(seen).toHaveLength(4);
});

test('nobody waits longer than they may, and a pause of the process is no waiting', async () => {
	const through = line({ longestMs: 500 });
	const leave = await through.enter('slow');
	const late = through.enter('late');
	const until = performance.now() + 1_500;
	while (performance.now() < until);
	const began = performance.now();
	await expect(late).rejects.toThrow(LineIsFull);
	expect(performance.now() - began).toBeGreaterThan(200);
	leave();
	(await through.enter('next'))();
});

test('what waits patiently takes its turn, is never turned away and takes nobody’s place', async () => {
	const through = line({ most: 2, mostOfOne: 2, longestMs: 250 });
	const leave = await through.enter('slow');
	const jobs = Array.from({ length: 500 }, () => through.enterPatiently('jobs'));
	await expect(through.enter('an')).rejects.toThrow(LineIsFull);
	const binh = through.enter('binh');
	leave();
	(await jobs[0]!)();
	(await binh)();
	for (const job of jobs.slice(1)) (await job)();
	expect(through.waiting).toBe(0);
});

test('groups take turns, and a newcomer of the smaller one takes a place of the larger', async () => {
	const through = line({ most: 6 });
	const seen: string[] = [];
	const enter = async (key: string, group: string) => {
		const leave = await through.enter(key, group);
		seen.push(group);
		await wait(0);
		leave();
	};
	const crowd = Promise.allSettled(
		Array.from({ length: 7 }, (_, at) => enter(`k${at}`, 'visitors'))
	);
	const people = Promise.all(['an', 'binh'].map((key) => enter(key, 'people')));
	await expect(through.enter('late', 'visitors')).rejects.toThrow(LineIsFull);
	await people;
	expect(seen.indexOf('people')).toBeLessThan(3);
	expect((await crowd).filter(({ status }) => status === 'rejected')).toHaveLength(2);
	expect(through.isEmpty).toBe(true);
});

test('whoever left waits no more, and holds nobody up', async () => {
	const through = line();
	const leave = await through.enter('slow');
	const over = new AbortController();
	const left = through.enter('left', '', over.signal);
	const next = through.enter('next');
	over.abort();
	await expect(left).rejects.toThrow(LineIsFull);
	await expect(through.enter('gone', '', over.signal)).rejects.toThrow(LineIsFull);
	expect(through.waiting).toBe(1);
	leave();
	(await next)();
	expect(through.isEmpty).toBe(true);
});

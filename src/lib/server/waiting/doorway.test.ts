import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onBehalfOf, standAside, workAt } from './caller.ts';
import { Doorway } from './doorway.ts';

/** A request that works, waits aside several times at once, and works again. */
async function request(doorway: Doorway, key: string, inside: (change: number) => void) {
	await onBehalfOf(key, async () => {
		const place = await doorway.enter(key, 'visitors');
		workAt(place);
		inside(1);
		await wait(1);
		inside(-1);
		await Promise.all([1, 5, 3].map((ms) => standAside(() => wait(ms))));
		inside(1);
		await wait(1);
		inside(-1);
		place.leave();
	});
}

test('never more are worked on than there are places, and none is lost', async () => {
	const doorway = new Doorway({ places: 6 });
	let [now, most] = [0, 0];
	const count = (change: number) => {
		now += change;
		most = Math.max(most, now);
	};
	for (let round = 0; round < 3; round += 1) {
		await Promise.all(Array.from({ length: 40 }, (_, at) => request(doorway, `k${at % 9}`, count)));
	}
	expect(most).toBe(3);
	const places = await Promise.all(['a', 'b', 'c'].map((key) => doorway.enter(key, 'visitors')));
	for (const place of places) place.leave();
});

test('whoever waits for something else keeps nobody out', async () => {
	const doorway = new Doorway({ places: 1 });
	const { promise: answer, resolve } = Promise.withResolvers<void>();
	const slow = onBehalfOf('slow', async () => {
		const place = await doorway.enter('slow', 'visitors');
		workAt(place);
		await standAside(() => answer);
		place.leave();
	});
	(await doorway.enter('an', 'visitors')).leave();
	resolve();
	await slow;
	(await doorway.enter('binh', 'visitors')).leave();
});

test('however many visitors wait, somebody signed in does not wait for them', async () => {
	const doorway = new Doorway({ places: 2 });
	const inside = await doorway.enter('stranger', 'visitors');
	const waiting = Array.from({ length: 100 }, (_, at) => doorway.enter(`s${at}`, 'visitors'));
	(await doorway.enter('an', 'people')).leave();
	inside.leave();
	for (const next of waiting) (await next).leave();
});

test('what fails aside fails, and its place is given up with the request', async () => {
	const doorway = new Doorway({ places: 1 });
	const place = await doorway.enter('an', 'people');
	await expect(place.aside(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
	place.leave();
	const gone = await doorway.enter('an', 'people');
	const late = gone.aside(() => wait(5));
	gone.leave();
	await late;
	(await doorway.enter('binh', 'people')).leave();
});

test('one caller, however long its requests take, leaves a place for others', async () => {
	const doorway = new Doorway({ places: 4 });
	const taken = await Promise.all([
		doorway.enter('crowd', 'people'),
		doorway.enter('crowd', 'people')
	]);
	let isThird = false;
	const third = doorway.enter('crowd', 'people').then((place) => {
		isThird = true;
		return place;
	});
	const others = [await doorway.enter('an', 'people'), await doorway.enter('binh', 'people')];
	await wait(5);
	expect(isThird).toBe(false);
	for (const place of others) place.leave();
	await wait(5);
	expect(isThird).toBe(false);
	taken[0].leave();
	(await third).leave();
	taken[1].leave();
	const again = await doorway.enter('crowd', 'people');
	again.leave();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.ts';

function drain(queue: FairQueue<string>): readonly string[] {
	const out: string[] = [];
	for (let next = queue.shift(); next !== undefined; next = queue.shift()) out.push(next);
	return out;
}

test('whoever brought two hundred things waits with the rest of them for who brought one', () => {
	const queue = new FairQueue<string>();
	for (let at = 0; at < 200; at += 1) queue.push('many', `many ${at}`);
	queue.push('one', 'one 0');
	queue.push('two', 'two 0');
	expect(drain(queue).slice(0, 4)).toEqual(['many 0', 'one 0', 'two 0', 'many 1']);
});

test('groups take turns, and in each the names, however many names another group has', () => {
	const queue = new FairQueue<string>();
	for (let at = 0; at < 200; at += 1) queue.push(`stranger ${at}`, 'stranger', 'strangers');
	for (const who of ['an', 'binh', 'an']) queue.push(who, who, 'people');
	expect(drain(queue).slice(0, 7)).toEqual([
		...['stranger', 'an', 'stranger', 'binh', 'stranger', 'an', 'stranger']
	]);
});

test('groups that are charged share by what their turns cost, and save nothing up', () => {
	const queue = new FairQueue<string>({ turnCosts: 0 });
	for (let at = 0; at < 50; at += 1) queue.push(`stranger ${at}`, 'strangers', 'strangers');
	for (let at = 0; at < 5; at += 1) {
		queue.shift();
		queue.charge(`stranger ${at}`, 1_000, 'strangers');
	}
	for (let at = 0; at < 50; at += 1) queue.push(`person ${at}`, 'people', 'people');
	const spent = { strangers: 0, people: 0 };
	for (let at = 0; at < 40; at += 1) {
		const group = queue.shift() as keyof typeof spent;
		const cost = group === 'people' ? 100 : 1_000;
		spent[group] += cost;
		queue.charge('anybody', cost, group);
	}
	expect(Math.abs(spent.people - spent.strangers)).toBeLessThanOrEqual(1_000);
});

test('a group with a larger share costs so much more, and another one is still reached', () => {
	const queue = new FairQueue<string>({ turnCosts: 0, shares: { people: 4 } });
	const spent = { strangers: 0, people: 0 };
	for (let at = 0; at < 500; at += 1) {
		queue.push(`stranger ${at}`, 'strangers', 'strangers');
		queue.push(`person ${at}`, 'people', 'people');
	}
	for (let at = 0; at < 500; at += 1) {
		const group = queue.shift() as keyof typeof spent;
		const cost = group === 'people' ? 20 : 150;
		spent[group] += cost;
		queue.charge('anybody', cost, group);
	}
	expect(spent.strangers).toBeGreaterThan(0);
	expect(Math.abs(spent.people - 4 * spent.strangers)).toBeLessThanOrEqual(4 * 150);
});

test('names that are charged share by what their turns cost, also one that always waits again', () => {
	const queue = new FairQueue<string>({ turnCosts: 0 });
	const spent = { heavy: 0, light: 0 };
	for (let at = 0; at < 8; at += 1) queue.push('heavy', 'heavy');
	queue.push('light', 'light');
	for (let at = 0; at < 200; at += 1) {
		const name = queue.shift() as keyof typeof spent;
		const cost = name === 'heavy' ? 100 : 5;
		spent[name] += cost;
		queue.charge(name, cost);
		queue.push(name, name);
	}
	expect(Math.abs(spent.heavy - spent.light)).toBeLessThanOrEqual(100);
});

test("the system's own things come last, and yet have a turn while others keep coming", () => {
	const queue = new FairQueue<string>();
	for (let at = 0; at < 3; at += 1) queue.push(null, `job ${at}`);
	for (let at = 0; at < 25; at += 1) queue.push(`person ${at % 5}`, 'asked');
	const order = drain(queue);
	expect(order.indexOf('job 0')).toBe(10);
	expect(order.indexOf('job 1')).toBe(21);
	expect(order.at(-1)).toBe('job 2');
});

test('what is taken out never comes, and everything else comes once, in its own order', () => {
	const name = fc.constantFrom('a', 'b', 'c', null);
	const groupOf = (who: string | null) => (who === 'a' ? 'one' : 'other');
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.boolean())), (pushed) => {
			const queue = new FairQueue<string>();
			const items = pushed.map(([who, leaves], at) => ({ who, leaves, item: `${who} ${at}` }));
			for (const { who, item } of items) queue.push(who, item, groupOf(who));
			for (const { who, item, leaves } of items) {
				if (leaves) expect(queue.remove(who, item, groupOf(who))).toBe(true);
			}
			const stay = items.filter(({ leaves }) => !leaves);
			expect(queue.size).toBe(stay.length);
			const out = drain(queue);
			for (const one of ['a', 'b', 'c', null]) {
				expect(out.filter((item) => item.startsWith(`${one} `))).toEqual(
					stay.filter(({ who }) => who === one).map(({ item }) => item)
				);
			}
			expect(queue.size).toBe(0);
			expect(queue.names).toBe(0);
		})
	);
});

test('names that were never there, however many come, do not keep out whoever had a turn', () => {
	for (const turnCosts of [1, 0]) {
		const queue = new FairQueue<string>({ turnCosts });
		queue.push('an', 'an 1');
		expect(queue.shift()).toBe('an 1');
		if (turnCosts === 0) queue.charge('an', 100);
		queue.push('an', 'an 2');
		const seen: string[] = [];
		for (let turn = 0; turn < 12; turn += 1) {
			while (queue.size < 3) queue.push(`stranger ${turn} ${queue.size}`, 'stranger');
			const next = queue.shift()!;
			seen.push(next);
			if (turnCosts === 0 && next === 'stranger') queue.charge('whoever it was', 100);
		}
		expect(seen).toContain('an 2');
	}
});

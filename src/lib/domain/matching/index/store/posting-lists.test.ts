import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damping } from '../statistics.ts';
import { createPostingLists, IMPACT_STEPS, type WalkSaid } from './posting-lists.ts';

const LENGTH = 100;
const impactOf = (count: number, average = LENGTH) =>
	Math.round((IMPACT_STEPS * count) / (count + damping(LENGTH, average)));

/** Lists of which the nth holds about every (n + 1)th slot, each said one to five times. */
function fillLists(lists: number, slots: number) {
	const postings = createPostingLists();
	const said = new Map<number, Map<number, number>>();
	const walk: WalkSaid = (visit) => {
		for (let slot = 0; slot < slots; slot += 1) {
			for (const [list, held] of said) {
				const count = held.get(slot);
				if (count !== undefined) visit(slot, list, count, LENGTH);
			}
		}
	};
	postings.followAverage(LENGTH, walk);
	const put = (list: number, slot: number) => {
		const count = 1 + ((slot % 13) % 5);
		postings.insert(slot, list, count, LENGTH);
		if (!said.has(list)) said.set(list, new Map());
		said.get(list)!.set(slot, count);
	};
	const take = (list: number, slot: number) => {
		postings.remove(list, slot);
		said.get(list)?.delete(slot);
	};
	for (let slot = 0; slot < slots; slot += 1) {
		for (let list = 0; list < lists; list += 1) if (slot % (list + 1) === 0) put(list, slot);
	}
	/** What each list adds to the sums, kept as a row or not. */
	const added = (list: number) => {
		const sums = postings.clearSums(slots);
		if (postings.isRow(list)) postings.addRows([list], [2]);
		else postings.addList(list, 2, sums);
		return Array.from(sums);
	};
	const expected = (list: number, average = LENGTH) =>
		Array.from({ length: slots }, (_, slot) => {
			const count = said.get(list)?.get(slot);
			return count === undefined ? 0 : 2 * impactOf(count, average);
		});
	return { postings, said, walk, put, take, added, expected };
}

describe('lists of who says a unit', () => {
	it('are rows where a good part of all slots stand in them, else lists, and say the same', () => {
		const { postings, added, expected } = fillLists(24, 1200);
		for (const list of [0, 8]) expect(postings.isRow(list)).toBe(true);
		for (const list of [9, 23]) expect(postings.isRow(list)).toBe(false);
		for (let list = 0; list < 24; list += 1) expect(added(list)).toEqual(expected(list));
	});

	it('turn when listings come and go, and lose nothing', () => {
		const slots = fc.uniqueArray(fc.nat(1199), { minLength: 600, maxLength: 1100, size: 'max' });
		fc.assert(
			fc.property(slots, (some) => {
				const { postings, said, put, take, added, expected } = fillLists(3, 1200);
				for (const slot of some) take(1, slot);
				expect(added(1)).toEqual(expected(1));
				expect(postings.sizeOf(1)).toBe(said.get(1)!.size);
				for (const slot of some) if (!said.get(1)!.has(slot)) put(1, slot);
				expect(added(1)).toEqual(expected(1));
				expect(postings.isRow(1)).toBe(true);
				expect(added(2)).toEqual(expected(2));
			}),
			{ numRuns: 10 }
		);
	});

	it('become lists again where few are left, or where far more slots have come', () => {
		const { postings, take, put, added, expected } = fillLists(3, 1200);
		for (let slot = 0; slot < 1100; slot += 1) take(2, slot);
		expect(postings.isRow(2)).toBe(false);
		expect(added(2)).toEqual(expected(2));
		expect(postings.isRow(1)).toBe(true);
		put(0, 24_000);
		expect(postings.isRow(1)).toBe(false);
		expect(added(1)).toEqual(expected(1));
		expect(postings.isRow(0)).toBe(true);
	});

	it('are reckoned anew when texts have become longer', () => {
		const { postings, walk, added, expected } = fillLists(12, 1200);
		expect(postings.impactError(LENGTH)).toBeCloseTo(0.5 / IMPACT_STEPS, 12);
		postings.followAverage(LENGTH * 1.01, walk);
		expect(added(0)).toEqual(expected(0));
		expect(postings.impactError(LENGTH * 1.01)).toBeGreaterThan(0.5 / IMPACT_STEPS);
		postings.followAverage(LENGTH * 2, walk);
		for (let list = 0; list < 12; list += 1) {
			expect(added(list)).toEqual(expected(list, LENGTH * 2));
		}
	});

	it('are loaded all at once as if they had come one by one', () => {
		const { said, walk, expected } = fillLists(24, 1200);
		const loaded = createPostingLists();
		const sizes = Uint32Array.from({ length: 24 }, (_, list) => said.get(list)!.size);
		loaded.load(sizes, LENGTH, walk);
		for (let list = 0; list < 24; list += 1) {
			expect(loaded.isRow(list)).toBe(list < 9);
			const sums = loaded.clearSums(1200);
			if (loaded.isRow(list)) loaded.addRows([list], [2]);
			else loaded.addList(list, 2, sums);
			expect(Array.from(sums)).toEqual(expected(list));
		}
	});
});

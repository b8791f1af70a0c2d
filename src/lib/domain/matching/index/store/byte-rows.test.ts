import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, createByteRows, MOST_WEIGHT } from './byte-rows.ts';

const PLACES = 300;
const byte = fc.integer({ min: 0, max: 255 });
type Change =
	| { readonly act: 'open'; readonly row: number }
	| { readonly act: 'close'; readonly row: number }
	| { readonly act: 'grow'; readonly places: number }
	| { readonly act: 'set'; readonly row: number; readonly place: number; readonly byte: number };
const row = fc.nat(40);
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ act: fc.constant('open'), row }),
	fc.record({ act: fc.constant('close'), row }),
	fc.record({ act: fc.constant('grow'), places: fc.nat(3 * PLACES) }),
	fc.record({ act: fc.constant('set'), row, place: fc.nat(PLACES - 1), byte })
);

/** What rows hold, kept as plainly as can be beside them. */
function carryOut(changes: readonly Change[]) {
	const rows = createByteRows();
	const plain = new Map<number, Map<number, number>>();
	rows.makePlaces(PLACES);
	for (const one of changes) {
		if (one.act === 'grow') {
			rows.makePlaces(one.places);
		} else if (one.act === 'close') {
			rows.close(one.row);
			plain.delete(one.row);
		} else if (one.act === 'open') {
			if (rows.isOpen(one.row)) continue;
			rows.open(one.row);
			plain.set(one.row, new Map());
		} else if (rows.isOpen(one.row)) {
			rows.set(one.row, one.place, one.byte);
			plain.get(one.row)!.set(one.place, one.byte);
		}
	}
	return { rows, plain };
}

describe('rows of bytes', () => {
	const changes = fc.array(change, { maxLength: 300, size: 'max' });

	it('hold what was put there, however they open, close and grow', () => {
		fc.assert(
			fc.property(changes, (all) => {
				const { rows, plain } = carryOut(all);
				for (let row = 0; row <= 40; row += 1) {
					const held = plain.get(row);
					expect(rows.isOpen(row)).toBe(held !== undefined);
					const bytes = [...(held ?? [])].filter(([, byte]) => byte > 0);
					expect(rows.sizeOf(row)).toBe(bytes.length);
					if (!held) continue;
					const read = Array.from({ length: rows.places }, (_, place) => rows.get(row, place));
					expect(read).toEqual(read.map((_, place) => held.get(place) ?? 0));
				}
			})
		);
	});

	it('are added up as one would by hand, any number of them', () => {
		const weight = fc.integer({ min: 0, max: MOST_WEIGHT });
		fc.assert(
			fc.property(changes, fc.array(weight, { minLength: 41, maxLength: 41 }), (all, weights) => {
				const { rows, plain } = carryOut(all);
				const open = [...plain.keys()];
				const sums = rows.clearSums(PLACES);
				expect(sums.every((sum) => sum === 0)).toBe(true);
				sums[7] = 1000;
				rows.addUp(
					open,
					open.map((row) => weights[row]!)
				);
				const expected = Array.from({ length: PLACES }, (_, place) =>
					open.reduce((sum, row) => sum + weights[row]! * (plain.get(row)!.get(place) ?? 0), 0)
				);
				expected[7]! += 1000;
				expect(Array.from(sums)).toEqual(expected);
				expect(rows.clearSums(PLACES).every((sum) => sum === 0)).toBe(true);
			})
		);
	});

	it('are added up in several goes where there are more than one plan holds', () => {
		const rows = createByteRows();
		rows.makePlaces(64);
		const many = Array.from({ length: 11_000 }, (_, row) => row);
		for (const row of many) {
			rows.open(row);
			rows.set(row, row % 64, 2);
		}
		const sums = rows.clearSums(64);
		rows.addUp(
			many,
			many.map(() => 3)
		);
		const expected = Array.from({ length: 64 }, (_, place) => {
			return many.filter((row) => row % 64 === place).length * 6;
		});
		expect(Array.from(sums)).toEqual(expected);
	});

	it('have sums before any row is open', () => {
		expect(Array.from(createByteRows().clearSums(3))).toEqual([0, 0, 0]);
	});

	it.each([
		['with rows', true],
		['without', false]
	])('know the highest of every block of sums, %s', (_, hasRows) => {
		const sum = fc.integer({ min: 0, max: 2 ** 31 - 1 });
		fc.assert(
			fc.property(fc.array(sum, { minLength: 1, maxLength: 900, size: 'max' }), (all) => {
				const rows = createByteRows();
				rows.makePlaces(all.length);
				if (hasRows) rows.open(3);
				rows.clearSums(all.length).set(all);
				const blocks = Array.from({ length: Math.ceil(all.length / BLOCK) }, (_, block) =>
					Math.max(...all.slice(block * BLOCK, (block + 1) * BLOCK))
				);
				const highest = Array.from(rows.highestSums());
				expect(highest.slice(0, blocks.length)).toEqual(blocks);
				expect(highest.slice(blocks.length).every((one) => one === 0)).toBe(true);
			})
		);
	});

	it('are not opened beyond what memory can hold', () => {
		const rows = createByteRows();
		rows.makePlaces(2 ** 30);
		expect(rows.hasRoom()).toBe(false);
		expect(() => rows.open(1)).toThrow(RangeError);
		expect(rows.isOpen(1)).toBe(false);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorOfMost, slotsAbove, type Sums } from './highest-sums.ts';
import { BLOCK } from './store/byte-rows.ts';

const sum = fc.oneof(fc.constant(0), fc.nat(50), fc.nat(5_000), fc.nat(2 ** 30));
const sums = fc.array(sum, { minLength: 1, maxLength: 2_500, size: 'max' });

function inBlocks(values: readonly number[]): Sums {
	const blocks = Math.ceil(values.length / BLOCK);
	return {
		sums: Int32Array.from(values),
		highest: Int32Array.from({ length: blocks }, (_, block) =>
			Math.max(...values.slice(block * BLOCK, (block + 1) * BLOCK))
		)
	};
}

describe('the floor of the highest sums', () => {
	it('is reached by as many as are wanted, and lies close below the last of them', () => {
		fc.assert(
			fc.property(sums, fc.integer({ min: 1, max: 40 }), (values, most) => {
				const floor = floorOfMost(inBlocks(values), most);
				const sorted = values.filter((value) => value > 0).sort((a, b) => b - a);
				if (sorted.length < most) {
					expect(floor).toBeNull();
					return;
				}
				const last = sorted[most - 1]!;
				expect(floor).toBeGreaterThan(0);
				expect(floor).toBeLessThanOrEqual(last);
				expect(last - floor!).toBeLessThan(Math.max(1, sorted[0]! / 2 ** 10));
			})
		);
	});

	it('is null where nothing has anything in common', () => {
		expect(floorOfMost(inBlocks(Array.from({ length: 900 }, () => 0)), 1)).toBeNull();
	});
});

describe('slotsAbove', () => {
	it('finds all that reach a floor, and none without a sum', () => {
		fc.assert(
			fc.property(sums, fc.nat(6_000), (values, floor) => {
				const expected = [...values.keys()].filter(
					(slot) => values[slot]! > 0 && values[slot]! >= floor
				);
				expect(slotsAbove(inBlocks(values), floor)).toEqual(expected);
			})
		);
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPOSAL_CAUSES } from '../exposure/proposals.ts';
import { packDecided, unpackDecided } from './decided-pairs.ts';
import { comparisonAt, keepScored, packScored, shareAt, unpackScored } from './scored-part.ts';

/** A share that four bytes hold. */
const share = fc.float({ min: 0, max: 1, noNaN: true });
const number = fc.nat(4_000_000);
const text = fc.record({
	space: fc.constantFrom('vi' as const, 'en' as const, null),
	covered: fc.record({ need: share, offer: share }),
	asked: fc.nat(100_000)
});
const rank = fc.option(fc.integer({ min: 1, max: 4_000 }));

test('decided pairs come out of their bytes as they went in', () => {
	const pair = fc.record({
		need: number,
		offer: number,
		rankForNeed: rank,
		rankForOffer: rank,
		cause: fc.constantFrom(...PROPOSAL_CAUSES),
		propensity: share,
		text
	});
	fc.assert(
		fc.property(fc.array(pair), (pairs) => {
			expect(unpackDecided(packDecided(pairs))).toEqual(pairs);
		})
	);
	expect(() => unpackDecided(new Uint8Array(27))).toThrow(RangeError);
});

test('scored pairs come out of their bytes as they went in, wherever these begin', () => {
	const pair = fc.record({
		other: number,
		text,
		towards: fc.record({ need: share, offer: share })
	});
	fc.assert(
		fc.property(fc.array(fc.array(pair)), fc.nat(7), (lists, offset) => {
			const bytes = packScored(keepScored(lists));
			const moved = new Uint8Array(bytes.length + offset);
			moved.set(bytes, offset);
			const part = unpackScored(moved.subarray(offset));
			expect([...part.counts]).toEqual(lists.map(({ length }) => length));
			lists.flat().forEach((kept, at) => {
				expect(part.others[at]).toBe(kept.other);
				expect(comparisonAt(part, at)).toEqual(kept.text);
				expect(shareAt(part, at, 'towardsNeed')).toBe(kept.towards.need);
				expect(shareAt(part, at, 'towardsOffer')).toBe(kept.towards.offer);
			});
		})
	);
	expect(() => unpackScored(packScored(keepScored([[]])).subarray(0, 8))).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenBuckets } from './token-bucket.ts';

const START = Date.UTC(2026, 10, 21);
const at = (ms: number) => new Date(START + ms);

test('a burst is allowed, then one each interval', () => {
	const buckets = new TokenBuckets({ burst: 3, everyMs: 1000 });
	expect([0, 0, 0, 0].map((ms) => buckets.take('a', at(ms)))).toEqual([0, 0, 0, 1000]);
	expect(buckets.take('a', at(400))).toBe(600);
	expect(buckets.take('a', at(1000))).toBe(0);
	expect(buckets.take('a', at(1000))).toBe(1000);
	expect(buckets.take('b', at(1000))).toBe(0);
});

test('what is forgiven no longer counts', () => {
	const buckets = new TokenBuckets({ burst: 1, everyMs: 1000 });
	buckets.take('a', at(0));
	buckets.forgive('a');
	expect(buckets.take('a', at(0))).toBe(0);
});

test('what costs more than is left is waited for longer, and asking costs nothing', () => {
	const buckets = new TokenBuckets({ burst: 10, everyMs: 100 });
	for (let one = 0; one < 100; one += 1) expect(buckets.waitMs('a', at(0))).toBe(0);
	buckets.charge('a', 25, at(0));
	expect(buckets.waitMs('a', at(0))).toBe(1600);
	expect(buckets.take('a', at(1500))).toBe(100);
	expect(buckets.take('a', at(1600))).toBe(0);
	expect(buckets.waitMs('b', at(0))).toBe(0);
});

test('a clock that goes back gives nothing away', () => {
	const buckets = new TokenBuckets({ burst: 1, everyMs: 1000 });
	buckets.take('a', at(5000));
	expect(buckets.take('a', at(0))).toBeGreaterThan(0);
});

test('never more than the burst and what has come back since', () => {
	const steps = fc.array(fc.nat({ max: 3000 }), { maxLength: 200 });
	fc.assert(
		fc.property(steps, fc.integer({ min: 1, max: 10 }), (waits, burst) => {
			const buckets = new TokenBuckets({ burst, everyMs: 1000 });
			let now = 0;
			let allowed = 0;
			for (const wait of waits) {
				now += wait;
				if (buckets.take('a', at(now)) === 0) allowed += 1;
				expect(allowed).toBeLessThanOrEqual(burst + now / 1000 + 1e-6);
			}
		})
	);
});

import { expect, test } from 'vitest';
import { isBelow } from './version-order.ts';

test.each([
	['5.8.0', '5.8.1'],
	['5.8.1', '5.10.0'],
	['4.99.99', '5.0.0'],
	['2.70.3-next.1', '2.70.3']
])('%s comes before %s', (lower, higher) => {
	expect(isBelow(lower, higher)).toBe(true);
	expect(isBelow(higher, lower)).toBe(false);
});

test('a version does not come before itself', () => {
	expect(isBelow('2.70.3', '2.70.3')).toBe(false);
	expect(isBelow('2.70.3+build.7', '2.70.3')).toBe(false);
});

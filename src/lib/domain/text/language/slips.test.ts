import { describe, expect, it } from 'vitest';
import { slipsBetween } from './slips.ts';

describe('slipsBetween', () => {
	it.each([
		['tractor', 'tractor', 0],
		['tractor', 'trcator', 1],
		['tractor', 'tractr', 1],
		['tractor', 'tracttor', 1],
		['tractor', 'trattor', 1],
		['tractor', 'trcatro', 2],
		['tractor', 'motor', 3]
	])('counts from "%s" to "%s" %i', (one, other, slips) => {
		expect(slipsBetween(one, other, 2)).toBe(slips);
		expect(slipsBetween(other, one, 2)).toBe(slips);
	});
});

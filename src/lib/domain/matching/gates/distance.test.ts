import { describe, expect, it } from 'vitest';
import { distanceBetween } from './distance.ts';

function at(latitude: number | null, longitude: number | null) {
	return { code: 'x', within: [], latitude, longitude };
}

describe('distanceBetween', () => {
	it('gives a quarter of a great circle from the equator to the pole', () => {
		expect(distanceBetween(at(0, 0), at(90, 0))).toBeCloseTo((6371.0088 * Math.PI) / 2, 6);
	});

	it('gives the worked example of Nashville to Los Angeles airport to within a kilometre', () => {
		// Rosetta Code, "Haversine formula": 2886.4 to 2887.3 km, by the radius used.
		const distance = distanceBetween(at(36.12, -86.67), at(33.94, -118.4))!;
		expect(Math.abs(distance - 2886.9)).toBeLessThan(1);
	});

	it('is unknown where a point is missing or is none', () => {
		expect(distanceBetween(at(10, null), at(10, 106))).toBeNull();
		expect(distanceBetween(at(NaN, 106), at(10, 106))).toBeNull();
		expect(distanceBetween(at(100, 106), at(10, 106))).toBeNull();
		expect(distanceBetween(null, at(10, 106))).toBeNull();
	});
});

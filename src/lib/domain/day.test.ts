import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isoDay, startOfDay } from './day.ts';
import { instantOf } from './local-time.ts';

/** Zones east and west of UTC, with and without daylight saving, none of which all hosts are in. */
const ZONES = [
	'Asia/Ho_Chi_Minh',
	'Europe/Berlin',
	'America/Los_Angeles',
	'Pacific/Kiritimati',
	'Asia/Kathmandu'
];
const day = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((at) => dayOf(at, 'UTC'));

describe('the day of an instant', () => {
	test.each(ZONES)('is the one on the wall in %s, from its first minute to its last', (zone) => {
		for (const time of ['00:00', '00:30', '06:30', '12:00', '23:30', '23:59']) {
			expect(dayOf(instantOf(`2026-11-21T${time}`, zone)!, zone)).toBe('2026-11-21');
		}
	});

	test('differs between two zones at the same moment', () => {
		const at = new Date('2026-11-21T17:30:00Z');
		expect(dayOf(at, 'Asia/Ho_Chi_Minh')).toBe('2026-11-22');
		expect(dayOf(at, 'UTC')).toBe('2026-11-21');
		expect(dayOf(new Date('2026-11-21T06:30:00Z'), 'America/Los_Angeles')).toBe('2026-11-20');
	});

	test('follows daylight saving: Berlin is two hours ahead in summer and one in winter', () => {
		expect(dayOf(new Date('2026-10-24T22:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
		expect(dayOf(new Date('2026-10-25T22:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
		expect(dayOf(new Date('2026-10-25T23:00:00Z'), 'Europe/Berlin')).toBe('2026-10-26');
	});

	test('never goes back as time goes on', () => {
		const instants = fc.tuple(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: 0, max: 4e5 }));
		fc.assert(
			fc.property(instants, fc.constantFrom(...ZONES), ([seconds, later], zone) => {
				const before = dayOf(new Date(seconds * 1000), zone);
				const after = dayOf(new Date((seconds + later) * 1000), zone);
				expect(before <= after).toBe(true);
			})
		);
	});

	test('of no instant, or in no zone, is a mistake of the caller', () => {
		expect(() => dayOf(new Date(NaN), 'UTC')).toThrow(RangeError);
		expect(() => dayOf(new Date(0), 'Asia/Nowhere')).toThrow(RangeError);
	});
});

describe('the start of a day', () => {
	test.each([...ZONES, 'Africa/Cairo'])('is its first minute in %s', (zone) => {
		fc.assert(
			fc.property(day, (one) => {
				const start = startOfDay(one, zone)!;
				expect(dayOf(start, zone)).toBe(one);
				expect(dayOf(new Date(start.getTime() - 60_000), zone)).toBe(addDays(one, -1));
			})
		);
	});

	test('is one in the morning where clocks go forward at midnight', () => {
		expect(startOfDay('2026-04-24', 'Africa/Cairo')).toEqual(new Date('2026-04-23T22:00:00Z'));
	});

	test('of what is no day is not known', () => {
		expect(startOfDay('2026-02-30', 'UTC')).toBeNull();
		expect(startOfDay('tomorrow', 'UTC')).toBeNull();
	});
});

test('a day is written from its year, month and day of the month, where there is such a day', () => {
	expect(isoDay(2026, 3, 5)).toBe('2026-03-05');
	expect(isoDay(2026, 2, 29)).toBeNull();
	expect(isoDay(2026, 13, 1)).toBeNull();
	expect(isoDay(20, 3, 5)).toBeNull();
});

describe('counting days', () => {
	test('goes over months, years, leap days and the day on which clocks change', () => {
		expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
		expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
		expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
	});

	test('forth and back is the same day, as many days away as were added', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
				const end = addDays(start, days);
				expect(addDays(end, -days)).toBe(start);
				expect(daysBetween(start, end)).toBe(days);
			})
		);
	});

	test('from what is no day is a mistake of the caller', () => {
		expect(() => addDays('21/11/2026', 1)).toThrow(RangeError);
		expect(() => daysBetween('2026-11-21', 'soon')).toThrow(RangeError);
	});
});

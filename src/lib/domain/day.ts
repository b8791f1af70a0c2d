import { localTimeOf } from './local-time.ts';

// A day is written as ISO 8601 does, such as `2026-11-21`, so that days compare as strings. An instant falls on a day only
// in a time zone: a person's day is one of the region's zone.

const DAY_MS = 86_400_000;

/**
 * The day on which an instant falls.
 *
 * @param timeZone IANA name, such as `Asia/Ho_Chi_Minh`
 * @throws RangeError for an unknown time zone or an invalid date
 */
export function dayOf(at: Date, timeZone: string): string {
	return localTimeOf(at, timeZone).slice(0, 10);
}

/**
 * The day that comes so many days later; earlier where `days` is negative.
 *
 * @param days a whole number
 * @throws RangeError for what is not an ISO day
 */
export function addDays(day: string, days: number): string {
	return new Date(startInUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * How many days lie between two days; negative where `to` comes before `from`.
 *
 * @throws RangeError for what is not an ISO day
 */
export function daysBetween(from: string, to: string): number {
	return (startInUtc(to) - startInUtc(from)) / DAY_MS;
}

function startInUtc(day: string): number {
	const start = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(start)) throw new RangeError(`Not an ISO day: ${day}`);
	return start;
}

import { instantOf, localTimeOf } from './local-time.ts';

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
 * The day that is `days` days after `day`, or before it where `days` is negative.
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

/**
 * The instant at which a day begins: midnight, or the hour after it where clocks leave midnight out.
 *
 * @returns null for what is not an ISO day
 * @throws RangeError for an unknown time zone
 */
export function startOfDay(day: string, timeZone: string): Date | null {
	return instantOf(`${day}T00:00`, timeZone) ?? instantOf(`${day}T01:00`, timeZone);
}

/** The ISO day of a year, a month from 1 to 12 and a day of it; null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.toISOString().slice(0, 10) : null;
}

function startInUtc(day: string): number {
	const start = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(start)) throw new RangeError(`Not an ISO day: ${day}`);
	return start;
}

/**
 * The instant at which the clocks of `timeZone` show a local time such as `2026-11-25T14:30`. Of two such
 * instants, where clocks are set back, the first.
 *
 * @returns null for what no clock there ever shows
 * @throws RangeError for an unknown time zone
 */
export function instantOf(localTime: string, timeZone: string): Date | null {
	const asUtc = Date.parse(`${localTime}:00Z`);
	// The parser takes 30 February for 2 March.
	if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== localTime) return null;
	const candidates = [-1, 1].map((days) => {
		const offset =
			wallClock(new Date(asUtc + days * 86_400_000), timeZone) - asUtc - days * 86_400_000;
		return asUtc - offset;
	});
	const fitting = candidates.filter((at) => wallClock(new Date(at), timeZone) === asUtc);
	return fitting.length === 0 ? null : new Date(Math.min(...fitting));
}

/**
 * What the clocks of `timeZone` show at an instant, as `2026-11-25T14:30`.
 *
 * @throws RangeError for an unknown time zone or an invalid date
 */
export function localTimeOf(at: Date, timeZone: string): string {
	return new Date(wallClock(at, timeZone)).toISOString().slice(0, 16);
}

/** One for each zone: making one costs more than using it a hundred times. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
	const known = CLOCKS.get(timeZone);
	if (known) return known;
	const clock = new Intl.DateTimeFormat('en-CA', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit'
	});
	CLOCKS.set(timeZone, clock);
	return clock;
}

/** The reading of a clock as if it stood in UTC, in milliseconds. */
function wallClock(at: Date, timeZone: string): number {
	const parts = clockOf(timeZone).formatToParts(at);
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		Number(parts.find((one) => one.type === type)?.value);
	return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const DAY_MS = 86_400_000;

/** Nine o'clock on a day to come, as a form sends it. At least one day ahead in every zone with `days` of 2 or more. */
export function nineOClockInDays(days: number): string {
	return `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T09:00`;
}

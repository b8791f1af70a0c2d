const DAY_MS = 86_400_000;

/** So long before its end an author is told that a listing will expire. */
const TOLD_BEFORE_DAYS = 14;
/** So long after its end a listing is renewed with the others of its import. */
const RENEWED_AFTER_DAYS = 90;

/** What ends before this instant ends soon. */
export function endsSoonUntil(now: Date): Date {
	return new Date(now.getTime() + TOLD_BEFORE_DAYS * DAY_MS);
}

/** The ends with which listings of one import are renewed together: those that come soon, and those not long ago. */
export function renewedTogether(now: Date): { readonly since: Date; readonly until: Date } {
	return {
		since: new Date(now.getTime() - RENEWED_AFTER_DAYS * DAY_MS),
		until: endsSoonUntil(now)
	};
}

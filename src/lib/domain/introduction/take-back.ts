/** For so long a withdrawal or a cancellation can be taken back; the database holds the same. */
const TAKE_BACK_MS = 15 * 60_000;

/** @param doneAt when it was withdrawn or cancelled; null where it was not */
export function canTakeBack(doneAt: Date | null, now: Date): boolean {
	return doneAt !== null && now.getTime() - doneAt.getTime() < TAKE_BACK_MS;
}

/** What the database says no to, and a person can run into. Anything else is a mistake of ours. */
const REFUSALS = {
	TX001: 'illegal_move',
	TX002: 'last_owner',
	TX003: 'listing_without_text',
	TX004: 'listing_not_published',
	TX005: 'listing_not_own',
	TX006: 'time_has_passed',
	TX007: 'too_many_times',
	TX008: 'too_late',
	'23505': 'conflict',
	'23P01': 'conflict',
	'42501': 'not_allowed'
} as const;
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];

/** The refusal behind an error of the database, or null where it is none. */
export function refusalOf(cause: unknown): Refusal | null {
	if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
		return null;
	return isRefusal(cause.code) ? REFUSALS[cause.code] : null;
}

/** Which unique or exclusion constraint a `conflict` ran into; null for any other error. */
export function constraintOf(cause: unknown): string | null {
	if (!(cause instanceof Error) || !('constraint' in cause)) return null;
	return typeof cause.constraint === 'string' ? cause.constraint : null;
}

/** True where the database cannot store what it was given: data exceptions and broken constraints. */
export function refusesData(cause: unknown): boolean {
	if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
		return false;
	return cause.code.startsWith('22') || cause.code.startsWith('23');
}

function isRefusal(code: string): code is keyof typeof REFUSALS {
	return code in REFUSALS;
}

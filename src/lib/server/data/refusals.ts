import { refuse, type Result } from '#lib/domain/result.ts';

/** SQLSTATEs with which the database refuses what a person can run into. Any other is a mistake of ours. */
const REFUSALS = {
	TX001: 'illegal_move',
	TX002: 'last_owner',
	TX003: 'listing_without_text',
	TX004: 'listing_not_published',
	TX005: 'listing_not_own',
	TX006: 'time_has_passed',
	TX007: 'too_many_times',
	TX008: 'too_late',
	TX009: 'time_too_far',
	'23505': 'conflict',
	'23P01': 'conflict',
	'42501': 'not_allowed'
} as const;
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];

/** Constraints that stand for something more exact than their SQLSTATE. */
const BROKEN = {
	listings_last_day_not_past: 'last_day_passed',
	listings_place_code_fkey: 'unknown_place',
	listing_codes_scheme_code_fkey: 'unknown_code',
	organisations_place_code_fkey: 'unknown_place',
	organisation_codes_scheme_code_fkey: 'unknown_code',
	organisations_name_is_unique: 'name_taken',
	organisations_name_en_is_unique: 'name_taken',
	organisations_name_is_plain: 'name_taken',
	organisations_name_en_is_plain: 'name_taken',
	organisations_name_key_says_something: 'name_taken'
} as const;

/** The failure of an act for each refusal that it expects. */
export type Failures<Failure extends string> = Readonly<
	Partial<Record<Refusal | (typeof BROKEN)[keyof typeof BROKEN], Failure>>
>;

/**
 * Does work on the database that the database may refuse.
 *
 * @returns what `work` returns, or the failure that `failures` has for the refusal
 * @throws every other error
 */
export async function refusedAs<Value, Failure extends string, Refused extends string>(
	failures: Failures<Refused>,
	work: () => Promise<Result<Value, Failure>>
): Promise<Result<Value, Failure | Refused>> {
	try {
		return await work();
	} catch (cause) {
		return failureOf(failures, cause);
	}
}

/** @throws `cause` where `failures` has none for it; a constraint comes before its SQLSTATE */
export function failureOf<Failure extends string>(
	failures: Failures<Failure>,
	cause: unknown
): Result<never, Failure> {
	const constraint = constraintOf(cause);
	const broken = constraint !== null && isBroken(constraint) ? BROKEN[constraint] : null;
	const refusal = refusalOf(cause);
	const failure = (broken && failures[broken]) ?? (refusal && failures[refusal]);
	if (!failure) throw cause;
	return refuse(failure);
}

/** The refusal behind an error of the database, or null where it is none. */
export function refusalOf(cause: unknown): Refusal | null {
	if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
		return null;
	return isRefusal(cause.code) ? REFUSALS[cause.code] : null;
}

/** Which unique or exclusion constraint a `conflict` ran into; null for any other error. */
function constraintOf(cause: unknown): string | null {
	if (!(cause instanceof Error) || !('constraint' in cause)) return null;
	return typeof cause.constraint === 'string' ? cause.constraint : null;
}

/** True where the database cannot store what it was given: data exceptions and broken constraints. */
export function refusesData(cause: unknown): boolean {
	if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
		return false;
	return cause.code.startsWith('22') || cause.code.startsWith('23');
}

function isBroken(constraint: string): constraint is keyof typeof BROKEN {
	return Object.hasOwn(BROKEN, constraint);
}

function isRefusal(code: string): code is keyof typeof REFUSALS {
	return Object.hasOwn(REFUSALS, code);
}

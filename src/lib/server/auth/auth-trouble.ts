import {
	isAuthRetryableFetchError,
	isAuthWeakPasswordError,
	type AuthError
} from '@supabase/supabase-js';

/** What a person can run into when signing in or changing their account. */
export const AUTH_TROUBLES = [
	'invalid_credentials',
	'otp_expired',
	'user_banned',
	'same_password',
	'reauthentication_needed',
	'weak_password',
	'conflict',
	'over_request_rate_limit',
	'over_email_send_rate_limit',
	'unavailable'
] as const;

export interface AuthTrouble {
	readonly code: (typeof AUTH_TROUBLES)[number];
	/** For a weak password: in which way, as `PasswordWeakness` or in the words of Supabase; else null. */
	readonly weakness: string | null;
}

/**
 * Why Auth said no.
 *
 * @throws the error itself when a person could not have run into it
 */
export function troubleOf(cause: AuthError): AuthTrouble {
	if (isAuthRetryableFetchError(cause)) return { code: 'unavailable', weakness: null };
	const code = AUTH_TROUBLES.find((known) => known === cause.code);
	if (!code) throw cause;
	return { code, weakness: isAuthWeakPasswordError(cause) ? (cause.reasons[0] ?? null) : null };
}

export type { AuthError };

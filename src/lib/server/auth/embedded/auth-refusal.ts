/** HTTP status by error code, as Supabase Auth has them; 401 for every token that does not hold. */
const STATUS = {
	bad_json: 400,
	validation_failed: 400,
	not_found: 404,
	method_not_allowed: 405,
	request_too_large: 413,
	unsupported_media_type: 415,
	no_authorization: 401,
	bad_jwt: 401,
	session_not_found: 401,
	invalid_credentials: 400,
	user_banned: 403,
	otp_expired: 403,
	refresh_token_not_found: 400,
	refresh_token_already_used: 400,
	session_expired: 400,
	weak_password: 422,
	same_password: 422,
	reauthentication_needed: 400,
	reauthentication_not_valid: 422,
	phone_provider_disabled: 400,
	anonymous_provider_disabled: 422,
	provider_disabled: 400,
	web3_provider_disabled: 422,
	saml_provider_disabled: 404,
	manual_linking_disabled: 404,
	mfa_totp_enroll_not_enabled: 422,
	mfa_phone_enroll_not_enabled: 422,
	mfa_webauthn_enroll_not_enabled: 422,
	mfa_recovery_codes_enroll_not_enabled: 422,
	mfa_recovery_codes_verify_not_enabled: 422,
	mfa_factor_not_found: 404,
	passkey_disabled: 404,
	feature_disabled: 404,
	flow_state_not_found: 404,
	not_admin: 403,
	conflict: 409,
	over_request_rate_limit: 429,
	over_email_send_rate_limit: 429
} as const;

export type AuthErrorCode = keyof typeof STATUS;

/**
 * What an English-speaking developer reads, in the words of the protocol where programs look for them; people read the
 * texts of the pages, chosen by the code.
 */
const MESSAGES: Readonly<Record<AuthErrorCode, string>> = {
	bad_json: 'The body is not JSON.',
	validation_failed: 'A field is missing or not what it should be.',
	not_found: 'There is no such endpoint.',
	method_not_allowed: 'This endpoint does not take that method.',
	request_too_large: 'The body is too large.',
	unsupported_media_type: 'The body must be application/json.',
	no_authorization: 'This endpoint requires a Bearer token',
	bad_jwt: 'invalid JWT: unable to parse or verify signature',
	session_not_found: 'The session of this token has ended.',
	invalid_credentials: 'Invalid login credentials',
	user_banned: 'User is banned',
	otp_expired: 'Token has expired or is invalid',
	refresh_token_not_found: 'Invalid Refresh Token: Refresh Token Not Found',
	refresh_token_already_used: 'Invalid Refresh Token: Already Used',
	session_expired: 'Invalid Refresh Token: Session Expired',
	weak_password: 'The password is too easy to guess.',
	same_password: 'New password should be different from the old password.',
	reauthentication_needed: 'Give the current password, or sign in with a mailed code first.',
	reauthentication_not_valid: 'The code is wrong, used up or expired.',
	phone_provider_disabled: 'People are reached by mail here, not by phone.',
	anonymous_provider_disabled: 'Anonymous sign-ins are disabled',
	provider_disabled: 'Provider is not enabled',
	web3_provider_disabled: 'Web3 provider is disabled',
	saml_provider_disabled: 'SAML 2.0 is disabled',
	manual_linking_disabled: 'Manual linking is disabled',
	mfa_totp_enroll_not_enabled: 'MFA enroll is disabled for TOTP',
	mfa_phone_enroll_not_enabled: 'MFA enroll is disabled for Phone',
	mfa_webauthn_enroll_not_enabled: 'MFA enroll is disabled for WebAuthn',
	mfa_recovery_codes_enroll_not_enabled: 'MFA enroll is disabled for recovery codes',
	mfa_recovery_codes_verify_not_enabled: 'MFA verification is disabled for recovery codes',
	mfa_factor_not_found: 'Factor not found',
	passkey_disabled: 'Passkeys are disabled',
	feature_disabled: 'OAuth server is disabled',
	flow_state_not_found: 'invalid flow state, no valid flow state found',
	not_admin: 'User not allowed',
	conflict: 'The account was changed at the same moment.',
	over_request_rate_limit: 'Too many tries. Wait a while.',
	over_email_send_rate_limit: 'Too many mails asked for. Wait a while.'
};

interface RefusalDetail {
	readonly retryAfterSeconds?: number;
	/** For a weak password: in which way. */
	readonly reasons?: readonly string[];
	/** Instead of the usual one of the code. */
	readonly message?: string;
}

/** The Auth API says no, in the words of its protocol. */
export class AuthRefusal extends Error {
	override readonly name = 'AuthRefusal';
	readonly code: AuthErrorCode;
	readonly detail: RefusalDetail;

	constructor(code: AuthErrorCode, detail: RefusalDetail = {}) {
		super(detail.message ?? MESSAGES[code]);
		this.code = code;
		this.detail = detail;
	}

	get status(): number {
		return STATUS[this.code];
	}
}

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
	conflict: 409,
	over_request_rate_limit: 429,
	over_email_send_rate_limit: 429
} as const;

export type AuthErrorCode = keyof typeof STATUS;

/** What an English-speaking developer reads; people read the texts of the pages, chosen by the code. */
const MESSAGES: Readonly<Record<AuthErrorCode, string>> = {
	bad_json: 'The body is not JSON.',
	validation_failed: 'A field is missing or not what it should be.',
	not_found: 'There is no such endpoint.',
	method_not_allowed: 'This endpoint does not take that method.',
	request_too_large: 'The body is too large.',
	unsupported_media_type: 'The body must be application/json.',
	no_authorization: 'This endpoint needs a bearer token.',
	bad_jwt: 'The bearer token does not hold.',
	session_not_found: 'The session of this token has ended.',
	invalid_credentials: 'Invalid login credentials.',
	user_banned: 'This account is suspended.',
	otp_expired: 'The code is wrong, used up or expired.',
	refresh_token_not_found: 'There is no such refresh token.',
	refresh_token_already_used: 'The refresh token was used before; its session has been ended.',
	session_expired: 'The session has come to its end.',
	weak_password: 'The password is too easy to guess.',
	same_password: 'The new password is the old one.',
	reauthentication_needed: 'Give the current password, or sign in with a mailed code first.',
	conflict: 'The account was changed at the same moment.',
	over_request_rate_limit: 'Too many tries. Wait a while.',
	over_email_send_rate_limit: 'Too many mails asked for. Wait a while.'
};

interface RefusalDetail {
	readonly retryAfterSeconds?: number;
	/** For a weak password: in which way. */
	readonly reasons?: readonly string[];
}

/** The Auth API says no, in the words of its protocol. */
export class AuthRefusal extends Error {
	override readonly name = 'AuthRefusal';
	readonly code: AuthErrorCode;
	readonly detail: RefusalDetail;

	constructor(code: AuthErrorCode, detail: RefusalDetail = {}) {
		super(MESSAGES[code]);
		this.code = code;
		this.detail = detail;
	}

	get status(): number {
		return STATUS[this.code];
	}
}

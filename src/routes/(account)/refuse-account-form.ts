import {
	isAuthRetryableFetchError,
	isAuthWeakPasswordError,
	type AuthError
} from '@supabase/supabase-js';
import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { refuseForm, type RefusedForm } from '#lib/server/http/form.ts';

/** How long to wait after too many tries, in seconds: by then each allowance has grown again. */
const WAIT_SECONDS = '120';

/**
 * The form again, with one sentence about why Auth said no; what was typed stays, except passwords.
 *
 * @throws HttpError 503 when Auth cannot be reached; the cause when it said what we do not expect
 */
export function refuseAccountForm(
	event: RequestEvent,
	form: FormData,
	cause: AuthError
): ActionFailure<RefusedForm> {
	if (isAuthRetryableFetchError(cause)) error(503, 'unavailable');
	const refuse = (status: number, field: string, sentence: string) =>
		fail(status, refuseForm(form, { [field]: sentence }));

	switch (cause.code) {
		case 'invalid_credentials':
			return form.has('currentPassword')
				? refuse(422, 'currentPassword', m.account_current_password_wrong())
				: refuse(422, '', m.account_credentials_wrong());
		case 'otp_expired':
			return refuse(422, 'code', m.account_code_wrong());
		case 'user_banned':
			return refuse(403, '', m.account_suspended());
		case 'same_password':
			return refuse(422, 'password', m.account_password_same());
		case 'reauthentication_needed':
			return refuse(422, '', m.account_code_needed());
		case 'weak_password':
			return refuse(422, 'password', weakness(event, cause));
		case 'over_request_rate_limit':
		case 'over_email_send_rate_limit':
			event.setHeaders({ 'retry-after': WAIT_SECONDS });
			return refuse(429, '', m.account_too_many_tries());
		default:
			throw cause;
	}
}

function weakness({ locals }: RequestEvent, cause: AuthError): string {
	const [reason] = isAuthWeakPasswordError(cause) ? cause.reasons : [];
	return describeIssue(locals.locale)({ path: ['password'], message: reason ?? 'too_common' });
}

import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { describeIssue } from '#lib/i18n/issues.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/messages.ts';
import { troubleOf, type AuthError, type AuthTrouble } from '#lib/server/auth/auth-trouble.ts';
import { refuseForm, type RefusedForm } from '#lib/server/http/form/form.ts';

/** How long to wait after too many tries, in seconds: by then each allowance has grown again. */
const WAIT_SECONDS = '120';

/** What to say, and at which field; under `''` what concerns the form as a whole. */
type Answer = readonly [status: number, field: string, sentence: string];

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
	const [status, field, sentence] = answer(troubleOf(cause), form, event.locals.locale);
	if (status === 503) error(status, sentence);
	if (status === 429) event.setHeaders({ 'retry-after': WAIT_SECONDS });
	return fail(status, refuseForm(form, { [field]: sentence }));
}

function answer({ code, weakness }: AuthTrouble, form: FormData, locale: Locale): Answer {
	switch (code) {
		case 'invalid_credentials':
			return form.has('currentPassword')
				? [422, 'currentPassword', m.account_current_password_wrong()]
				: [422, '', m.account_credentials_wrong()];
		case 'otp_expired':
			return [422, 'code', m.account_code_wrong()];
		case 'user_banned':
			return [403, '', m.account_suspended()];
		case 'same_password':
			return [422, 'password', m.account_password_same()];
		case 'reauthentication_needed':
			return [422, '', m.account_code_needed()];
		case 'weak_password': {
			const issue = { path: ['password'], message: weakness ?? 'too_common' };
			return [422, 'password', describeIssue(locale)(issue)];
		}
		case 'conflict':
			return [409, '', m.account_changed_meanwhile()];
		case 'over_request_rate_limit':
		case 'over_email_send_rate_limit':
			return [429, '', m.account_too_many_tries()];
		case 'unavailable':
			return [503, '', 'unavailable'];
	}
}

import { isFormWithinBounds } from './bounds.ts';

/** Why a form is not read: the status of the answer, and a name for programs. */
export interface FormRefusal {
	readonly status: 400 | 413 | 415;
	readonly code: 'bad_form' | 'too_large' | 'not_a_form';
}

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * Reads the form of a request before any route does: from now on `request.formData()` gives this form, and none
 * reaches a route that is malformed or beyond the bounds. Where there is no body, the form is empty.
 *
 * @returns null where the form was read
 * @throws what the body failed with when the client went away
 */
export async function readForm(request: Request): Promise<FormRefusal | null> {
	if (request.body === null) {
		request.formData = () => Promise.resolve(new FormData());
		return null;
	}
	if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) {
		return { status: 415, code: 'not_a_form' };
	}
	let form: FormData;
	try {
		form = await request.formData();
	} catch (cause) {
		if (isTooLarge(cause)) return { status: 413, code: 'too_large' };
		if (request.signal.aborted || !(cause instanceof TypeError)) throw cause;
		return { status: 400, code: 'bad_form' };
	}
	if (!isFormWithinBounds(form)) return { status: 413, code: 'too_large' };
	request.formData = () => Promise.resolve(form);
	return null;
}

/** The web server stops reading at its limit, and fails the body of the request. */
export function isTooLarge(cause: unknown): boolean {
	return cause instanceof Error && 'status' in cause && cause.status === 413;
}

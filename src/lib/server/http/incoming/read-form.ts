import { isFormWithinBounds, MOST_FIELDS } from './bounds.ts';

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
	const type = request.headers.get('content-type') ?? '';
	if (!FORM_TYPE.test(type)) {
		return { status: 415, code: 'not_a_form' };
	}
	let form: FormData;
	try {
		const bytes = await request.bytes();
		// Counted before they are read as fields, which takes a hundred times as long.
		if (countSeparators(type, bytes) >= MOST_FIELDS) return { status: 413, code: 'too_large' };
		form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
	} catch (cause) {
		if (isTooLarge(cause)) return { status: 413, code: 'too_large' };
		if (request.signal.aborted || !(cause instanceof TypeError)) throw cause;
		return { status: 400, code: 'bad_form' };
	}
	if (!isFormWithinBounds(form)) return { status: 413, code: 'too_large' };
	request.formData = () => Promise.resolve(form);
	return null;
}

const AMPERSAND = 0x26;

/** How many fields come after the first of an encoded form; 0 for one in parts, of which a body cannot hold many. */
function countSeparators(type: string, bytes: Uint8Array): number {
	if (/^multipart/i.test(type)) return 0;
	let count = 0;
	for (const byte of bytes) if (byte === AMPERSAND) count += 1;
	return count;
}

/** The web server stops reading at its limit, and fails the body of the request. */
export function isTooLarge(cause: unknown): boolean {
	return cause instanceof Error && 'status' in cause && cause.status === 413;
}

import { isFormWithinBounds, MOST_FIELDS } from './bounds.ts';

/** Why a form is not read: the status of the answer, and a name for programs. */
export interface FormRefusal {
	readonly status: 400 | 413 | 415;
	readonly code: 'bad_form' | 'too_large' | 'not_a_form';
}

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** The body of a request that sends a form; a page may be sent none at all. */
export type FormBytes = Uint8Array<ArrayBuffer> | null;

/**
 * Reads the body of a form to its end, which may take as long as its sender likes; see `readForm`.
 *
 * @throws what the body failed with when the client went away
 */
export async function readBytes(request: Request): Promise<FormBytes | FormRefusal> {
	if (request.body === null) return null;
	if (!FORM_TYPE.test(typeOf(request))) return { status: 415, code: 'not_a_form' };
	try {
		return await request.bytes();
	} catch (cause) {
		if (isTooLarge(cause)) return { status: 413, code: 'too_large' };
		if (request.signal.aborted || !(cause instanceof TypeError)) throw cause;
		return { status: 400, code: 'bad_form' };
	}
}

/**
 * Reads the form of a request before any route does: from now on `request.formData()` gives this form, and none
 * reaches a route that is malformed or beyond the bounds. Where there is no body, the form is empty.
 *
 * @returns null where the form was read
 */
export async function readForm(request: Request, bytes: FormBytes): Promise<FormRefusal | null> {
	const type = typeOf(request);
	let form = new FormData();
	if (bytes !== null) {
		// Counted before they are read as fields, which takes a hundred times as long.
		if (hasTooManyFields(type, bytes)) return { status: 413, code: 'too_large' };
		try {
			form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
		} catch (cause) {
			if (!(cause instanceof TypeError)) throw cause;
			return { status: 400, code: 'bad_form' };
		}
	}
	if (!isFormWithinBounds(form)) return { status: 413, code: 'too_large' };
	request.formData = () => Promise.resolve(form);
	return null;
}

function typeOf(request: Request): string {
	return request.headers.get('content-type') ?? '';
}

const BOUNDARY = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i;

/** By what stands between encoded fields, or around parts. */
function hasTooManyFields(type: string, bytes: Uint8Array<ArrayBuffer>): boolean {
	const [, quoted, plain] = BOUNDARY.exec(type) ?? [];
	const separator = /^multipart/i.test(type) ? `--${quoted ?? plain ?? ''}` : '&';
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let count = 0;
	for (let at = buffer.indexOf(separator); at >= 0; at = buffer.indexOf(separator, at + 1)) {
		count += 1;
		if (count > MOST_FIELDS + 1) return true;
	}
	return false;
}

/** The web server stops reading at its limit, and fails the body of the request. */
export function isTooLarge(cause: unknown): boolean {
	return cause instanceof Error && 'status' in cause && cause.status === 413;
}

/** One wrong field: where (a JSON pointer, RFC 6901, as a fragment), which rule, and a sentence. */
export interface ProblemIssue {
	readonly pointer: string;
	readonly code: string;
	readonly detail: string;
}

export interface Problem {
	readonly status: number;
	/** Names the kind of problem for programs. */
	readonly code: string;
	/** A sentence for people, in the language of the request. */
	readonly detail?: string;
	readonly errors?: readonly ProblemIssue[];
	/** Finds the request in the log. */
	readonly requestId?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

const TITLES: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	409: 'Conflict',
	410: 'Gone',
	413: 'Content Too Large',
	414: 'URI Too Long',
	415: 'Unsupported Media Type',
	422: 'Unprocessable Content',
	429: 'Too Many Requests',
	503: 'Service Unavailable'
};

export const PROBLEM_TYPE = 'application/problem+json';

/** An error answer as RFC 9457 writes it. */
export function problem({ status, code, detail, errors, requestId, headers }: Problem): Response {
	const body = {
		type: `urn:trihelix:problem:${code}`,
		title: TITLES[status] ?? 'Error',
		status,
		...(detail === undefined ? {} : { detail }),
		...(errors === undefined ? {} : { errors }),
		...(requestId === undefined ? {} : { requestId })
	};
	return Response.json(body, { status, headers: { ...headers, 'content-type': PROBLEM_TYPE } });
}

/** `['texts', 0, 'title']` as `#/texts/0/title`. */
export function pointerTo(path: readonly PropertyKey[]): string {
	return `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

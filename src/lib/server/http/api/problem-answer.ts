import { problem, PROBLEM_TYPE } from './problem.ts';

const CODES: Readonly<Record<number, string>> = {
	403: 'forbidden',
	404: 'not_found',
	405: 'method_not_allowed',
	413: 'too_large',
	415: 'not_json',
	429: 'too_many_requests',
	503: 'unavailable'
};

/**
 * The answer of an API route as the API promises it: what SvelteKit itself answers with (a page that is not
 * there, a failure of ours) becomes problem+json; everything else stays.
 */
export function asProblem(response: Response, requestId: string): Response {
	const type = response.headers.get('content-type') ?? '';
	if (response.status < 400 || type.startsWith(PROBLEM_TYPE)) return response;
	const headers: Record<string, string> = {};
	const allow = response.headers.get('allow');
	if (allow !== null) headers['allow'] = allow;
	return problem({
		status: response.status,
		code: CODES[response.status] ?? (response.status >= 500 ? 'our_mistake' : 'refused'),
		...(response.status >= 500 ? { requestId } : {}),
		headers
	});
}

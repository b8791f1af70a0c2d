import { refuse, type RefusalWords } from '#lib/server/http/incoming/refusal.ts';

const READING = new Set(['GET', 'HEAD']);
/** These count for themselves, and answer programs. */
const COUNTED_ELSEWHERE = ['/api/', '/auth/'];

/** Whether a request sends something to a page: a form, or what a script sends in place of one. */
export function sendsToPage(method: string, pathname: string): boolean {
	return !READING.has(method) && !COUNTED_ELSEWHERE.some((start) => pathname.startsWith(start));
}

export interface RefusedSending {
	readonly request: Request;
	/** Until the next one may come; 1 or more. */
	readonly seconds: number;
	/** Language of the words, such as `vi`. */
	readonly locale: string;
	readonly words: RefusalWords;
}

/**
 * The answer 429 with `Retry-After` to something sent too soon after the others. A browser without scripts gets a
 * page that sends the same thing again when it is loaded again.
 */
export function refuseSending({ request, seconds, locale, words }: RefusedSending): Response {
	return refuse({
		request,
		status: 429,
		code: 'too_many_requests',
		retryAfter: seconds,
		locale,
		words
	});
}

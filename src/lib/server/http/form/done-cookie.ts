import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DONE_CODES, type Done, type DoneCode } from '#lib/domain/done.ts';
import { isUuid } from '#lib/domain/uuid.ts';

const NAME = 'trihelix-done';
/** Seconds; as long as a slow connection takes to come back. */
const LIFETIME = 60;

type Asking = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * Sends the reader on to a page of this site, which says once what was done; only that page receives it, so that
 * no other tab shows it. It holds codes and ids, the words are those of whoever reads them.
 *
 * @param path may carry a query
 * @throws Redirect always
 */
export function redirectDone(
	{ cookies, url }: Asking,
	path: string,
	code: DoneCode,
	about: readonly string[] = []
): never {
	cookies.set(NAME, [code, ...about].join(' '), {
		path: new URL(path, url).pathname,
		maxAge: LIFETIME,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
	redirect(303, path);
}

/** What was done just before this page; null where that is nothing. Read once. */
export function takeDone({ cookies, url }: Asking): Done | null {
	const kept = cookies.get(NAME);
	if (kept === undefined) return null;
	cookies.delete(NAME, { path: url.pathname, secure: url.protocol === 'https:' });
	const [code, ...about] = kept.split(' ');
	const known = DONE_CODES.find((one) => one === code);
	return known === undefined || !about.every(isUuid) ? null : { code: known, about };
}

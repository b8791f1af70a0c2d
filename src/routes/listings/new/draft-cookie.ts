import type { RequestEvent } from '@sveltejs/kit';
import { typedListing, type TypedListing } from '#lib/schemas/typed-listing.ts';
import {
	forgetDraft,
	isDraftSecret,
	keepDraft,
	newDraftSecret,
	readDraft
} from '#lib/server/use-cases/keep-draft.ts';

const NAME = 'trihelix-draft';
/** Seconds; 90 days. */
const LIFETIME = 90 * 24 * 3600;

type Asking = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

/** What this browser was writing; null where that is nothing. */
export async function recallDraft({ cookies, locals }: Asking): Promise<TypedListing | null> {
	const secret = cookies.get(NAME);
	if (!isDraftSecret(secret)) return null;
	return typedListing.safeParse(await readDraft(locals.db, secret)).data ?? null;
}

/** Keeps what is being written; only this browser can bring it back. */
export async function rememberDraft(
	{ cookies, locals, url }: Asking,
	typed: TypedListing
): Promise<void> {
	const known = cookies.get(NAME);
	const secret = isDraftSecret(known) ? known : newDraftSecret();
	await keepDraft(locals.db, secret, typed);
	cookies.set(NAME, secret, {
		path: '/',
		maxAge: LIFETIME,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

export async function dropDraft({ cookies, locals }: Asking): Promise<void> {
	const secret = cookies.get(NAME);
	if (isDraftSecret(secret)) await forgetDraft(locals.db, secret);
	cookies.delete(NAME, { path: '/' });
}

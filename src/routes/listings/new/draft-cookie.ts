import type { RequestEvent } from '@sveltejs/kit';
import { typedListing, type TypedListing } from '#lib/schemas/typed-listing.ts';
import {
	forgetDraft,
	isDraftSecret,
	keepDraft,
	type KeepDraftFailure,
	newDraftSecret,
	readDraft
} from '#lib/server/use-cases/keep-draft.ts';

const NAME = 'trihelix-draft';
/** Seconds; 30 days, the longest a draft is kept. */
const LIFETIME = 30 * 24 * 3600;

type Asking = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;
type Keeping = Asking & Pick<RequestEvent, 'getClientAddress'>;

/** What this browser was writing; null where that is nothing. */
export async function recallDraft({ cookies, locals }: Asking): Promise<TypedListing | null> {
	const secret = cookies.get(NAME);
	if (!isDraftSecret(secret)) return null;
	return typedListing.safeParse(await readDraft(locals.db, secret)).data ?? null;
}

/**
 * Keeps what is being written; only this browser can bring it back.
 *
 * @returns why it cannot be kept, so that the page has to hold on to it; null where it is kept
 */
export async function rememberDraft(
	{ cookies, locals, url, getClientAddress }: Keeping,
	typed: TypedListing
): Promise<KeepDraftFailure | null> {
	const known = cookies.get(NAME);
	const secret = isDraftSecret(known) ? known : newDraftSecret();
	const { actor, db } = locals;
	const kept = await keepDraft(db, { secret, content: typed, actor, address: getClientAddress() });
	if (!kept.ok) return kept.failure;
	cookies.set(NAME, secret, {
		path: '/',
		maxAge: LIFETIME,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
	return null;
}

export async function dropDraft({ cookies, locals }: Asking): Promise<void> {
	const secret = cookies.get(NAME);
	if (isDraftSecret(secret)) await forgetDraft(locals.db, secret);
	cookies.delete(NAME, { path: '/' });
}

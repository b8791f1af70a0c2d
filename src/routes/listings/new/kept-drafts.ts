import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { keptListing, type TypedListing } from '#lib/schemas/listing/typed-listing.ts';
import {
	dropSecret,
	holdSecret,
	listSecrets,
	secretOf
} from '#lib/server/http/kept/browser-secrets.ts';
import {
	forgetDraft,
	isDraftSecret,
	keepDraft,
	type KeepDraftFailure,
	newDraftSecret,
	readDraft
} from '#lib/server/use-cases/draft/keep-draft.ts';

const DRAFTS = { kind: 'draft', path: resolve('/listings/new') } as const;

type Asking = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;
type Keeping = Asking & Pick<RequestEvent, 'getClientAddress'>;

/** A new listing that was begun in this browser and is not stored yet. */
export interface WaitingDraft {
	readonly id: string;
	/** Empty where none was typed. */
	readonly title: string;
}

/** What this browser was writing under an id; null where that is nothing, or somebody else's. */
export async function recallDraft(event: Asking, id: string): Promise<TypedListing | null> {
	const secret = secretOf(event, DRAFTS, id);
	if (!isDraftSecret(secret)) return null;
	const kept = keptListing.safeParse(await readDraft(event.locals.db, secret)).data ?? null;
	if (kept === null || (kept.writer !== null && kept.writer !== event.locals.actor?.userId)) {
		return null;
	}
	return kept.typed;
}

/** All that the reader was writing in this browser, the newest first. */
export async function waitingDrafts(event: Asking): Promise<readonly WaitingDraft[]> {
	const found: WaitingDraft[] = [];
	for (const { id } of listSecrets(event, DRAFTS)) {
		const draft = await recallDraft(event, id);
		if (draft !== null) found.push({ id, title: draft.answers['title']?.at(-1) ?? '' });
	}
	return found;
}

/**
 * Keeps what is being written under the id of its form, apart from what other tabs write; only this browser can bring
 * it back, and, where somebody is signed in, only for them.
 *
 * @returns why it cannot be kept, so that the page has to hold on to it; null where it is kept
 */
export async function rememberDraft(
	event: Keeping,
	id: string,
	typed: TypedListing
): Promise<KeepDraftFailure | null> {
	const { actor, db } = event.locals;
	const known = secretOf(event, DRAFTS, id);
	const secret = isDraftSecret(known) ? known : newDraftSecret();
	const kept = await keepDraft(db, {
		secret,
		content: { writer: actor?.userId ?? null, typed },
		actor,
		address: event.getClientAddress()
	});
	if (!kept.ok) return kept.failure;
	for (const gone of holdSecret(event, DRAFTS, { id, secret })) await forgetDraft(db, gone);
	return null;
}

export async function dropDraft(event: Asking, id: string): Promise<void> {
	const secret = secretOf(event, DRAFTS, id);
	if (isDraftSecret(secret)) await forgetDraft(event.locals.db, secret);
	dropSecret(event, DRAFTS, id);
}

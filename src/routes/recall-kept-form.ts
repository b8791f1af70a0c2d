import type { RequestEvent } from '@sveltejs/kit';
import { keptForm, type KeptForm } from '#lib/schemas/form/kept-form.ts';
import { isKeptId, secretOf } from '#lib/server/http/kept/browser-secrets.ts';
import { isDraftSecret, readDraft } from '#lib/server/use-cases/draft/keep-draft.ts';

/** A form that was sent without a session, as its page shows a form that it refused. */
export interface GivenBack extends Pick<KeptForm, 'action' | 'choices'> {
	readonly id: string;
	readonly values: Readonly<Record<string, string>>;
	/** Nothing is known to be wrong with it. */
	readonly errors: Readonly<Record<string, string>>;
	readonly meanwhile: null;
}

/** What the reader wrote on this page before their session ended; null where the address names nothing of theirs. */
export async function recallKeptForm(
	event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>
): Promise<GivenBack | null> {
	const { locals, url } = event;
	const id = url.searchParams.get('kept');
	if (!isKeptId(id) || locals.actor === null) return null;
	const secret = secretOf(event, { kind: 'form' }, id);
	if (!isDraftSecret(secret)) return null;
	const kept = keptForm.safeParse(await readDraft(locals.db, secret)).data;
	if (kept?.writer !== locals.actor.userId || kept.path !== url.pathname) return null;
	const { action, choices } = kept;
	const values = Object.fromEntries(
		Object.entries(choices).map(([name, all]) => [name, all.at(-1) ?? ''])
	);
	return { id, action, choices, values, errors: {}, meanwhile: null };
}

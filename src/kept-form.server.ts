import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/i18n/messages.ts';
import { keptForm, type KeptForm } from '#lib/schemas/form/kept-form.ts';
import { wayToSignIn } from '#lib/server/auth/require-actor.ts';
import { refuseForm } from '#lib/server/http/form/form.ts';
import { holdFormInPage } from '#lib/server/http/kept/held-form-page.ts';
import {
	dropSecret,
	holdSecret,
	isKeptId,
	newKeptId,
	secretOf
} from '#lib/server/http/kept/browser-secrets.ts';
import {
	forgetDraft,
	isDraftSecret,
	keepDraft,
	newDraftSecret
} from '#lib/server/use-cases/draft/keep-draft.ts';

/** In forms that keep what is written: the account of whoever was signed in as they were drawn. See `Form.svelte`. */
const WRITER = 'writer';
/** In forms that were given back: under which id they were kept. */
const KEPT = 'kept';
/** Passwords, and codes that were mailed. */
const SECRETS = /password|^(code|currentCode|newCode)$/i;

/**
 * Where the session of whoever sent a form had ended: keeps what they wrote, so that they find it in its place when
 * they have signed in again. Where it cannot be kept, the answer is a page that holds it. Browsers with scripts keep
 * it themselves; a form with a secret in it is never kept.
 *
 * @param answer what the page answered
 * @param now    names what is kept
 */
export async function keepIfTurnedAway(
	event: RequestEvent,
	answer: Response,
	now: Date
): Promise<Response> {
	const { locals, request, url } = event;
	if (!isTurnedAway(event, answer)) return answer;
	const content = readKeptForm(await request.formData(), url);
	if (content === null) return answer;

	const [id, secret] = [newKeptId(now), newDraftSecret()];
	const kept = await keepDraft(locals.db, {
		secret,
		content,
		actor: null,
		address: event.getClientAddress()
	});
	if (!kept.ok) return holdFormInPage({ form: content, url, locale: locals.locale, words: WORDS });
	const { headers } = answer;
	const keeping = { cookies: answerCookies(event.cookies, headers), url };
	const gone = holdSecret(keeping, { kind: 'form', path: url.pathname }, { id, secret });
	for (const one of gone) await forgetDraft(locals.db, one);
	const back = new URL(url);
	back.searchParams.set(KEPT, id);
	headers.set('location', wayToSignIn(back));
	return answer;
}

/** Once a form that was given back is sent again by its writer: forgets it. */
export async function forgetIfSentAgain(event: RequestEvent): Promise<void> {
	const { locals, request, url } = event;
	if (locals.actor === null || request.method !== 'POST') return;
	const id = (await request.formData()).get(KEPT);
	const secret = isKeptId(id) ? secretOf(event, { kind: 'form' }, id) : undefined;
	if (!isKeptId(id) || !isDraftSecret(secret)) return;
	await forgetDraft(locals.db, secret);
	dropSecret(event, { kind: 'form', path: url.pathname }, id);
}

/** SvelteKit writes no more cookies into an answer that is made. */
function answerCookies(
	cookies: Cookies,
	headers: Headers
): Pick<Cookies, 'get' | 'getAll' | 'set' | 'delete'> {
	const set: Cookies['set'] = (name, value, options) =>
		headers.append('set-cookie', cookies.serialize(name, value, options));
	return {
		get: (name, options) => cookies.get(name, options),
		getAll: (options) => cookies.getAll(options),
		set,
		delete: (name, options) => set(name, '', { ...options, maxAge: 0 })
	};
}

function isTurnedAway({ locals, request, url }: RequestEvent, answer: Response): boolean {
	return (
		request.method === 'POST' &&
		locals.actor === null &&
		!request.headers.has('x-sveltekit-action') &&
		answer.status === 303 &&
		answer.headers.get('location') === wayToSignIn(url)
	);
}

/** @returns null for a form that keeps nothing */
function readKeptForm(form: FormData, url: URL): KeptForm | null {
	if ([...form.keys()].some((name) => SECRETS.test(name))) return null;
	const writer = form.get(WRITER);
	for (const name of [WRITER, KEPT, 'submission']) form.delete(name);
	const action = [...url.searchParams.keys()].find((name) => name.startsWith('/')) ?? '';
	const { choices } = refuseForm(form, {});
	const read = keptForm.safeParse({ writer, path: url.pathname, action, choices });
	return read.data ?? null;
}

const WORDS = {
	title: m.form_held_title,
	text: m.form_held_text,
	signIn: m.form_held_sign_in,
	send: m.form_send_again
};

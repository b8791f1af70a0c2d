import { redirect } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access/actor.ts';

export interface ActorRequest {
	readonly locals: { readonly actor: Actor | null };
	readonly url: URL;
	readonly request: Request;
}

/**
 * The person who is asking; first line of every page and action that is not for visitors.
 *
 * @throws Redirect to the sign-in page, which leads back here. After a form it leads back to the page of the
 *         form, without the name of its action.
 */
export function requireActor({ locals, url }: ActorRequest): Actor {
	if (locals.actor) return locals.actor;
	redirect(303, wayToSignIn(url));
}

/** The sign-in page that leads back to an address; to the page of a form, for one that names its action. */
export function wayToSignIn(url: URL): string {
	const next = url.pathname + searchWithoutAction(url);
	return `/sign-in?next=${encodeURIComponent(next)}`;
}

function searchWithoutAction({ searchParams }: URL): string {
	const kept = [...searchParams].filter(([name]) => !name.startsWith('/'));
	return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

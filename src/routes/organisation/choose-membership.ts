import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Actor, ActorMembership } from '#lib/domain/access/actor.ts';
import { requireActor, type ActorRequest } from '#lib/server/auth/require-actor.ts';

/** The organisation a page of one's own is about: that of `?of=`, or else the first. Null for nobody's. */
export function chooseMembership(actor: Actor, url: URL): ActorMembership | null {
	const wanted = url.searchParams.get('of');
	if (wanted === null) return actor.memberships[0] ?? null;
	return actor.memberships.find(({ organisationId }) => organisationId === wanted) ?? error(404);
}

/**
 * The actor as an owner of the organisation that a page is about.
 *
 * @throws HttpError 403 for members who are not; Redirect to `/organisation` for somebody without one
 */
export function requireOwner(event: ActorRequest): {
	readonly actor: Actor;
	readonly membership: ActorMembership;
} {
	const actor = requireActor(event);
	const membership = chooseMembership(actor, event.url);
	if (membership === null) redirect(303, resolve('/organisation'));
	if (membership.role !== 'owner') error(403);
	return { actor, membership };
}

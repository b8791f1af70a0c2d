import { error } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { Authentication } from './authentication.ts';
import { requireActor, type ActorRequest } from './require-actor.ts';

export interface PersonRequest extends ActorRequest {
	readonly locals: ActorRequest['locals'] & { readonly auth: Pick<Authentication, 'bearer'> };
}

/**
 * As `requireActor`, for pages about the account itself: only for people who signed in by their browser, so that a
 * token that leaked can neither make further tokens nor read the account.
 *
 * @throws HttpError 403 for a caller with a token
 */
export function requirePerson(event: PersonRequest): Actor {
	if (event.locals.auth.bearer !== 'none') error(403);
	return requireActor(event);
}

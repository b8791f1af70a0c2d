import type { Actor } from '#lib/domain/access/actor.ts';
import { problem } from './problem.ts';

/** The person behind a call to the API, or the answer 401. */
export function requireApiActor(locals: {
	readonly actor: Actor | null;
}):
	| { readonly actor: Actor; readonly response?: never }
	| { readonly response: Response; readonly actor?: never } {
	if (locals.actor) return { actor: locals.actor };
	return {
		response: problem({
			status: 401,
			code: 'not_signed_in',
			headers: { 'www-authenticate': 'Bearer' }
		})
	};
}

import { error, type RequestEvent } from '@sveltejs/kit';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { standAside } from '#lib/server/waiting/caller.ts';
import { MatchingBusy } from '#lib/server/live/matching/matching-busy.ts';

/**
 * The region as one request asks it: in the turn of its person, of visitors in that of their network. Where the index
 * has too much to do, the answer is 503, or 429 where that is mostly the caller's own, with `Retry-After`.
 */
export function liveForRequest(live: LiveRegion, event: RequestEvent): LiveRegion {
	const { locals, request } = event;
	const name = locals.actor?.userId ?? addressPrefix(event.getClientAddress());
	const group = locals.actor === null ? 'visitors' : 'people';
	const asked = live.askedBy({ name, group, signal: request.signal });
	const ask: LiveRegion['ask'] = (act, question) =>
		standAside(() => asked.ask(act, question)).catch((cause: unknown) => {
			if (!(cause instanceof MatchingBusy)) throw cause;
			locals.retryAfterSeconds = cause.retryAfterSeconds;
			error(cause.isOwn ? 429 : 503, 'busy');
		});
	return Object.create(asked, { ask: { value: ask } }) as LiveRegion;
}

import type { RequestEvent } from '@sveltejs/kit';
import { mayReadOutbox } from '#lib/domain/access/may-read-outbox.ts';

/** Whether the caller may open the page of the outbox. */
export function readsOutbox(event: RequestEvent): boolean {
	const caller = { address: event.getClientAddress(), hostname: event.url.hostname };
	return mayReadOutbox(caller, event.locals.settings);
}

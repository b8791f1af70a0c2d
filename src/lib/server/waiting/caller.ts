import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallerGroup, Place } from './doorway.ts';

interface Caller {
	key: string;
	group: CallerGroup;
	place: Place | null;
}

const calling = new AsyncLocalStorage<Caller>();

/** Runs a request on behalf of whoever `key` names; what it asks of the database waits in the line of that key. */
export function onBehalfOf<Value>(key: string, run: () => Value): Value {
	return calling.run({ key, group: 'visitors', place: null }, run);
}

/** Once it is known who is calling: from now on the request under way counts for this person. */
export function callAs(userId: string): void {
	const caller = calling.getStore();
	if (caller) Object.assign(caller, { key: userId, group: 'people' });
}

/** The request under way is worked on from now on; see `standAside`. */
export function workAt(place: Place): void {
	const caller = calling.getStore();
	if (caller) caller.place = place;
}

/** Whom the work under way is for; null outside of requests. */
export function callerNow(): string | null {
	return calling.getStore()?.key ?? null;
}

/** Whom the work under way is for, and whether they are signed in; null outside of requests. */
export function callerWithGroup(): { readonly key: string; readonly group: CallerGroup } | null {
	return calling.getStore() ?? null;
}

/**
 * Waits for what is done neither on this thread nor by the database: a body that comes, another thread, another machine.
 * Meanwhile the place of the request under way is somebody else's.
 */
export function standAside<Value>(wait: () => Promise<Value>): Promise<Value> {
	const place = calling.getStore()?.place;
	return place ? place.aside(wait) : wait();
}

/** Runs what no request waits for, though one may have set it off. */
export function forNobody<Value>(run: () => Value): Value {
	return calling.exit(run);
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Place } from './doorway.ts';

interface Caller {
	key: string;
	place: Place | null;
}

const calling = new AsyncLocalStorage<Caller>();

/** Runs a request on behalf of whoever `key` names; what it asks of the database waits in the line of that key. */
export function onBehalfOf<Value>(key: string, run: () => Value): Value {
	return calling.run({ key, place: null }, run);
}

/** Once more is known about who is calling: from now on the request under way counts for `key`. */
export function callAs(key: string): void {
	const caller = calling.getStore();
	if (caller) caller.key = key;
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

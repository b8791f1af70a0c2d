import { AsyncLocalStorage } from 'node:async_hooks';

interface Caller {
	key: string;
}

const calling = new AsyncLocalStorage<Caller>();

/** Runs a request on behalf of whoever `key` names; what it asks of the database waits in the line of that key. */
export function onBehalfOf<Value>(key: string, run: () => Value): Value {
	return calling.run({ key }, run);
}

/** Once more is known about who is calling: from now on the request under way counts for `key`. */
export function callAs(key: string): void {
	const caller = calling.getStore();
	if (caller) caller.key = key;
}

/** Whom the work under way is for; null outside of requests. */
export function callerNow(): string | null {
	return calling.getStore()?.key ?? null;
}

/** Runs what no request waits for, though one may have set it off. */
export function forNobody<Value>(run: () => Value): Value {
	return calling.exit(run);
}

// What the web server and the site tell each other about a request, beside its headers, which anybody may write. The marks
// are known by name, because the built site has its own copy of this file.

const PROVEN = Symbol.for('trihelix.proven');
const TURNED_AWAY = Symbol.for('trihelix.turned-away');
const PROBE = Symbol.for('trihelix.probe');

/** The site says who was proven to send a request. */
export function markProven(request: object, userId: string): void {
	Object.assign(request, { [PROVEN]: userId });
}

/** Null for a visitor, and where the site has not come so far. */
export function provenOf(request: object): string | null {
	const userId: unknown = Reflect.get(request, PROVEN);
	return typeof userId === 'string' ? userId : null;
}

/** Marks a request that the web server gave no turn, so that the site answers it with a sentence. */
export function markTurnedAway(request: object): void {
	Object.assign(request, { [TURNED_AWAY]: true });
}

export function isTurnedAway(request: object): boolean {
	return Reflect.get(request, TURNED_AWAY) === true;
}

/** The web server marks what a monitor asks, which is answered without a place at the door. */
export function markProbe(request: object): void {
	Object.assign(request, { [PROBE]: true });
}

export function isProbe(request: object): boolean {
	return Reflect.get(request, PROBE) === true;
}

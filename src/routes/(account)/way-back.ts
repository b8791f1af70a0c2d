import { safeNext } from '#lib/domain/access/safe-next.ts';

const DESK = '/desk';

/** Where somebody goes who has signed in: where they were sent from, or their desk. */
export function wayBack(next: FormDataEntryValue | null): string {
	return safeNext(typeof next === 'string' ? next : null, DESK);
}

/** The address of a page of this flow that remembers the way back. */
export function withNext(path: string, next: string): string {
	return next === DESK ? path : `${path}?${new URLSearchParams({ next }).toString()}`;
}

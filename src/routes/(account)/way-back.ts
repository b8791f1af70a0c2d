import { resolve } from '$app/paths';
import { safeNext } from '#lib/domain/access/safe-next.ts';

/** Where somebody goes who has signed in: where they were sent from, or their desk. */
export function wayBack(next: FormDataEntryValue | null): string {
	return safeNext(typeof next === 'string' ? next : null, resolve('/desk'));
}

/** The address of a page of this flow that remembers the way back. */
export function withNext(path: string, next: string): string {
	return next === resolve('/desk') ? path : `${path}?${new URLSearchParams({ next }).toString()}`;
}

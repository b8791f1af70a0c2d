/** A page of a list that is held whole. */
export interface Page<Item> {
	readonly items: readonly Item[];
	/** Cursor of the next page; null on the last one. */
	readonly next: string | null;
}

interface PageRequest {
	/** `next` of the page before; null for the first one. */
	readonly cursor: string | null;
	readonly limit: number;
}

/**
 * Cuts a page out of a list, after the item the cursor names: what comes and goes before it shifts nothing.
 *
 * @returns null when the item of the cursor is gone
 */
export function pageOf<Item extends { readonly id: string }>(
	all: readonly Item[],
	{ cursor, limit }: PageRequest
): Page<Item> | null {
	const last = cursor === null ? -1 : all.findIndex(({ id }) => id === cursor);
	if (cursor !== null && last === -1) return null;
	const items = all.slice(last + 1, last + 1 + limit);
	const isLast = last + 1 + limit >= all.length;
	return { items, next: isLast ? null : (items.at(-1)?.id ?? null) };
}

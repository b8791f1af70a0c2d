/** One list in five is kept aside. */
const PART = 5;
/** FNV-1a by Fowler, Noll and Vo, 1991; 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Whether what a list led to is kept aside to judge what was learnt from the others. Told by the id of the listing
 * that asked, so that all its entries stay together and the answer is the same each time.
 */
export function isHeldOut(listingId: string): boolean {
	let hash = OFFSET;
	for (let at = 0; at < listingId.length; at += 1) {
		hash = Math.imul(hash ^ listingId.charCodeAt(at), PRIME);
	}
	return (hash >>> 0) % PART === 0;
}

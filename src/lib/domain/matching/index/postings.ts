/** The listings that say one unit: slots with how often they say it. Grows by doubling; order means nothing. */
export interface Postings {
	readonly unit: string;
	/** Small, unique among the living lists of an index; a dense array may be kept by it. */
	readonly id: number;
	size: number;
	slots: Int32Array;
	counts: Float64Array;
}

export function emptyPostings(unit: string, id: number): Postings {
	return { unit, id, size: 0, slots: new Int32Array(2), counts: new Float64Array(2) };
}

export function addPosting(postings: Postings, slot: number, count: number): void {
	if (postings.size === postings.slots.length) {
		const slots = new Int32Array(postings.size * 2);
		const counts = new Float64Array(postings.size * 2);
		slots.set(postings.slots);
		counts.set(postings.counts);
		postings.slots = slots;
		postings.counts = counts;
	}
	postings.slots[postings.size] = slot;
	postings.counts[postings.size] = count;
	postings.size += 1;
}

/** The last posting takes the place of the one that goes. */
export function removePosting(postings: Postings, slot: number): void {
	const at = postings.slots.subarray(0, postings.size).indexOf(slot);
	if (at < 0) return;
	const last = postings.size - 1;
	postings.slots[at] = postings.slots[last]!;
	postings.counts[at] = postings.counts[last]!;
	postings.size = last;
}

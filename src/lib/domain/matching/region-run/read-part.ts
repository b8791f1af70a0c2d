import { createMatchIndex } from '../index/match-index.ts';
import type { SavedIndex } from '../index/store/snapshot.ts';
import type { RegionSnapshot } from './region-computer.ts';
import type { NumberRange } from './score-part.ts';

/** Reads the texts of the listings with these numbers: `joinSaved` makes one index of all parts. */
export function readPart(
	{ listings, lexicon }: Pick<RegionSnapshot, 'listings' | 'lexicon'>,
	{ first, end }: NumberRange
): SavedIndex {
	const index = createMatchIndex(lexicon ?? undefined);
	for (const listing of listings.slice(first, end)) if (listing) index.put(listing.profile);
	return index.save();
}

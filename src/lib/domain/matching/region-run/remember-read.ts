import type { Quotable } from '../explain/quoter.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import type { ListingProfile } from '../listing-profile.ts';

/**
 * So many offers stay read. Pairs are explained need by need, and each offer stands in the lists of needs that lie far
 * apart: with 20,000 offers of which 5,000 stay, three in four have to be read again for every pair. An offer of 230
 * words takes 7 kB that way, a Vietnamese one up to 48 kB.
 */
const MOST_READ = 20_000;

/** The same index, with a memory for what it has read. */
export function rememberRead(index: MatchIndex): Quotable {
	const known = new Map<ListingProfile, ReadListing>();
	return {
		statistics: index.statistics,
		get: (id) => index.get(id),
		covering: (asking, space, most) => index.covering(asking, space, most),
		read(profile) {
			const before = known.get(profile);
			if (before) return before;
			const read = index.read(profile);
			if (known.size >= MOST_READ) known.delete(known.keys().next().value!);
			known.set(profile, read);
			return read;
		}
	};
}

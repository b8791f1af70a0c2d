import type { Candidate } from '../index/find-candidates.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { compareTexts } from '../index/text-comparison.ts';
import { liftByNearness } from './lift-by-nearness.ts';
import type { Nearness } from './nearest-listings.ts';

/** So many that words alone have not found are looked at, the nearest first. */
const MOST_ADDED = 60;

/** Lifts candidates by their nearness, and adds the nearest that share a word but are not among them. */
export function joinNearness(
	index: MatchIndex,
	asking: ReadListing,
	found: readonly Candidate[],
	nearness: Nearness
): readonly Candidate[] {
	const known = new Set(found.map(({ listing }) => listing.id));
	const added = [...nearness.keys()]
		.filter((id) => !known.has(id))
		.slice(0, MOST_ADDED)
		.flatMap((id) => candidateOf(index, asking, id));
	return [...found, ...added].map((candidate) => ({
		...candidate,
		text: liftByNearness(candidate.text, nearness.get(candidate.listing.id) ?? 0)
	}));
}

function candidateOf(index: MatchIndex, asking: ReadListing, id: string): readonly Candidate[] {
	const listing = index.get(id);
	const own = asking.listing;
	if (listing === null || listing.kind === own.kind || listing.id === own.id) return [];
	const { faces } = index.read(listing);
	const [need, offer] = own.kind === 'need' ? [asking.faces, faces] : [faces, asking.faces];
	const text = compareTexts(need, offer, index.statistics);
	// Whether they share a branch of codes is found out when they are scored.
	return text.space === null ? [] : [{ listing, text, sharesBranch: true }];
}

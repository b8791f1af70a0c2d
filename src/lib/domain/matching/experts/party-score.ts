/** Something a party has shown, such as a listing or a project, and how well it answers what is asked. */
export interface RatedPiece<Piece> {
	readonly piece: Piece;
	/** In [0, 1]. */
	readonly relevance: number;
}

export interface UsedPiece<Piece> extends RatedPiece<Piece> {
	/** Its part of the party's score. */
	readonly contribution: number;
}

export interface PartyScore<Piece> {
	/** In [0, 1]. */
	readonly score: number;
	/** What the score rests on, the best first; their contributions add up to it. */
	readonly evidence: readonly UsedPiece<Piece>[];
}

/** What each further piece counts, the best first, one over the root of its place; more than these say nothing new. */
const WEIGHTS = [1, 2, 3, 4, 5].map((place) => 1 / Math.sqrt(place));
/** How much of its score a party with a single piece to show gives up against one with very many. */
const DOUBT = 0.1;

/**
 * How well a party answers, from the best few of its pieces and never from all of them as one long text: the best
 * counts in full, each further one closes a smaller and smaller part of what the better ones leave open. The whole is
 * discounted a little where there is little to go by.
 *
 * @param pieces   those that have anything to do with what is asked, in any order; of equal ones the earlier counts as better
 * @param activity how many pieces the party has in all
 */
export function scoreParty<Piece>(
	pieces: readonly RatedPiece<Piece>[],
	activity: number
): PartyScore<Piece> {
	const trust = 1 - DOUBT / Math.max(1, activity);
	const best = [...pieces].sort((a, b) => b.relevance - a.relevance).slice(0, WEIGHTS.length);
	let open = 1;
	const evidence = best.map(({ piece, relevance }, place) => {
		const closed = open * WEIGHTS[place]! * relevance;
		open -= closed;
		return { piece, relevance, contribution: trust * closed };
	});
	return { score: trust * (1 - open), evidence };
}

import type { Faces } from '../index/face.ts';
import type { TextComparison } from '../index/text-comparison.ts';

/** What the piece's side counts at most: as much as the asking side, for two texts of one kind. */
const MOST_OWN_USE = 0.5;
/** Words of an asking text for which the piece's side counts half of that. */
const HALF_LENGTH = 50;

/**
 * How well a piece answers what is asked, in [0, 1): a weighted geometric mean of the share of the asking text that the
 * piece covers and the share of the piece that is wanted, so that a piece that mentions everything in passing, and one
 * of which hardly a word is wanted, both stay behind. What is asked in five words says little about how much of a piece
 * is wanted, a whole page as much as the piece itself.
 *
 * @param asking the texts of the need
 */
export function textRelevance({ space, covered }: TextComparison, asking: Faces): number {
	if (space === null) return 0;
	const length = asking[space]?.length ?? 0;
	const ownUse = (MOST_OWN_USE * length) / (length + HALF_LENGTH);
	return covered.need ** (1 - ownUse) * covered.offer ** ownUse;
}

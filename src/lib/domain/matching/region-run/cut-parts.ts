import type { DecidedPair } from './decided-pairs.ts';
import type { NumberRange } from './score-part.ts';

/** So large that little is lost when a part has to be done again, and so small that all threads end together. */
const LISTINGS_EACH = 50;
const PAIRS_EACH = 500;

/** Numbers of listings in parts, in their order. */
export function cutNumbers({ first, end }: NumberRange): readonly NumberRange[] {
	return Array.from({ length: Math.ceil((end - first) / LISTINGS_EACH) }, (_, part) => ({
		first: first + part * LISTINGS_EACH,
		end: Math.min(end, first + (part + 1) * LISTINGS_EACH)
	}));
}

/** Pairs in parts, in their order; a need may go on in the next part. */
export function cutDecided(pairs: readonly DecidedPair[]): readonly (readonly DecidedPair[])[] {
	return Array.from({ length: Math.ceil(pairs.length / PAIRS_EACH) }, (_, part) =>
		pairs.slice(part * PAIRS_EACH, (part + 1) * PAIRS_EACH)
	);
}

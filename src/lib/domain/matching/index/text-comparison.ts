import type { Side } from '../evidence.ts';
import { SPACES, type Space } from '../text/passage.ts';
import type { Faces } from './face.ts';
import type { TextStatistics } from './statistics.ts';
import { coverUnits } from './unit-coverage.ts';

/** `need`: the share of the need that the offer covers; `offer`: the share of the offer that the need uses. */
type Covered = Readonly<Record<Side, number>>;

/** How two texts answer one another. */
export interface TextComparison {
	/** The space in which they do so best, where quotes are taken from; null where they share nothing. */
	readonly space: Space | null;
	readonly covered: Covered;
}

/**
 * Joins what each space says that both listings have a face in. The mean, not the best: two Vietnamese texts are
 * also compared as read through the lexicon, so that they stand on the same scale as a Vietnamese and an English
 * one, and neither language crowds out the other.
 */
export function joinComparisons(
	compared: readonly { readonly space: Space; readonly covered: Covered }[]
): TextComparison {
	let space: Space | null = null;
	let best = 0;
	let [need, offer] = [0, 0];
	for (const { space: one, covered } of compared) {
		need += covered.need / compared.length;
		offer += covered.offer / compared.length;
		if (covered.need * covered.offer <= best) continue;
		best = covered.need * covered.offer;
		space = one;
	}
	return { space, covered: { need, offer } };
}

export function compareTexts(
	need: Faces,
	offer: Faces,
	statistics: Readonly<Record<Space, TextStatistics>>
): TextComparison {
	return joinComparisons(
		SPACES.flatMap((space) => {
			const [asked, offered] = [need[space], offer[space]];
			if (!asked || !offered) return [];
			const covered = {
				need: coverUnits(asked, offered, statistics[space]).share,
				offer: coverUnits(offered, asked, statistics[space]).share
			};
			return [{ space, covered }];
		})
	);
}

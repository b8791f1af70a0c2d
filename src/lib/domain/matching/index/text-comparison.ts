import type { Side } from '../evidence.ts';
import { SPACES, type Space } from '../text/occurrence.ts';
import type { Faces } from './face.ts';
import type { TextStatistics } from './statistics.ts';
import { coverUnits } from './unit-coverage.ts';

/** How two texts answer one another, in the space where they do so best. */
export interface TextComparison {
	/** Null where they have nothing in common. */
	readonly space: Space | null;
	/** `need`: the share of the need that the offer covers; `offer`: the share of the offer that the need uses. */
	readonly covered: Readonly<Record<Side, number>>;
}

export const NOTHING_SHARED: TextComparison = { space: null, covered: { need: 0, offer: 0 } };

/** Of two comparisons the one whose poorer side is better. */
export function betterComparison(one: TextComparison, other: TextComparison): TextComparison {
	return jointCoverage(other) > jointCoverage(one) ? other : one;
}

function jointCoverage({ covered }: TextComparison): number {
	return covered.need * covered.offer;
}

export function compareTexts(
	need: Faces,
	offer: Faces,
	statistics: Readonly<Record<Space, TextStatistics>>
): TextComparison {
	let best = NOTHING_SHARED;
	for (const space of SPACES) {
		const [asked, offered] = [need[space], offer[space]];
		if (!asked || !offered) continue;
		const covered = {
			need: coverUnits(asked, offered, statistics[space]).share,
			offer: coverUnits(offered, asked, statistics[space]).share
		};
		best = betterComparison(best, covered.need > 0 ? { space, covered } : NOTHING_SHARED);
	}
	return best;
}

import type { ValueChainRole } from '#lib/domain/organisation/organisation.ts';
import type { Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { SUPPLIED_BY } from './chain-crosswalk.ts';
import { chainRoleOf } from './chain-role.ts';
import { bothWays, type FacetReading, tellBoth, UNREAD } from './facet.ts';

/** Two of one role are rivals more often than partners, yet may share what is too much for one. */
const SAME_ROLE = 0.3;
/** What is not listed happens too. */
const OTHER = 0.2;

/** Whether the two stand in a value chain so that what the one gives is what the other takes. */
export function readValueChain({ need, offer }: Pair): FacetReading {
	const [wanting, offering] = [chainRoleOf(need), chainRoleOf(offer)];
	if (wanting === null || offering === null) return UNREAD;
	return bothWays(chainFit(wanting, offering));
}

export function tellValueChain({ need, offer }: Pair): readonly Evidence[] {
	return tellBoth('valueChainRole', chainRoleOf(need), chainRoleOf(offer));
}

/** How far an organisation of the second role complements one of the first, in [0, 1]. */
export function chainFit(wanting: ValueChainRole, offering: ValueChainRole): number {
	return SUPPLIED_BY[wanting][offering] ?? (wanting === offering ? SAME_ROLE : OTHER);
}

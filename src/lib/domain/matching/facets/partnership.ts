import type { Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { listFacts } from '../gates/overlap.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/** For each side, the share of the ways of working together it named that the other named too. */
export function readPartnership({ need, offer }: Pair): FacetReading {
	const [wanted, offered] = [need.partnershipTypes, offer.partnershipTypes];
	if (wanted.length === 0 || offered.length === 0) return UNREAD;
	return { need: shareNamed(wanted, offered), offer: shareNamed(offered, wanted) };
}

export function tellPartnership({ need, offer }: Pair): readonly Evidence[] {
	const shared = [...new Set(need.partnershipTypes)].filter((type) =>
		offer.partnershipTypes.includes(type)
	);
	return [
		...listFacts('need', 'partnershipTypes', shared),
		...listFacts('offer', 'partnershipTypes', shared)
	];
}

/** Of the different ones, how many the other list names. */
function shareNamed(types: readonly string[], others: readonly string[]): number {
	let [different, shared] = [0, 0];
	for (let at = 0; at < types.length; at += 1) {
		const type = types[at]!;
		if (types.indexOf(type) < at) continue;
		different += 1;
		if (others.includes(type)) shared += 1;
	}
	return shared / different;
}

import { type FacetName, FACET_NAMES, type FacetReading } from '../facets/facet.ts';
import type { TextStatistics } from '../index/statistics.ts';
import type { Facet } from '../match.ts';
import { capabilityTowards } from '../score.ts';
import type { ScoredPair } from '../scored-pair.ts';
import type { Space } from '../text/occurrence.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { quoteEvidence } from './text-evidence.ts';

/** Every facet of a scored pair with what it gave and why, the weightiest first. */
export function explainFacets(
	{ text, fields, score }: ScoredPair,
	need: ReadListing,
	offer: ReadListing,
	statistics: Readonly<Record<Space, TextStatistics>>
): readonly Facet[] {
	const capability: FacetReading = {
		towards: capabilityTowards(text),
		evidence: () =>
			text.space ? quoteEvidence(need, offer, text.space, statistics[text.space]) : []
	};
	const readings: Readonly<Record<FacetName, FacetReading>> = { capability, ...fields };
	return FACET_NAMES.map((name) => ({
		name,
		value: meanOfKnown(readings[name]),
		towards: readings[name].towards,
		contribution: score.contributions[name],
		evidence: readings[name].evidence()
	})).sort((a, b) => b.contribution - a.contribution);
}

function meanOfKnown({ towards }: FacetReading): number | null {
	const known = [towards.need, towards.offer].filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

import type { TextEvidence } from '../evidence.ts';
import { type FacetName, FACET_NAMES, type FacetReading } from '../facets/facet.ts';
import type { Facet } from '../match.ts';
import { contributionsTo } from '../score.ts';
import type { ScoredPair } from '../scored-pair.ts';

/** Every facet of a scored pair with what it gave and why, the weightiest first. */
export function explainFacets(
	{ fields, score, weights }: ScoredPair,
	quotes: () => readonly TextEvidence[]
): readonly Facet[] {
	const capability: FacetReading = { towards: score.capability, evidence: quotes };
	const readings: Readonly<Record<FacetName, FacetReading>> = { capability, ...fields };
	const contributions = contributionsTo(score, fields, weights);
	return FACET_NAMES.map((name) => ({
		name,
		value: meanOfKnown(readings[name]),
		towards: readings[name].towards,
		contribution: contributions[name],
		evidence: readings[name].evidence()
	})).sort((a, b) => b.contribution - a.contribution);
}

function meanOfKnown({ towards: { need, offer } }: FacetReading): number | null {
	if (need === null || offer === null) return need ?? offer;
	return (need + offer) / 2;
}

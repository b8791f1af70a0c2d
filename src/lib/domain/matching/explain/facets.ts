import type { TextEvidence } from '../evidence.ts';
import { FACET_NAMES, type FacetReading } from '../facets/facet.ts';
import { tellField } from '../facets/read-facets.ts';
import type { Facet } from '../match.ts';
import { contributionsTo } from '../score.ts';
import type { ScoredPair } from '../scored-pair.ts';

/** Every facet of a scored pair with what it gave and why, the weightiest first. */
export function explainFacets(
	{ pair, fields, score, weights }: ScoredPair,
	quotes: () => readonly TextEvidence[]
): readonly Facet[] {
	const contributions = contributionsTo(score, fields, weights);
	return FACET_NAMES.map((name): Facet => {
		const towards = name === 'capability' ? score.capability : fields[name];
		return {
			name,
			value: meanOfKnown(towards),
			towards,
			contribution: contributions[name],
			evidence: name === 'capability' ? quotes() : tellField(name, pair, towards)
		};
	}).sort((a, b) => b.contribution - a.contribution);
}

function meanOfKnown({ need, offer }: FacetReading): number | null {
	if (need === null || offer === null) return need ?? offer;
	return (need + offer) / 2;
}

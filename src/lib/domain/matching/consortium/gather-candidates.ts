import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { ConsortiumCandidate } from './problem.ts';

/** An offer that answers for a capability, and how well. */
export interface CapabilityEvidence {
	readonly capability: string;
	readonly listing: StoredListing;
	/** Its confidence as an answer, in (0, 1). */
	readonly fit: number;
}

/** An organisation with the best of its offers for each capability. */
export interface GatheredCandidate {
	readonly candidate: ConsortiumCandidate;
	readonly organisation: ListingAuthor;
	readonly evidence: readonly CapabilityEvidence[];
}

/**
 * The organisations behind offers. One is where it says it is and where its offers are; it costs what the dearest of
 * its offers costs at least, which is unknown where none of them names a price.
 */
export function gatherCandidates(
	found: readonly CapabilityEvidence[],
	gazetteer: Gazetteer,
	conflictsOf: (organisationId: string) => readonly string[]
): readonly GatheredCandidate[] {
	const byOrganisation = Map.groupBy(found, ({ listing }) => listing.organisation.id);
	return [...byOrganisation.values()].map((offers) => {
		const { organisation } = offers[0]!.listing;
		const evidence = [...Map.groupBy(offers, ({ capability }) => capability).values()].map((some) =>
			some.reduce((best, one) => (one.fit > best.fit ? one : best))
		);
		const places = [
			organisation.placeCode,
			...evidence.map(({ listing }) => listing.draft.placeCode)
		]
			.filter((code) => code !== null)
			.flatMap((code) => [code, ...gazetteer.within(code)]);
		const prices = evidence
			.map(({ listing }) => listing.draft.budgetMinVnd)
			.filter((price) => price !== null);
		return {
			organisation,
			evidence,
			candidate: {
				id: organisation.id,
				sphere: organisation.sphere,
				kind: organisation.kind,
				placeCodes: [...new Set(places)],
				costVnd: prices.length === 0 ? null : Math.max(...prices),
				fits: new Map(evidence.map(({ capability, fit }) => [capability, fit])),
				conflicts: conflictsOf(organisation.id),
				leadsOnly: false
			}
		};
	});
}

import type { Evidence, Side } from './evidence.ts';
import type { ListingEdit } from './explain/edits.ts';
import type { FacetName } from './facets/facet.ts';
import type { GateCode, GateResult } from './gates/gate.ts';
import type { ListingProfile } from './listing-profile.ts';
import type { Strength } from './strength.ts';

export interface Facet {
	readonly name: FacetName;
	/** How well it fits, in [0, 1], the mean over the sides that can tell; null where neither can. */
	readonly value: number | null;
	readonly towards: Readonly<Record<Side, number | null>>;
	/** Its part of the score, never negative; 0 where unknown. */
	readonly contribution: number;
	readonly evidence: readonly Evidence[];
}

/** Something that would make the pair surer or better if it were there. */
export type Missing =
	| { readonly code: 'wish'; readonly value: string }
	/** A `must` that neither the text nor the certificates of the offer show. */
	| { readonly code: 'must_unproven'; readonly value: string }
	| { readonly code: 'gate_unknown'; readonly gate: GateCode }
	| { readonly code: 'field'; readonly side: Side; readonly field: keyof ListingProfile };

/** One edit to one of the two listings, and what the pair would then be. Verified by scoring again. */
export interface Change {
	readonly edit: ListingEdit;
	readonly score: number;
	/** By how much the score rises; for a stopped pair the whole score. */
	readonly gain: number;
	/** Place in the list after the edit, counted from 1, and places won; null where there is no list. */
	readonly rank: number | null;
	readonly rankGain: number | null;
}

export interface Match {
	readonly listing: ListingProfile;
	/** In [0, 1]; for ordering. */
	readonly score: number;
	/** The estimated chance, in (0, 1), that it is worth a look; see `confidenceOf`. */
	readonly confidence: number;
	/** The same as a word. */
	readonly strength: Strength;
	readonly towards: Readonly<Record<Side, number>>;
	readonly gates: readonly GateResult[];
	/** In the order of their contribution; contributions add up to the score. */
	readonly facets: readonly Facet[];
	readonly missing: readonly Missing[];
	readonly changes: readonly Change[];
}

/** A listing that fits but is stopped. */
export interface Refusal {
	readonly listing: ListingProfile;
	/** What the score would be without the gates. */
	readonly score: number;
	/** Only the closed ones. */
	readonly gates: readonly GateResult[];
	/** Single edits that would open every gate. */
	readonly changes: readonly Change[];
}

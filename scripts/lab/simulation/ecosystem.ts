import type { GlossaryEntry } from '#lib/domain/lexicon/lexicon.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';

/** Something one can do: an entry of the glossary. */
export type Capability = GlossaryEntry;

export interface SyntheticParty {
	readonly id: string;
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	/** In (0, 1]: 1 for the best known; falls with the rank as Zipf's law says. */
	readonly fame: number;
	/** Fields of work, the main one first. */
	readonly domains: readonly string[];
	readonly capabilities: readonly Capability[];
	readonly language: 'vi' | 'en';
	/** Claims capabilities it does not have. */
	readonly overstates: boolean;
	/** Proposals it can look at in a period. */
	readonly attention: number;
	/** Period in which it joins, from 0. */
	readonly joins: number;
}

export interface SyntheticListing {
	readonly profile: ListingProfile;
	/** Index of its party. */
	readonly owner: number;
	/** What it is really about, more than its text says, and less where the text overstates. */
	readonly truth: readonly Capability[];
}

export interface Ecosystem {
	readonly seed: number;
	readonly parties: readonly SyntheticParty[];
	readonly needs: readonly SyntheticListing[];
	readonly offers: readonly SyntheticListing[];
}

export interface EcosystemOptions {
	readonly seed: number;
	readonly parties: number;
	/** Periods over which newcomers join. */
	readonly periods: number;
	readonly now: Date;
}

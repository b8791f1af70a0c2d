import { isDeepStrictEqual } from 'node:util';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import {
	createVectorShelf,
	type VectorShelf
} from '#lib/domain/matching/embedding/vector-shelf.ts';
import { createMatchIndex, type MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { ScoreWeights } from '#lib/domain/matching/score-weights.ts';
import { createGazetteer, type Gazetteer, type Place } from '#lib/domain/place/gazetteer.ts';
import type { NamedCode } from '#lib/server/data/region/codes.ts';
import type { ConflictBook } from '#lib/server/live/read-conflicts.ts';
import { profileWithConflicts } from './profile-with-conflicts.ts';

/** The published listings of a region with the index over them, as matching needs it. */
export interface MatchingRegion {
	readonly gazetteer: Gazetteer;
	readonly codes: readonly NamedCode[];
	readonly index: MatchIndex;
	/** Of the texts of listings, with an embedder. */
	readonly vectors: KnownVectors;
	/** A listing as the engine sees it, published or not, with whom its organisation must not be matched. */
	profileOf(listing: StoredListing): ListingProfile;
	/** The organisations with which one must not be matched, whoever of the two declared it. */
	readonly conflictsOf: (organisationId: string) => readonly string[];
	/** Null where no listing of that id is published. */
	find(id: string): StoredListing | null;
	/** All of them, in no order. */
	published(): readonly StoredListing[];
	/** How many listings of a kind each organisation has published, by its id. */
	activity(kind: ListingKind): ReadonlyMap<string, number>;
}

export interface KnownVectors {
	/** Null where none were brought. */
	readonly shelf: VectorShelf | null;
	/** Of the last change that brought some; 0 before. */
	readonly reach: number;
}

/** What a region begins with. */
export interface MatchingKnowledge {
	readonly places: readonly Place[];
	readonly codes: readonly NamedCode[];
	readonly lexicon: Lexicon;
	readonly weights: ScoreWeights;
	readonly conflicts: ConflictBook;
	/** The region's, by its IANA name. */
	readonly timeZone: string;
}

/** A change of what is matched. Plain data, so that it can be handed to a thread. */
export type RegionChange =
	| { readonly kind: 'put'; readonly listings: readonly StoredListing[] }
	| { readonly kind: 'remove'; readonly ids: readonly string[] }
	| { readonly kind: 'weights'; readonly weights: ScoreWeights }
	| { readonly kind: 'lexicon'; readonly lexicon: Lexicon }
	| { readonly kind: 'conflicts'; readonly conflicts: ConflictBook }
	| VectorsChange;

/** Vectors of texts, for listings that are published or not. */
export interface VectorsChange {
	readonly kind: 'vectors';
	/** How many numbers each vector has; always the same. */
	readonly dimensions: number;
	readonly put: readonly {
		readonly listing: { readonly id: string; readonly kind: ListingKind };
		readonly text: string;
		readonly vector: Float32Array;
	}[];
	/** Listings by their ids, each with all the texts that it has; vectors of others are dropped. */
	readonly texts: readonly (readonly [listingId: string, texts: readonly string[]])[];
	/** Counts the changes of vectors, so that it can be told that one did not arrive. */
	readonly reach: number;
}

export interface ChangingRegion extends MatchingRegion {
	apply(change: RegionChange): void;
}

/** A region without listings. */
export function createMatchingRegion(known: MatchingKnowledge): ChangingRegion {
	const { codes, timeZone } = known;
	const gazetteer = createGazetteer(known.places);
	const listings = new Map<string, StoredListing>();
	const activity = { need: new Map<string, number>(), offer: new Map<string, number>() };
	let { conflicts, weights } = known;
	let index = createMatchIndex(known.lexicon, { timeZone });
	index.weigh(weights);
	let vectors: KnownVectors = { shelf: null, reach: 0 };

	const makeProfile = (listing: StoredListing) =>
		profileWithConflicts(listing, gazetteer, conflicts);

	/** What was sent is a copy of what is held: the index knows a text by its profile, and reads another one anew. */
	function profileOf(listing: StoredListing): ListingProfile {
		const held = index.get(listing.id);
		return held !== null && isDeepStrictEqual(listings.get(listing.id), listing)
			? held
			: makeProfile(listing);
	}

	function count({ draft, organisation }: StoredListing, change: 1 | -1): void {
		const counts = activity[draft.kind];
		const now = (counts.get(organisation.id) ?? 0) + change;
		if (now === 0) counts.delete(organisation.id);
		else counts.set(organisation.id, now);
	}

	function put(listing: StoredListing): void {
		remove(listing.id);
		listings.set(listing.id, listing);
		count(listing, 1);
		index.put(makeProfile(listing));
	}

	function remove(id: string): void {
		const listing = listings.get(id);
		if (listing === undefined) return;
		listings.delete(id);
		count(listing, -1);
		index.remove(id);
	}

	/** Every text says something else by another lexicon, so all of them are read again. */
	function readAgain(lexicon: Lexicon): void {
		index = createMatchIndex(lexicon, { timeZone });
		index.weigh(weights);
		for (const listing of listings.values()) index.put(makeProfile(listing));
	}

	function takeVectors({ dimensions, put: brought, texts, reach }: VectorsChange): void {
		const shelf = vectors.shelf ?? createVectorShelf(dimensions);
		for (const { listing, text, vector } of brought) shelf.put(listing, text, vector);
		for (const [id, kept] of texts) shelf.keepOnly(id, kept);
		vectors = { shelf, reach };
	}

	/** Those whose conflicts changed are put again, with the texts they have. */
	function renewConflicts(renewed: ConflictBook): void {
		const before = conflicts;
		conflicts = renewed;
		for (const listing of listings.values()) {
			const { id } = listing.organisation;
			if (String(renewed.get(id)) !== String(before.get(id))) index.put(makeProfile(listing));
		}
	}

	return {
		gazetteer,
		codes,
		get index() {
			return index;
		},
		get vectors() {
			return vectors;
		},
		profileOf,
		conflictsOf: (organisationId) => conflicts.get(organisationId) ?? [],
		find: (id) => listings.get(id) ?? null,
		published: () => [...listings.values()],
		activity: (kind) => activity[kind],
		apply(change) {
			switch (change.kind) {
				case 'put':
					return change.listings.forEach(put);
				case 'remove':
					return change.ids.forEach(remove);
				case 'weights':
					({ weights } = change);
					return index.weigh(weights);
				case 'lexicon':
					return readAgain(change.lexicon);
				case 'conflicts':
					return renewConflicts(change.conflicts);
				case 'vectors':
					return takeVectors(change);
			}
		}
	};
}

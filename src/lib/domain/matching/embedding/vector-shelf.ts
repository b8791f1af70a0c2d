import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { keepNearest, type Nearness, type NearestQuery } from './nearest-listings.ts';

/** Vectors of listings, held in one typed array and compared one by one. */
export interface VectorShelf {
	/** How many vectors it holds. */
	readonly size: number;
	/** Puts the vector of one text of a listing, in place of the one that was there. */
	put(
		listing: { readonly id: string; readonly kind: ListingKind },
		text: string,
		vector: ArrayLike<number>
	): void;
	/** Takes away the vectors of all other texts of a listing. */
	keepOnly(listingId: string, texts: readonly string[]): void;
	/** @param isLive listings for which it says no are passed over */
	nearest(query: NearestQuery, isLive: (listingId: string) => boolean): Nearness;
}

interface Held {
	readonly id: string;
	readonly kind: ListingKind;
	readonly text: string;
}

const FIRST_ROOM = 64;

/** @param dimensions how many numbers every vector has */
export function createVectorShelf(dimensions: number): VectorShelf {
	let numbers = new Float32Array(FIRST_ROOM * dimensions);
	const held: Held[] = [];
	/** By listing and text. */
	const places = new Map<string, Map<string, number>>();

	function cosineAt(place: number, vector: Float32Array): number {
		const from = place * dimensions;
		let sum = 0;
		for (let at = 0; at < dimensions; at += 1) sum += numbers[from + at]! * vector[at]!;
		return Math.min(1, Math.max(0, sum));
	}

	/** The last vector takes the place of one that goes. */
	function moveLastTo(place: number): void {
		const last = held.length - 1;
		const moved = held.pop()!;
		if (place === last) return;
		numbers.copyWithin(place * dimensions, last * dimensions, (last + 1) * dimensions);
		held[place] = moved;
		places.get(moved.id)!.set(moved.text, place);
	}

	return {
		get size() {
			return held.length;
		},
		put(listing, text, vector) {
			if (vector.length !== dimensions)
				throw new RangeError(`A vector of ${vector.length} numbers among those of ${dimensions}.`);
			const texts = places.get(listing.id) ?? new Map<string, number>();
			places.set(listing.id, texts);
			const place = texts.get(text) ?? held.length;
			if ((place + 1) * dimensions > numbers.length) {
				const grown = new Float32Array(numbers.length * 2);
				grown.set(numbers);
				numbers = grown;
			}
			numbers.set(vector, place * dimensions);
			held[place] = { id: listing.id, kind: listing.kind, text };
			texts.set(text, place);
		},
		keepOnly(listingId, kept) {
			const texts = places.get(listingId) ?? new Map<string, number>();
			for (const [text, place] of [...texts]) {
				if (kept.includes(text)) continue;
				texts.delete(text);
				moveLastTo(place);
			}
		},
		nearest({ vectors, kind, limit }, isLive) {
			const found: [string, number][] = [];
			held.forEach((one, place) => {
				if (one.kind !== kind || !isLive(one.id)) return;
				for (const vector of vectors) found.push([one.id, cosineAt(place, vector)]);
			});
			return keepNearest(found, limit);
		}
	};
}

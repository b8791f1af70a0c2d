import type { ListingProfile } from '../listing-profile.ts';
import { diversify } from './diversify.ts';
import { titleLikeness } from './title-likeness.ts';

/** An entry of a list before it is put in the order in which it is shown. */
export interface ListEntry {
	readonly listing: ListingProfile;
	/** In [0, 1]. It is shown as it is: order never changes it. */
	readonly score: number;
}

/** Puts entries, the best first, in the order in which they are shown. The same entries give the same order. */
export interface ListOrder {
	order<Entry extends ListEntry>(best: readonly Entry[]): readonly Entry[];
	/** Where one of them stands in that order, counted from 1. */
	placeOf<Entry extends ListEntry>(best: readonly Entry[], entry: Entry): number;
}

/** Two titles that share more of their words than this offer the same thing. */
export const NEARLY_SAME = 0.8;
/** What relevance counts against novelty: what is nearly the same as one above counts as if it scored 0.11 less. */
const RELEVANCE = 0.9;
/** Places of one organisation while others wait. */
export const MOST_OF_ONE = 2;

export const byScore: ListOrder = {
	order: (best) => best,
	placeOf: (best, entry) => best.indexOf(entry) + 1
};

/**
 * The order that keeps one organisation, or one thing listed twice, from filling a list: an organisation takes two
 * places while others wait, and what is nearly the same as one above makes room for others about as good.
 *
 * @param listings every listing that the order will be asked for
 */
export function orderWithVariety(listings: readonly ListingProfile[]): ListOrder {
	const alike = likenessWithin(listings);
	if (alike.size === 0 && !isCrowded(listings)) return byScore;
	function vary<Entry extends ListEntry>(best: readonly Entry[], until?: Entry) {
		const entries = best.map((entry) => ({
			entry,
			score: entry.score,
			organisation: entry.listing.organisation?.id ?? null
		}));
		const similarTo = ({ entry }: (typeof entries)[number]) => {
			const likenesses = alike.get(entry.listing);
			if (!likenesses) return null;
			return (other: (typeof entries)[number]) => likenesses.get(other.entry.listing) ?? 0;
		};
		const last = until && entries.find(({ entry }) => entry === until);
		return diversify(entries, {
			length: entries.length,
			mostOfOne: MOST_OF_ONE,
			relevance: RELEVANCE,
			similarTo,
			...(last && { until: last })
		}).map(({ entry }) => entry);
	}
	return {
		order: (best) => vary(best),
		placeOf: (best, entry) => vary(best, entry).length
	};
}

/** How alike those are that are nearly the same; whoever is like nobody is left out. */
function likenessWithin(
	listings: readonly ListingProfile[]
): ReadonlyMap<ListingProfile, ReadonlyMap<ListingProfile, number>> {
	const alike = new Map<ListingProfile, Map<ListingProfile, number>>();
	const note = (one: ListingProfile, other: ListingProfile, likeness: number) =>
		alike.set(one, (alike.get(one) ?? new Map<ListingProfile, number>()).set(other, likeness));
	listings.forEach((one, at) => {
		for (const other of listings.slice(at + 1)) {
			const likeness = titleLikeness(one.texts, other.texts);
			if (likeness < NEARLY_SAME) continue;
			note(one, other, likeness);
			note(other, one, likeness);
		}
	});
	return alike;
}

/** Whether one organisation has more of them than it may take. */
function isCrowded(listings: readonly ListingProfile[]): boolean {
	const counts = new Map<string, number>();
	for (const { organisation } of listings) {
		if (organisation) counts.set(organisation.id, (counts.get(organisation.id) ?? 0) + 1);
	}
	return [...counts.values()].some((count) => count > MOST_OF_ONE);
}

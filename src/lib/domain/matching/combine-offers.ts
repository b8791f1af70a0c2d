import { sameUnit } from './gates/capacity.ts';
import { quantitiesOf, type Quantities } from './facets/quantity.ts';
import type { ListingProfile } from './listing-profile.ts';

/** An open offer and how well it fits by itself, in [0, 1]. */
export interface ScoredOffer {
	readonly listing: ListingProfile;
	readonly score: number;
}

/** What one of several offers gives. */
export interface OfferPart {
	readonly listing: ListingProfile;
	/** In the unit of the need. */
	readonly amount: number;
}

export interface OfferCombination {
	/** The best first. */
	readonly parts: readonly OfferPart[];
	/** All parts together. */
	readonly amount: number;
	/** Whether every choice was looked at; if not, there may be one of as many offers that score more. */
	readonly isExact: boolean;
}

/** More partners than this are a consortium, not a purchase. */
const MOST_TOGETHER = 5;
/** Choices looked at before the best so far is taken: a few milliseconds. */
const MOST_STEPS = 100_000;

interface Giving extends Quantities {
	readonly listing: ListingProfile;
	readonly score: number;
}

/**
 * The offers that together give what a need asks: the fewest that can, and of those the ones with the highest scores
 * together. The parts are the least that each gives, filled up in the order of their scores until the need is met.
 *
 * Found by looking through choices of two, three and more offers, the best scores first, leaving out branches that can
 * no longer reach the quantity, keep within it, or score more. Exact for up to 30 offers or so; then after
 * `MOST_STEPS` the best found stands and `isExact` is false.
 *
 * @param offers open offers only
 * @returns null where the need may not be split, where one offer alone meets it, where five together do not, or where no
 *   choice was found in time
 */
export function combineOffers(
	need: ListingProfile,
	offers: readonly ScoredOffer[]
): OfferCombination | null {
	const wanted = wantedBy(need);
	if (!need.splittable || wanted === null || wanted.least <= 0) return null;
	const giving = offers
		.flatMap(({ listing, score }): readonly Giving[] => {
			const given = sameUnit(need, listing) ? givenBy(listing) : null;
			return given === null || given.most <= 0 || given.least > wanted.most
				? []
				: [{ ...given, listing, score }];
		})
		.sort((one, other) => other.score - one.score || (one.listing.id < other.listing.id ? -1 : 1));
	if (giving.some(({ most }) => most >= wanted.least)) return null;
	for (let size = 2; size <= Math.min(MOST_TOGETHER, giving.length); size += 1) {
		const { chosen, isExact } = searchOfSize(giving, wanted, size);
		if (chosen !== null) return divide(chosen, wanted, isExact);
		if (!isExact) return null;
	}
	return null;
}

/** A need that names only the least takes any more. */
function wantedBy(need: ListingProfile): Quantities | null {
	const said = quantitiesOf(need);
	return said && { ...said, most: need.quantityMax === null ? Infinity : said.most };
}

/** An offer that names only the most gives any less. */
function givenBy(offer: ListingProfile): Quantities | null {
	const said = quantitiesOf(offer);
	return said && { ...said, least: offer.quantityMin === null ? 0 : said.least };
}

/** The best choice of so many offers, or null where none was found. */
function searchOfSize(
	giving: readonly Giving[],
	wanted: Quantities,
	size: number
): { readonly chosen: readonly Giving[] | null; readonly isExact: boolean } {
	const largest = giving.map(({ most }) => most).sort((a, b) => b - a);
	let steps = 0;
	let chosen: readonly Giving[] | null = null;
	let best = -1;

	function choose(from: number, picked: readonly Giving[], sums: Giving): void {
		if (steps >= MOST_STEPS) return;
		steps += 1;
		const left = size - picked.length;
		if (left === 0) {
			if (sums.most < wanted.least || sums.score <= best) return;
			[chosen, best] = [picked, sums.score];
			return;
		}
		const reachable = largest.slice(0, left).reduce((sum, most) => sum + most, sums.most);
		if (reachable < wanted.least) return;
		for (let at = from; at <= giving.length - left; at += 1) {
			const next = giving[at]!;
			// Scores fall, so no later one brings more than `left` times this.
			if (sums.score + left * next.score <= best) return;
			if (sums.least + next.least > wanted.most) continue;
			choose(at + 1, [...picked, next], {
				...next,
				least: sums.least + next.least,
				most: sums.most + next.most,
				score: sums.score + next.score
			});
		}
	}

	choose(0, [], { ...giving[0]!, least: 0, most: 0, score: 0 });
	return { chosen, isExact: steps < MOST_STEPS };
}

function divide(chosen: readonly Giving[], wanted: Quantities, isExact: boolean): OfferCombination {
	let lacking = wanted.least - chosen.reduce((sum, { least }) => sum + least, 0);
	const parts = chosen.map(({ listing, least, most }): OfferPart => {
		const more = Math.max(0, Math.min(lacking, most - least));
		lacking -= more;
		return { listing, amount: least + more };
	});
	return { parts, amount: parts.reduce((sum, { amount }) => sum + amount, 0), isExact };
}

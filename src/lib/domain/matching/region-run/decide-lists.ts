import type { ExposureEntry } from '../exposure/exposure-lists.ts';
import { orderTogether } from '../exposure/order-together.ts';
import type { DecidedPair } from './decided-pairs.ts';
import type { RegionMarket } from './make-market.ts';

/** The longest list of a listing. */
export const LIST_LENGTH = 20;

/**
 * The lists of all parties, decided together: every pair that stands in a list, those of the first need first. The
 * same market and seed give the same pairs.
 *
 * @param seed another one for each period
 */
export function decideLists(
	{ market, needs, offers, comparisonOf }: RegionMarket,
	seed: number
): readonly DecidedPair[] {
	const { lists } = orderTogether(market, { length: LIST_LENGTH, seed });
	const forOffer = new Map<number, ExposureEntry>();
	offers.forEach((_, offer) => {
		for (const entry of lists.forOffer(offer)) forOffer.set(entry.pair, entry);
	});
	const decided: DecidedPair[] = [];
	const decide = (pair: number, mine: ExposureEntry | null, theirs: ExposureEntry | null) => {
		const entry = (mine ?? theirs)!;
		decided.push({
			need: needs[market.pairs.need[pair]!]!,
			offer: offers[market.pairs.offer[pair]!]!,
			rankForNeed: mine?.rank ?? null,
			rankForOffer: theirs?.rank ?? null,
			cause: entry.reason === 'relieved' ? 'relevance' : entry.reason,
			propensity: entry.propensity,
			text: comparisonOf(pair)
		});
	};
	needs.forEach((_, need) => {
		for (const entry of lists.forNeed(need)) {
			decide(entry.pair, entry, forOffer.get(entry.pair) ?? null);
			forOffer.delete(entry.pair);
		}
	});
	for (const [pair, entry] of forOffer) decide(pair, null, entry);
	return decided.sort((one, other) => one.need - other.need || one.offer - other.offer);
}

import { keyedChance } from '#lib/domain/chance/keyed-chance.ts';
import type { Capability, Ecosystem, SyntheticListing } from './ecosystem.ts';

/** What two parties would really say about one another; the engine never sees it. */
export interface TrueUtility {
	/** Chance that the owner of the need says yes to the offer, in (0, 1). */
	ofNeed(need: number, offer: number): number;
	/** Chance that the owner of the offer says yes to the need. */
	ofOffer(need: number, offer: number): number;
	/** What they will in fact say, drawn once for all policies and periods. */
	needSaysYes(need: number, offer: number): boolean;
	offerSaysYes(need: number, offer: number): boolean;
}

/** Weights of a logistic model of acceptance; see `createTrueUtility`. */
const BASE = -3.2;
const FIT = 5;
const FAME = 1;
const SELECTIVE = 0.8;
const TASTE = 0.8;
/** What a capability of the same field is worth that is not the one asked for. */
const NEAR = 0.15;

/**
 * A logistic model of acceptance, as in the discrete choice literature (McFadden, "Conditional Logit Analysis of
 * Qualitative Choice Behavior", 1974): fit of what is really needed to what can really be done, fame of the other side
 * (common taste, which is what crowds a market: Su, Bayoumi and Joachims, 2021), selectiveness of the famous, and a
 * taste of this pair that no text shows. A side never knows of claims that are not true until it looks.
 */
export function createTrueUtility(ecosystem: Ecosystem): TrueUtility {
	const { seed, parties, needs, offers } = ecosystem;
	const fits = new Map<number, number>();

	function fit(need: number, offer: number): number {
		const key = need * offers.length + offer;
		const known = fits.get(key);
		if (known !== undefined) return known;
		const value = coverage(needs[need]!, offers[offer]!);
		fits.set(key, value);
		return value;
	}
	function chanceOf(need: number, offer: number, side: 1 | 2): number {
		const [seeker, provider] = [parties[needs[need]!.owner]!, parties[offers[offer]!.owner]!];
		const [own, other] = side === 1 ? [seeker, provider] : [provider, seeker];
		const taste = TASTE * Math.sqrt(3) * (2 * keyedChance(seed, 3, side, need, offer) - 1);
		return logistic(
			BASE + FIT * fit(need, offer) + FAME * other.fame - SELECTIVE * own.fame + taste
		);
	}
	const saysYes = (need: number, offer: number, side: 1 | 2) =>
		keyedChance(seed, 4, side, need, offer) < chanceOf(need, offer, side);
	return {
		ofNeed: (need, offer) => chanceOf(need, offer, 1),
		ofOffer: (need, offer) => chanceOf(need, offer, 2),
		needSaysYes: (need, offer) => saysYes(need, offer, 1),
		offerSaysYes: (need, offer) => saysYes(need, offer, 2)
	};
}

/** Share of what is needed that the offer can do; for what it cannot, a little if it works in the field at all. */
function coverage(need: SyntheticListing, offer: SyntheticListing): number {
	const able = new Set<Capability>(offer.truth);
	const fields = new Set(offer.truth.map(({ domain }) => domain));
	const parts = need.truth.map((wanted) =>
		able.has(wanted) ? 1 : fields.has(wanted.domain) ? NEAR : 0
	);
	return parts.reduce((sum: number, part) => sum + part, 0) / parts.length;
}

function logistic(value: number): number {
	return 1 / (1 + Math.exp(-value));
}

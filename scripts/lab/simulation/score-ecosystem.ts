import { createMatchIndex, type MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import type { Ecosystem } from './ecosystem.ts';

/** All pairs that the engine finds from either side, with what it makes of them. */
export interface ScoredEcosystem {
	readonly need: readonly number[];
	readonly offer: readonly number[];
	readonly towardsNeed: readonly number[];
	readonly towardsOffer: readonly number[];
	/** The engine's own fused score. */
	readonly score: readonly number[];
}

/** Partners asked for from each side. */
const CANDIDATES = 60;

/** Lets the real engine read the texts and score the pairs: the one place where the laboratory meets it. */
export function scoreEcosystem({ needs, offers }: Ecosystem, now: Date): ScoredEcosystem {
	const index = createMatchIndex();
	for (const { profile } of [...needs, ...offers]) index.put(profile);
	const needAt = new Map(needs.map(({ profile }, at) => [profile.id, at]));
	const offerAt = new Map(offers.map(({ profile }, at) => [profile.id, at]));
	const met = new Set<number>();
	const scored = {
		need: [] as number[],
		offer: [] as number[],
		towardsNeed: [] as number[],
		towardsOffer: [] as number[],
		score: [] as number[]
	};
	for (const { profile } of [...needs, ...offers]) {
		for (const pair of findPartners(index, profile, now)) {
			const [need, offer] = [needAt.get(pair.need)!, offerAt.get(pair.offer)!];
			const key = need * offers.length + offer;
			if (met.has(key)) continue;
			met.add(key);
			scored.need.push(need);
			scored.offer.push(offer);
			scored.towardsNeed.push(pair.towards.need);
			scored.towardsOffer.push(pair.towards.offer);
			scored.score.push(pair.score);
		}
	}
	return scored;
}

/** What the engine makes of one listing's best open partners, the best first. */
export function findPartners(index: MatchIndex, profile: ListingProfile, now: Date) {
	const { open } = scoreBest(index, index.read(profile), {
		now,
		limit: CANDIDATES,
		candidates: CANDIDATES,
		least: 0
	});
	return open.map(({ pair: { need, offer }, score: { score, towards } }) => ({
		need: need.id,
		offer: offer.id,
		score,
		towards
	}));
}

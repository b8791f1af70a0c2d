import fc from 'fast-check';
import type { Market } from '#lib/domain/matching/exposure/market.ts';

/** Sixteenths: their products and sums are exact, so that ties are ties. */
const score = fc.integer({ min: 0, max: 16 }).map((steps) => steps / 16);

export interface MarketLimits {
	readonly mostListings: number;
	readonly mostAttention: number;
	/** `own` gives every listing a party of its own. */
	readonly owners: 'own' | 'shared';
}

/** Small markets with many ties, some parties that both need and offer, some pairs worth nothing. */
export function anyMarket({ mostListings, mostAttention, owners }: MarketLimits) {
	return fc
		.record({
			needs: fc.integer({ min: 1, max: mostListings }),
			offers: fc.integer({ min: 1, max: mostListings }),
			shared: fc.integer({ min: 2, max: mostListings + 1 })
		})
		.chain(({ needs, offers, shared }) => {
			const parties = owners === 'own' ? needs + offers : shared;
			const ownersOf = (count: number, from: number) =>
				owners === 'own'
					? fc.constant(Array.from({ length: count }, (_, at) => from + at))
					: fc.array(fc.nat(parties - 1), { minLength: count, maxLength: count });
			const each = <T>(one: fc.Arbitrary<T>, count: number) =>
				fc.array(one, { minLength: count, maxLength: count });
			return fc
				.record({
					needOwners: ownersOf(needs, 0),
					offerOwners: ownersOf(offers, needs),
					scores: each(fc.option(fc.tuple(score, score), { freq: 3 }), needs * offers),
					attention: each(fc.nat(mostAttention), parties),
					floor: each(fc.nat(2), parties)
				})
				.map(({ needOwners, offerOwners, scores, attention, floor }): Market => {
					const pairs = scores.flatMap((scored, at) => {
						const [need, offer] = [Math.floor(at / offers), at % offers];
						if (!scored || needOwners[need] === offerOwners[offer]) return [];
						return [{ need, offer, towardsNeed: scored[0], towardsOffer: scored[1] }];
					});
					return {
						needs: { owners: needOwners, keys: needOwners.map((_, at) => 1000 + at) },
						offers: { owners: offerOwners, keys: offerOwners.map((_, at) => 2000 + at) },
						pairs: {
							need: pairs.map(({ need }) => need),
							offer: pairs.map(({ offer }) => offer),
							towardsNeed: pairs.map(({ towardsNeed }) => towardsNeed),
							towardsOffer: pairs.map(({ towardsOffer }) => towardsOffer)
						},
						parties: { attention, floor }
					};
				});
		});
}

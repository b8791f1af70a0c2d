import { mean } from '../../eval/figures/mean.ts';
import { ndcgOfGains } from '../../eval/figures/ndcg.ts';
import type { PeriodLists } from './policies.ts';
import type { Scene } from './simulate.ts';

const LENGTH = 10;

/**
 * Mean nDCG@10 of the needs' lists against what nobody told the engine: the true chance that both sides say yes. A list
 * is measured against the best of everybody who has come, not only of those the engine found, so a short list and a
 * missed partner both cost.
 */
export function qualityOfLists({ ecosystem, scored, truth }: Scene, lists: PeriodLists): number {
	const { parties, needs, offers } = ecosystem;
	const gain = (need: number, offer: number) =>
		truth.ofNeed(need, offer) * truth.ofOffer(need, offer);
	const isHere = ({ owner }: { readonly owner: number }) => parties[owner]!.joins === 0;
	const qualities = needs.flatMap((listing, need) => {
		if (!isHere(listing)) return [];
		const possible = offers.flatMap((other, offer) =>
			isHere(other) && other.owner !== listing.owner ? [gain(need, offer)] : []
		);
		const shown = lists.needs[need]!.map((pair) => gain(need, scored.offer[pair]!));
		const quality = ndcgOfGains(shown, possible, LENGTH);
		return quality === null ? [] : [quality];
	});
	return mean(qualities) ?? 0;
}

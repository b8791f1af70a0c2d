import { applyFacetWeights } from '#lib/domain/matching/learning/apply-facet-weights.ts';
import type { ModelCard } from '#lib/domain/matching/learning/model-card.ts';
import { PRIOR_WEIGHTS, type ScoreWeights } from '#lib/domain/matching/score-weights.ts';

/** A model card for the terminal: what each facet would count, and whether that foretells better. */
export function describeCard(card: ModelCard): string {
	const learnt = applyFacetWeights(card.learnt, card.prior);
	const { prior: before, learnt: after } = card.heldOut;
	const lines = card.facets.map((name, at) => {
		const slopes = [card.prior, card.learnt, card.deviations].map(({ facets }) => facets[at]!);
		const [slope, moved, deviation] = slopes.map((value) => value.toFixed(3));
		const gains = [PRIOR_WEIGHTS, learnt].map((weights) => gainsOf(weights, name));
		return `${name.padEnd(12)} slope ${slope} -> ${moved} (± ${deviation})  ${gains[0] === '' ? '' : gains.join(' -> ')}`;
	});
	return [
		`Learnt from ${card.observations} suggestions (worth ${card.effectiveCount.toFixed(0)}), to foretell: ${card.rung}.`,
		...lines.map((line) => line.trimEnd()),
		`Of ${after.count} opened suggestions kept aside, log loss ${before.logLoss.toFixed(4)} -> ${after.logLoss.toFixed(4)},`,
		`calibration error ${before.calibrationError.toFixed(4)} -> ${after.calibrationError.toFixed(4)}.`,
		after.logLoss < before.logLoss
			? 'It foretells better than the weights before: `npm run learn -- --use learnt` orders by it.'
			: 'It foretells no better than the weights before.'
	].join('\n');
}

/** What the need and the offer gain from a facet, or what the codes are worth; empty for the text. */
function gainsOf({ gains, codeWorth }: ScoreWeights, name: string): string {
	if (name === 'codes') return `worth ${codeWorth.toFixed(3)}`;
	const gain = Object.entries(gains).find(([one]) => one === name)?.[1];
	return gain === undefined ? '' : `gains ${gain.need.toFixed(3)}/${gain.offer.toFixed(3)}`;
}

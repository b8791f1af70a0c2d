import { CONFIDENCE_FEATURES, confidenceFeatures } from '#lib/domain/matching/confidence.ts';
import { commonGroundOf } from '#lib/domain/matching/index/common-ground.ts';
import { compareTexts } from '#lib/domain/matching/index/text-comparison.ts';
import { calibrate, type Calibration } from '#lib/domain/matching/learning/calibration.ts';
import { fitWeights, type FacetWeights } from '#lib/domain/matching/learning/fit-weights.ts';
import type { LoggedProposal } from '#lib/domain/matching/learning/proposal-log.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { VARIED_AMONG } from '#lib/server/use-cases/matching/list-lengths.ts';
import type { Ask, AskSet } from './ask-set.ts';
import { NOW, openAsking } from './ours.ts';

const JUDGED = 5;
const PARTS = 5;
/** How many cards the prior, that no feature tells anything, counts for. */
const SHRINKAGE = 1;
const NOTHING_KNOWN: FacetWeights = { base: 0, facets: CONFIDENCE_FEATURES.map(() => 0) };

interface FittedConfidence {
	readonly base: number;
	readonly weights: Readonly<Record<string, number>>;
	/** Of cards whose asks were left out of what the model was fitted on. */
	readonly calibration: Calibration;
	readonly cards: number;
}

/**
 * Fits the model of `confidenceOf` to the first five cards of each ask: grade 1 or 2 is useful, no grade is not. Its
 * calibration is that of five-fold cross-validation by ask.
 */
export function fitConfidence(set: AskSet): FittedConfidence {
	const asking = openAsking(set.listings, set.gazetteer);
	const byAsk = set.asks.map((ask) => cardsOf(set, ask, asking));
	const all = byAsk.flat();
	const forecasts = Array.from({ length: PARTS }, (_, part) => {
		const isLeftOut = (_cards: unknown, nth: number) => nth % PARTS === part;
		const weights = fit(byAsk.filter((cards, nth) => !isLeftOut(cards, nth)).flat());
		return byAsk
			.filter(isLeftOut)
			.flat()
			.map(({ facets, outcome }) => ({
				chance: chanceOf(weights, facets),
				came: outcome !== 'shown'
			}));
	}).flat();
	const { base, facets } = fit(all);
	return {
		base,
		weights: Object.fromEntries(CONFIDENCE_FEATURES.map((name, at) => [name, facets[at]!])),
		calibration: calibrate(forecasts),
		cards: all.length
	};
}

function cardsOf(
	set: AskSet,
	ask: Ask,
	{ index, profileOf }: ReturnType<typeof openAsking>
): readonly LoggedProposal[] {
	const profile = profileOf(ask);
	if (profile === null) return [];
	const asking = index.read(profile);
	const { matches } = matchListing(index, profile, {
		now: NOW,
		limit: JUDGED,
		variedAmong: VARIED_AMONG
	});
	return matches.map(({ listing, score }) => {
		const other = index.read(listing);
		const [need, offer] = ask.kind === 'need' ? [asking, other] : [other, asking];
		const { space } = compareTexts(need.faces, offer.faces, index.statistics);
		const common = commonGroundOf(asking, other, space, index.statistics);
		const features = confidenceFeatures(common, score);
		const grade = set.grades.get(ask.id)?.get(listing.id) ?? 0;
		return {
			facets: CONFIDENCE_FEATURES.map((name) => features[name]),
			propensity: 1,
			rank: 1,
			outcome: grade > 0 ? 'interest_sent' : 'shown'
		};
	});
}

function fit(cards: readonly LoggedProposal[]): FacetWeights {
	return fitWeights(cards, NOTHING_KNOWN, { shrinkage: SHRINKAGE, examine: () => 1 }).weights;
}

function chanceOf({ base, facets }: FacetWeights, values: readonly number[]): number {
	const sum = values.reduce((all, value, at) => all + facets[at]! * value, base);
	return 1 / (1 + Math.exp(-sum));
}

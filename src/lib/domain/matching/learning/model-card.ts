import { calibrate } from './calibration.ts';
import { chanceOf, type FacetWeights, type FittedWeights } from './fit-weights.ts';
import { type Outcome, reached } from './outcome-ladder.ts';
import type { LoggedProposal } from './proposal-log.ts';

/** What must be known about learnt weights before anybody relies on them; plain data, to be kept as JSON. */
export interface ModelCard {
	/** ISO instant. */
	readonly fittedAt: string;
	readonly rung: Outcome;
	/** Names of the facets, in the order of the weights. */
	readonly facets: readonly string[];
	readonly prior: FacetWeights;
	readonly learnt: FacetWeights;
	readonly deviations: FacetWeights;
	readonly observations: number;
	readonly effectiveCount: number;
	readonly shrinkage: number;
	readonly leastChance: number;
	/** How well each foretells proposals that were not learnt from, among those that were opened. */
	readonly heldOut: Readonly<Record<'prior' | 'learnt', HeldOut>>;
}

interface HeldOut {
	readonly count: number;
	/** Mean negative log likelihood; lower is better. */
	readonly logLoss: number;
	readonly calibrationError: number;
}

export type WeightsChoice = 'prior' | 'learnt';

/** The one switch: what was learnt is used only when somebody says so, and can be put back at any time. */
export function weightsInUse(card: ModelCard, choice: WeightsChoice): FacetWeights {
	return choice === 'learnt' ? card.learnt : card.prior;
}

export interface CardContext {
	readonly facets: readonly string[];
	readonly rung: Outcome;
	readonly prior: FacetWeights;
	readonly shrinkage: number;
	readonly leastChance: number;
	/** Proposals kept aside. */
	readonly heldOut: readonly LoggedProposal[];
	readonly observations: number;
	readonly now: Date;
}

export function writeModelCard(fitted: FittedWeights, context: CardContext): ModelCard {
	const { heldOut, now, prior, ...rest } = context;
	const seen = heldOut.filter(({ outcome }) => reached(outcome, 'opened'));
	const judge = (weights: FacetWeights): HeldOut => {
		const forecasts = seen.map(({ facets, outcome }) => ({
			chance: chanceOf(weights, facets),
			came: reached(outcome, context.rung)
		}));
		const losses = forecasts.map(({ chance, came }) => -Math.log(came ? chance : 1 - chance));
		const sum = losses.reduce((total, loss) => total + loss, 0);
		return {
			count: seen.length,
			logLoss: seen.length > 0 ? sum / seen.length : 0,
			calibrationError: calibrate(forecasts).error
		};
	};
	return {
		fittedAt: now.toISOString(),
		...rest,
		prior,
		learnt: fitted.weights,
		deviations: fitted.deviations,
		effectiveCount: fitted.effectiveCount,
		heldOut: { prior: judge(prior), learnt: judge(fitted.weights) }
	};
}

import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import type { Expert, ExpertSet } from './expert-set.ts';
import { bootstrapInterval } from './figures/bootstrap.ts';
import {
	type GradedScore,
	orderEasyPairs,
	orderHardPairs,
	weightedPairLoss
} from './figures/pair-loss.ts';
import { rateExperts } from './rate-experts.ts';
import { round } from './round.ts';

const SEED = 1;

/** Null stands for "no such pair". */
export interface ExpertFigures {
	readonly set: string;
	readonly experts: number;
	readonly items: number;
	readonly grades: number;
	/** The weighted pair loss: 0 is faultless, 0.5 chance. */
	readonly loss: number | null;
	/** Of the loss, over experts. */
	readonly ci95: readonly [number, number] | null;
	/** Shares of the easy and the hard pairs in the right order. */
	readonly easy: number | null;
	readonly hard: number | null;
	readonly pairs: { readonly easy: number; readonly hard: number };
	readonly ms: number;
}

export function measureExperts(set: ExpertSet): ExpertFigures {
	const began = performance.now();
	const scoreOf = rateExperts(set);
	const ms = performance.now() - began;
	const graded = set.experts.map((expert) => gradedScores(set, expert, scoreOf));
	const [easy, hard] = [orderEasyPairs(graded), orderHardPairs(graded)];
	const loss = weightedPairLoss(graded);
	const interval = bootstrapInterval(graded, weightedPairLoss, seededRandom(SEED));
	return {
		set: set.name,
		experts: set.experts.length,
		items: set.items.length,
		grades: graded.flat().length,
		loss: loss === null ? null : round(loss),
		ci95: interval && [round(interval[0]), round(interval[1])],
		easy: shareOf(easy),
		hard: shareOf(hard),
		pairs: { easy: easy.pairs, hard: hard.pairs },
		ms: Math.round(ms)
	};
}

function gradedScores(
	{ grades }: ExpertSet,
	{ id }: Expert,
	scoreOf: (expert: string, item: string) => number
): readonly GradedScore[] {
	return [...(grades.get(id) ?? [])].map(([item, grade]) => ({ grade, score: scoreOf(id, item) }));
}

function shareOf({ pairs, correct }: { pairs: number; correct: number }): number | null {
	return pairs === 0 ? null : round(correct / pairs);
}

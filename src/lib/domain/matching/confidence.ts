import type { CommonGround } from './index/common-ground.ts';
import type { RoleStrength, Strength } from './strength.ts';

/**
 * Fitted by `npm run eval:asks -- DIR --fit` on the five first cards of 150 asks that people graded, where a fifth of the
 * cards had no grade and counted as useless (docs/decisions/0021).
 */
const BASE = 0.155;
const WEIGHTS = {
	asked: -0.441,
	met: 1.22,
	joined: 0.419,
	prominent: 0.161,
	task: 0.684,
	score: 1.087
};

/** What the confidence is made of; amounts of words by their order of magnitude. */
export type ConfidenceFeatures = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** In the order in which they are fitted. */
export const CONFIDENCE_FEATURES = Object.keys(WEIGHTS) as readonly (keyof ConfidenceFeatures)[];

/**
 * The estimated chance, in (0, 1), that whoever asked finds the pair worth a look: a logistic model of what the two texts
 * have in common and of their score. How long a text is, is no part of it.
 */
export function confidenceOf(common: CommonGround, score: number): number {
	const features = confidenceFeatures(common, score);
	const sum = CONFIDENCE_FEATURES.reduce((all, name) => all + WEIGHTS[name] * features[name], BASE);
	return 1 / (1 + Math.exp(-sum));
}

export function confidenceFeatures(
	{ asked, met, joined, prominent, task }: CommonGround,
	score: number
): ConfidenceFeatures {
	return {
		asked: Math.log(asked + 0.5),
		met: Math.log(met + 0.05),
		joined: Math.log(3 * joined + 1),
		prominent: Math.log(prominent + 0.1),
		task: task ? 1 : 0,
		score: Math.log(Math.max(score, 0.01))
	};
}

const LEAST_STRONG = 0.6;
const LEAST_GOOD = 0.4;

/** Just below a bar, so that the number and its word agree. */
const BELOW = 0.001;

/**
 * The chance of a pair of which the offer shows no sign of what the need insists on: one such thing and it is not strong,
 * two and it is not good.
 *
 * @param unproven how many things that the need insists on nobody shows
 */
export function confidenceUnproven(confidence: number, unproven: number): number {
	if (unproven === 0) return confidence;
	return Math.min(confidence, (unproven === 1 ? LEAST_STRONG : LEAST_GOOD) - BELOW);
}

/** A chance as a word for people. */
export function strengthOf(confidence: number): Strength {
	if (confidence >= LEAST_STRONG) return 'strong';
	return confidence >= LEAST_GOOD ? 'good' : 'possible';
}

/** The least chance that has the word, or a better one. */
export function leastConfidenceOf(strength: RoleStrength): number {
	return strength === 'strong' ? LEAST_STRONG : LEAST_GOOD;
}

/** Whether anybody answers what was asked. */
export const ANSWERS = ['yes', 'partly', 'no'] as const;
export type Answered = (typeof ANSWERS)[number];

/** People look at the first three; what stands further down has a higher chance by chance alone. */
const LOOKED_AT = 3;
/**
 * Where the surest of the first three is less sure, the list holds ideas and no matches. Of 52 asks that nobody answers
 * three in four then get a plain no, and none of the right answers among the first three is lost with them.
 */
const LEAST_ANSWER = 0.13;

/** Whether a pair is more than an idea. */
export function isAnswer(confidence: number): boolean {
	return confidence >= LEAST_ANSWER;
}

/**
 * Whether a list answers: `yes` where a good or strong match is among its first three, `partly` where a possible one is,
 * `no` where there are ideas at best.
 *
 * @param matches as they are shown
 */
export function answeredBy(matches: readonly { readonly confidence: number }[]): Answered {
	const surest = Math.max(0, ...matches.slice(0, LOOKED_AT).map(({ confidence }) => confidence));
	if (surest >= LEAST_GOOD) return 'yes';
	return isAnswer(surest) ? 'partly' : 'no';
}

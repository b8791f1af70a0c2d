import {
	calibrate,
	type Calibration,
	type ReliabilityBand
} from '#lib/domain/matching/learning/calibration.ts';
import { STRENGTHS, type Strength } from '#lib/domain/matching/strength.ts';
import { mean } from '../figures/mean.ts';
import { ndcgAt } from '../figures/ndcg.ts';
import { round } from '../round.ts';
import type { Answer, Card, OpenAskEngine } from './ask-engine.ts';
import { LENGTHS, type Ask, type AskSet } from './ask-set.ts';
import { isFalse, isJudged, quotedPairs } from './false-quotes.ts';

const SHOWN = 3;
const JUDGED = 5;
const DEPTH = 10;

interface Found {
	/** Asks whose best answer is graded 2. */
	readonly answerable: number;
	/** Shares of the answerable with a 2 in the first place, and among the first three. */
	readonly firstRight: number;
	readonly rightInThree: number;
	/** Means over asks with any answer graded 1 or 2. */
	readonly ndcg3: number;
	readonly ndcg5: number;
}

interface Label {
	/** Cards that carry it among the first five. */
	readonly shown: number;
	/** Shares of those graded 1 or 2, and 2; null where none is shown. */
	readonly useful: number | null;
	readonly right: number | null;
}

export interface AskFigures extends Found {
	readonly asks: number;
	readonly byLanguage: Readonly<Record<string, Found>>;
	readonly byLength: Readonly<Record<string, Found>>;
	readonly labels: Readonly<Record<Strength, Label>>;
	/** Asks that nothing answers, and the shares of them with any card, and with a strong or good one, among three. */
	readonly nothingFits: {
		readonly asks: number;
		readonly shownAny: number;
		readonly promised: number;
	};
	/** Of the listings graded 2 among the first three by score, the share that is not shown as a match. */
	readonly rightHidden: number;
	/** Expected calibration error of `confidence` for grades 1 and 2 among the first five; null without one. */
	readonly calibrationError: number | null;
	/** What that error is made of, from the lowest estimates to the highest; empty without one. */
	readonly reliability: readonly ReliabilityBand[];
	/** Share of judged pairs of quotes whose words differ; 0 where there is none. */
	readonly falseQuotes: number;
	/** Share of cards among the first five that quote nothing. */
	readonly unquoted: number;
	/** Share of the cards among the first five that nobody has graded; they count as 0. */
	readonly ungraded: number;
	/** Median and 95th percentile of one ask. */
	readonly ms: { readonly p50: number; readonly p95: number };
}

interface Asked {
	readonly ask: Ask;
	readonly answer: Answer;
	readonly best: number;
	readonly gradeOf: (id: string) => number;
}

/** Asks everything once and compares with what people graded. */
export function measureAsks(set: AskSet, open: OpenAskEngine): AskFigures {
	const engine = open(set.listings, set.gazetteer);
	const times: number[] = [];
	const asked = set.asks.map((ask): Asked => {
		const began = performance.now();
		const answer = engine.answer(ask, DEPTH);
		times.push(performance.now() - began);
		const grades = set.grades.get(ask.id) ?? new Map<string, number>();
		return {
			ask,
			answer,
			best: Math.max(0, ...grades.values()),
			gradeOf: (id) => grades.get(id) ?? 0
		};
	});
	const cards = asked.flatMap((one) =>
		one.answer.cards.slice(0, JUDGED).map((card) => ({ card, grade: one.gradeOf(card.id) }))
	);
	const pairs = cards.flatMap(({ card }) => quotedPairs(card.quotes)).filter(isJudged);
	const hopeless = asked.filter(({ best }) => best === 0);
	const rightByScore = asked.flatMap(({ answer, gradeOf }) =>
		answer.byScore
			.slice(0, SHOWN)
			.filter((id) => gradeOf(id) === 2)
			.map((id) => answer.cards.some((card) => card.id === id))
	);
	const calibration = calibrationOf(cards);
	times.sort((a, b) => a - b);
	return {
		asks: asked.length,
		...found(asked, set),
		byLanguage: foundBy(asked, set, ({ ask }) => ask.language),
		byLength: foundBy(asked, set, ({ ask }) => ask.length, LENGTHS),
		labels: Object.fromEntries(
			STRENGTHS.map((strength) => [strength, labelled(cards, strength)])
		) as Record<Strength, Label>,
		nothingFits: {
			asks: hopeless.length,
			shownAny: share(hopeless, ({ answer }) => answer.cards.length > 0),
			promised: share(hopeless, ({ answer }) =>
				answer.cards
					.slice(0, SHOWN)
					.some(({ strength }) => strength === 'strong' || strength === 'good')
			)
		},
		rightHidden: share(rightByScore, (isShown) => !isShown),
		calibrationError: calibration && round(calibration.error),
		reliability: calibration?.bands ?? [],
		falseQuotes: share(pairs, isFalse),
		unquoted: share(cards, ({ card }) => card.quotes.length === 0),
		ungraded: share(
			asked.flatMap(({ ask, answer }) =>
				answer.cards.slice(0, JUDGED).map(({ id }) => ({ ask, id }))
			),
			({ ask, id }) => !set.grades.get(ask.id)?.has(id)
		),
		ms: {
			p50: round(times[Math.floor(times.length / 2)] ?? 0),
			p95: round(times[Math.floor(times.length * 0.95)] ?? 0)
		}
	};
}

function found(asked: readonly Asked[], { grades }: AskSet): Found {
	const answerable = asked.filter(({ best }) => best === 2);
	const gradable = asked.filter(({ best }) => best > 0);
	const rightWithin = (depth: number) =>
		share(answerable, ({ answer, gradeOf }) =>
			answer.cards.slice(0, depth).some(({ id }) => gradeOf(id) === 2)
		);
	const ndcg = (depth: number) =>
		round(
			mean(
				gradable.map(
					({ ask, answer }) =>
						ndcgAt(
							answer.cards.map(({ id }) => id),
							grades.get(ask.id)!,
							depth
						) ?? 0
				)
			) ?? 0
		);
	return {
		answerable: answerable.length,
		firstRight: rightWithin(1),
		rightInThree: rightWithin(SHOWN),
		ndcg3: ndcg(SHOWN),
		ndcg5: ndcg(JUDGED)
	};
}

function foundBy(
	asked: readonly Asked[],
	set: AskSet,
	classOf: (one: Asked) => string,
	classes: readonly string[] = [...new Set(asked.map(classOf))]
): Readonly<Record<string, Found>> {
	return Object.fromEntries(
		classes.map((name) => [
			name,
			found(
				asked.filter((one) => classOf(one) === name),
				set
			)
		])
	);
}

interface GradedCard {
	readonly card: Card;
	readonly grade: number;
}

function labelled(cards: readonly GradedCard[], strength: Strength): Label {
	const those = cards.filter(({ card }) => card.strength === strength);
	if (those.length === 0) return { shown: 0, useful: null, right: null };
	return {
		shown: those.length,
		useful: share(those, ({ grade }) => grade > 0),
		right: share(those, ({ grade }) => grade === 2)
	};
}

/** Of the cards whose engine estimates a chance; null where there is none. */
function calibrationOf(cards: readonly GradedCard[]): Calibration | null {
	const forecasts = cards.flatMap(({ card: { confidence }, grade }) =>
		confidence === null ? [] : [{ chance: confidence, came: grade > 0 }]
	);
	return forecasts.length === 0 ? null : calibrate(forecasts);
}

/** 0 of nothing. */
function share<One>(all: readonly One[], holds: (one: One) => boolean): number {
	return all.length === 0 ? 0 : round(all.filter(holds).length / all.length);
}

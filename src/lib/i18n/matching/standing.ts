import type { Standing } from '#lib/domain/matching/find-standing.ts';
import { facetName } from '../lists.ts';
import type { Locale } from '../locale.ts';
import { m } from '../messages.ts';
import { formatList, formatNumber } from '../numbers.ts';
import { inSentence } from './sentence.ts';

/** Where a pair stands in a list, or why it is not there; empty where other words on the page say it already. */
export function standingSentences(standing: Standing, locale: Locale): readonly string[] {
	switch (standing.code) {
		case 'stopped':
		case 'nothing_shared':
			return [];
		case 'hidden':
			return [m.standing_hidden()];
		case 'listed':
			return [m.standing_listed({ rank: standing.rank, of: standing.of })];
		case 'too_little': {
			const { score, least } = standing;
			return [m.standing_too_little({ score: scoreOf(score), least: scoreOf(least) })];
		}
		case 'outranked': {
			const { rank, of, isExact, score, lastScore, ahead } = standing;
			const place = isExact ? m.standing_outranked : m.standing_outranked_at_least;
			const names = ahead.map(({ name }) => inSentence(facetName(name)));
			return [
				place({ rank, of }),
				m.standing_scores({ score: scoreOf(score), last: scoreOf(lastScore) }),
				...(names.length === 0 ? [] : [m.standing_ahead({ facets: formatList(names, locale) })])
			];
		}
		case 'kept_back':
			return [KEPT_BACK[standing.because]({ rank: standing.rank })];
	}

	function scoreOf(score: number): string {
		return formatNumber(score, locale);
	}
}

const KEPT_BACK = {
	organisation: m.standing_organisation,
	nearly_same: m.standing_nearly_same,
	text: m.standing_text
} as const;

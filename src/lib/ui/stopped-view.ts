import type { Refusal } from '#lib/domain/matching/match.ts';
import { changeSentence } from '#lib/i18n/matching/changes.ts';
import { gateReason } from '#lib/i18n/matching/gate-reason.ts';
import type { MatchReader } from '#lib/i18n/matching/names.ts';
import { formatList } from '#lib/i18n/numbers.ts';
import type { ListingSummary } from './listing-view.ts';

/** A listing that fits by its words but for a condition: all words are there, in the reader's language. */
export interface StoppedView {
	readonly listing: ListingSummary;
	/** What stopped it, as one phrase. */
	readonly gates: string;
	/** What would open it; only for the reader's own listing. */
	readonly changes: readonly string[];
}

export function viewStopped(
	{ gates, changes }: Pick<Refusal, 'gates' | 'changes'>,
	listing: ListingSummary,
	reader: MatchReader
): StoppedView {
	return {
		listing,
		gates: formatList(
			gates.map((gate) => gateReason(gate, reader)),
			reader.locale
		),
		changes: reader.isOwn ? changes.map((change) => changeSentence(change, reader)) : []
	};
}

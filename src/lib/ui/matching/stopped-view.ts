import type { Refusal } from '#lib/domain/matching/match.ts';
import { changeSentence } from '#lib/i18n/matching/changes.ts';
import { gateReasons } from '#lib/i18n/matching/gate-reason.ts';
import type { MatchReader } from '#lib/i18n/matching/names.ts';
import type { ListingSummary } from '#lib/ui/listing/listing-view.ts';

/** A listing that fits by its words but for a condition: all words are there, in the reader's language. */
export interface StoppedView {
	readonly listing: ListingSummary;
	/** What stopped it, as one part of a sentence. */
	readonly gates: string;
	/** What the reader may change in a listing of their own to open it. */
	readonly changes: readonly string[];
}

export function viewStopped(
	{ gates, changes }: Pick<Refusal, 'gates' | 'changes'>,
	listing: ListingSummary,
	reader: MatchReader
): StoppedView {
	return {
		listing,
		gates: gateReasons(gates, reader),
		changes: reader.isOwn
			? [
					...new Set(
						changes
							.filter(({ edit }) => edit.side === reader.side)
							.map((change) => changeSentence(change, reader))
					)
				]
			: []
	};
}

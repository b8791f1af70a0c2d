import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Missing } from '#lib/domain/matching/match.ts';
import { listingFieldName } from '../fields.ts';
import { gateName } from '../lists.ts';
import { m } from '../messages.ts';
import { formatList } from '../numbers.ts';
import { type MatchReader, otherSide } from './names.ts';
import { fillWithQuotes, inSentence, writtenWords, type Sentence } from './sentence.ts';

/**
 * What is not met, not said by either side, or not known, as short phrases, the weightiest first. What is missing in
 * the same way is one phrase: a row of unknowns tells nothing.
 */
export function missingSentences(
	missing: readonly Missing[],
	reader: Pick<MatchReader, 'side' | 'isOwn' | 'locale'>
): readonly Sentence[] {
	const { side, isOwn, locale } = reader;
	const wanted = missing.flatMap((one) => {
		if (one.code !== 'must_unproven' && one.code !== 'wish') return [];
		const write = one.code === 'wish' ? m.match_missing_wish : m.match_missing_must;
		const value = writtenWords(one.value, locale);
		return [fillWithQuotes((holes) => write(holes), { value })];
	});
	const gates = missing.flatMap((one) =>
		one.code === 'gate_unknown' ? [inSentence(gateName(one.gate))] : []
	);
	const own = unsaid(missing, side);
	const theirs = unsaid(missing, otherSide(side));
	const phrase = (words: readonly string[], write: (words: string) => string) =>
		words.length === 0 ? [] : [[{ text: write(formatList(words, locale)) }]];
	return [
		...wanted,
		...phrase(gates, (words) => m.match_missing_gate({ gates: words })),
		...phrase(theirs, (field) => m.match_missing_theirs({ field })),
		...phrase(own, (field) =>
			isOwn ? m.match_missing_yours({ field }) : m.match_missing_own({ field })
		)
	];
}

function unsaid(missing: readonly Missing[], of: MatchReader['side']): readonly string[] {
	return missing.flatMap((one) =>
		one.code === 'field' && one.side === of
			? [inSentence(listingFieldName(of, one.field satisfies keyof ListingProfile))]
			: []
	);
}

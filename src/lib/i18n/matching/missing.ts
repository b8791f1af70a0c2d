import type { GateCode } from '#lib/domain/matching/gates/gate.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import { listingFieldName } from '../fields.ts';
import { gateName } from '../lists.ts';
import { m } from '../messages.ts';
import { formatList } from '../numbers.ts';
import { valuesOf } from './facts.ts';
import type { MatchReader } from './names.ts';
import { fillWithQuotes, inSentence, writtenWords, type Sentence } from './sentence.ts';

/** A card that lists every blank of both sides is not read. */
const MOST_THINGS = 2;

/** Gates that one side can open by an answer of its own, and the fields of which each counts. */
const ANSWERS: Readonly<Partial<Record<GateCode, readonly (keyof ListingProfile)[]>>> = {
	territory: ['scope', 'place'],
	language: ['languages'],
	partnership_type: ['partnershipTypes'],
	confidentiality: ['confidentiality']
};

/**
 * The two things whose absence counts most, as short phrases: what the need asks for and the offer does not show; then,
 * for a listing of the reader's own, what its author can still answer.
 */
export function missingSentences(
	match: Pick<Match, 'missing' | 'gates'>,
	reader: Pick<MatchReader, 'side' | 'isOwn' | 'locale'>
): readonly Sentence[] {
	const wanted = match.missing
		.flatMap((one) => {
			if (one.code !== 'must_unproven' && one.code !== 'wish') return [];
			const write = one.code === 'wish' ? m.match_missing_wish : m.match_missing_must;
			const value = writtenWords(one.value, reader.locale);
			return [fillWithQuotes((holes) => write(holes), { value })];
		})
		.slice(0, MOST_THINGS);
	const blanks = reader.isOwn ? blanksOf(match, reader.side) : [];
	const shown = blanks.slice(0, MOST_THINGS - wanted.length);
	if (shown.length === 0) return wanted;
	return [
		...wanted,
		[{ text: m.match_missing_yours({ field: formatList(shown, reader.locale) }) }]
	];
}

/** What one side leaves blank, as names: first the fields that would raise the score, then conditions. */
function blanksOf(
	{ missing, gates }: Pick<Match, 'missing' | 'gates'>,
	side: MatchReader['side']
): readonly string[] {
	const fields = missing.flatMap((one) =>
		one.code === 'field' && one.side === side ? [one.field] : []
	);
	const conditions = gates.filter(({ code, status, evidence }) => {
		if (status !== 'unknown') return false;
		const blank = (ANSWERS[code] ?? []).filter(
			(field) => valuesOf(evidence, side, field).length === 0
		);
		return blank.some((field) => !fields.includes(field));
	});
	return [
		...fields.map((field) => inSentence(listingFieldName(side, field))),
		...conditions.map(({ code }) => inSentence(gateName(code)))
	];
}

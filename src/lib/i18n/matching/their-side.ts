import type { PartnershipType } from '#lib/domain/listing/listing.ts';
import type { Evidence, Side } from '#lib/domain/matching/evidence.ts';
import type { FacetName } from '#lib/domain/matching/facets/facet.ts';
import type { Facet, Match } from '#lib/domain/matching/match.ts';
import type { VerificationLevel } from '#lib/domain/organisation/organisation.ts';
import { partnershipTypeName, verificationName } from '../lists.ts';
import { m } from '../messages.ts';
import { formatList } from '../numbers.ts';
import { codeOf, numberOf, valuesOf } from './facts.ts';
import { type MatchReader, otherSide } from './names.ts';
import { inSentence } from './sentence.ts';

/** A facet below this does not speak for the other side. */
const SPEAKS_FOR_IT = 0.6;

/** Why the other side would want this, in the order of what it gains. */
export function theirSideSentences(
	match: Pick<Match, 'facets' | 'gates'>,
	reader: MatchReader
): readonly string[] {
	const them = otherSide(reader.side);
	const invited = match.gates.some(
		({ code, status, evidence }) =>
			code === 'partner_profile' &&
			status === 'open' &&
			evidence.some(({ side, field }) => side === them && field.startsWith('partner'))
	);
	const gains = match.facets
		.filter((facet) => gainOf(facet, them) >= SPEAKS_FOR_IT)
		.flatMap((facet) => WRITERS[facet.name]?.(facet.evidence, reader) ?? []);
	return invited && reader.isOwn ? [m.match_theirs_profile(), ...gains] : gains;
}

/** One lot inside a wide range is a small part of that range, and all that its owner could ask for. */
function gainOf({ name, towards }: Facet, them: Side): number {
	const gain = towards[them] ?? 0;
	return name === 'quantity' ? Math.max(gain, towards[otherSide(them)] ?? 0) : gain;
}

type Writer = (evidence: readonly Evidence[], reader: MatchReader) => string | null;

/** Facets of which the other side can say what it gets; the rest speak for both alike. */
const WRITERS: Readonly<Partial<Record<FacetName, Writer>>> = {
	partnership: (evidence, { side, locale }) => {
		const types = valuesOf(evidence, otherSide(side), 'partnershipTypes') as PartnershipType[];
		if (types.length === 0) return null;
		const names = types.map((type) => inSentence(partnershipTypeName(type)));
		return m.match_theirs_partnership({ types: formatList(names, locale) });
	},
	quantity: (evidence, { side, isOwn }) => {
		if (!isOwn) return m.match_theirs_quantity();
		const wanted = numberOf(evidence, 'need', 'quantityMin') ?? 0;
		const offered = numberOf(evidence, 'offer', 'quantityMax') ?? 0;
		// Of a need that several may meet together.
		const isPart = offered < wanted;
		if (side === 'need')
			return isPart ? m.match_theirs_part_need() : m.match_theirs_quantity_need();
		return isPart ? m.match_theirs_part_offer() : m.match_theirs_quantity_offer();
	},
	budget: () => m.match_theirs_budget(),
	trust: (evidence, { side, isOwn }) => {
		if (!isOwn) return null;
		const level = codeOf<VerificationLevel>(evidence, side, 'organisation.verification');
		if (level === null) return null;
		return m.match_theirs_trust({ level: inSentence(verificationName(level)) });
	}
};

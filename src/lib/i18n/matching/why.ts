import type { PartnershipType, Subject } from '#lib/domain/listing/listing.ts';
import type { CodeEvidence, Evidence } from '#lib/domain/matching/evidence.ts';
import type { FacetName } from '#lib/domain/matching/facets/facet.ts';
import type { Facet } from '#lib/domain/matching/match.ts';
import type {
	Sphere,
	ValueChainRole,
	VerificationLevel
} from '#lib/domain/organisation/organisation.ts';
import { codeLabel } from '../codes.ts';
import { formatRelativeDays } from '../dates.ts';
import {
	partnershipTypeName,
	sphereName,
	subjectName,
	valueChainRoleName,
	verificationName
} from '../lists.ts';
import { m } from '../messages.ts';
import { formatList, formatQuantity, formatVnd } from '../numbers.ts';
import { codeOf, numberOf, valuesOf } from './facts.ts';
import { type MatchReader, otherSide } from './names.ts';
import { quoteSentence } from './quotes.ts';
import { fillWithQuotes, inSentence, writtenWords, type Sentence } from './sentence.ts';

/** Why one facet gave what it gave, in words; null where it gave nothing that can be told. */
export function facetSentence(facet: Facet, reader: MatchReader): Sentence | null {
	if (facet.name === 'capability') return quoteSentence(facet.evidence, reader.side);
	if (facet.name === 'wishes') return wishesSentence(facet.evidence, reader);
	const text = WRITERS[facet.name](facet.evidence, reader);
	return text === null ? null : [{ text }];
}

type Writer = (evidence: readonly Evidence[], reader: MatchReader) => string | null;

const WRITERS: Readonly<Record<Exclude<FacetName, 'capability' | 'wishes'>, Writer>> = {
	codes: (evidence, { codeName }) => {
		const nearest = evidence.find((each): each is CodeEvidence => each.kind === 'codes');
		if (!nearest) return null;
		const { scheme, shared } = nearest;
		const known = codeName(scheme, shared);
		return m.match_codes_same({
			name: known === null ? codeLabel(scheme, shared) : inSentence(known)
		});
	},
	subject: (evidence) => {
		const need = codeOf<Subject>(evidence, 'need', 'subject');
		const offer = codeOf<Subject>(evidence, 'offer', 'subject');
		if (need === null || offer === null) return null;
		if (need === offer) return m.match_subject_same({ subject: inSentence(subjectName(need)) });
		return m.match_subject_near({
			need: inSentence(subjectName(need)),
			offer: inSentence(subjectName(offer))
		});
	},
	readiness: (evidence) => {
		const wanted = numberOf(evidence, 'need', 'readiness');
		const reached = numberOf(evidence, 'offer', 'readiness');
		if (wanted === null || reached === null) return null;
		return m.match_readiness({ wanted, reached });
	},
	partnership: (evidence, { locale }) => {
		const types = valuesOf(evidence, 'need', 'partnershipTypes') as readonly PartnershipType[];
		if (types.length === 0) return null;
		const names = types.map((type) => inSentence(partnershipTypeName(type)));
		return m.match_partnership({ types: formatList(names, locale) });
	},
	place: (evidence, { placeName }) => {
		const [one, other] = [codeOf(evidence, 'need', 'place'), codeOf(evidence, 'offer', 'place')];
		if (one === null || other === null) return null;
		if (one === other) return m.match_place_same({ place: placeName(one) ?? one });
		const km = numberOf(evidence, 'both', 'distance_km');
		if (km !== null) return m.match_place_km({ km: Math.max(1, km) });
		return m.match_place_two({ one: placeName(one) ?? one, other: placeName(other) ?? other });
	},
	budget: (evidence, { locale }) => {
		const [most] = [
			...valuesOf(evidence, 'need', 'budgetMaxVnd'),
			...valuesOf(evidence, 'offer', 'budgetMaxVnd')
		];
		const [least] = [
			...valuesOf(evidence, 'offer', 'budgetMinVnd'),
			...valuesOf(evidence, 'need', 'budgetMinVnd')
		];
		if (typeof most !== 'number' || typeof least !== 'number') return null;
		return m.match_budget({ most: formatVnd(most, locale), least: formatVnd(least, locale) });
	},
	quantity: (evidence, { locale }) => {
		const [wanted, offered] = (['need', 'offer'] as const).map((side) =>
			formatQuantity(
				numberOf(evidence, side, 'quantityMin'),
				numberOf(evidence, side, 'quantityMax'),
				null,
				locale
			)
		);
		return wanted && offered ? m.match_quantity({ wanted, offered }) : null;
	},
	value_chain: (evidence, { side }) => {
		const one = codeOf<ValueChainRole>(evidence, side, 'valueChainRole');
		const other = codeOf<ValueChainRole>(evidence, otherSide(side), 'valueChainRole');
		if (one === null || other === null) return null;
		const names = {
			yours: inSentence(valueChainRoleName(one)),
			theirs: inSentence(valueChainRoleName(other))
		};
		return m.match_value_chain(names);
	},
	helix: (evidence) => {
		const one = codeOf<Sphere>(evidence, 'need', 'organisation.sphere');
		const other = codeOf<Sphere>(evidence, 'offer', 'organisation.sphere');
		if (one === null || other === null) return null;
		const names = { one: inSentence(sphereName(one)), other: inSentence(sphereName(other)) };
		return one === other ? m.match_helix_same(names) : m.match_helix_across(names);
	},
	trust: (evidence, { side }) => {
		const field = 'organisation.verification';
		const level = codeOf<VerificationLevel>(evidence, otherSide(side), field);
		return level === null ? null : inSentence(verificationName(level));
	},
	freshness: (evidence, { side, now, locale }) => {
		const at = codeOf(evidence, otherSide(side), 'confirmedAt');
		if (at === null) return null;
		return m.match_freshness({ when: formatRelativeDays(new Date(at), now, locale) });
	}
};

function wishesSentence(evidence: readonly Evidence[], { locale }: MatchReader): Sentence | null {
	const found = valuesOf(evidence, 'need', 'requirements').map(String);
	if (found.length === 0) return null;
	const wishes = found.flatMap((wish, at) => [
		...(at > 0 ? [{ text: ', ' }] : []),
		...writtenWords(wish, locale)
	]);
	return fillWithQuotes((holes) => m.match_wishes(holes), { wishes });
}

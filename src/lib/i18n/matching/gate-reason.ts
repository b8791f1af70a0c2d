import type { GateCode, GateResult } from '#lib/domain/matching/gates/gate.ts';
import { type FactEvidence, type Side, SIDES } from '#lib/domain/matching/evidence.ts';
import type {
	Confidentiality,
	GeographicScope,
	PartnershipType,
	TransactionBasis
} from '#lib/domain/listing/listing.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import { formatDate, regionDayOf } from '../dates.ts';
import {
	confidentialityName,
	gateName,
	organisationKindName,
	partnershipTypeName,
	sphereName,
	transactionBasisName
} from '../lists.ts';
import { m } from '../messages.ts';
import { formatChoice, formatList, formatNumber, languageName } from '../numbers.ts';
import { spoken } from './changes.ts';
import { codeOf, numberOf, valuesOf } from './facts.ts';
import { type MatchReader, otherSide } from './names.ts';
import { inSentence } from './sentence.ts';

type Reader = Pick<MatchReader, 'side' | 'isOwn' | 'locale' | 'now'>;
type Facts = readonly FactEvidence[];

/** Why these closed gates are closed, as one part of a sentence: whose, which and how much, each said once. */
export function gateReasons(
	gates: readonly Pick<GateResult, 'code' | 'evidence'>[],
	reader: Reader
): string {
	return [...new Set(gates.flatMap((gate) => reasonsOf(gate, reader)))].join('; ');
}

/** At least one; the name of the gate where its facts do not tell. */
function reasonsOf({ code, evidence }: Pick<GateResult, 'code' | 'evidence'>, reader: Reader) {
	const reasons = WRITERS[code]?.(evidence, reader) ?? [];
	return reasons.length === 0 ? [inSentence(gateName(code))] : reasons;
}

type Writer = (facts: Facts, reader: Reader) => readonly string[];

const WRITERS: Readonly<Partial<Record<GateCode, Writer>>> = {
	territory: writeTerritory,
	dates: writeDates,
	language: differing('language', 'languages', (tag, _side, { locale }) =>
		spoken(languageName(tag, locale))
	),
	partnership_type: differing('partnership_type', 'partnershipTypes', (type) =>
		inSentence(partnershipTypeName(type as PartnershipType))
	),
	transaction_basis: differing('transaction_basis', 'transactionBasis', (basis, side) =>
		inSentence(transactionBasisName(basis as TransactionBasis, side))
	),
	confidentiality: differing('confidentiality', 'confidentiality', (code) =>
		inSentence(confidentialityName(code as Confidentiality))
	),
	certification: writeCertification,
	partner_profile: writePartnerProfile,
	capacity: writeCapacity,
	exclusion: writeExclusion
};

/** The subject of a sentence about one side. */
function nameOf(side: Side, { side: own, isOwn }: Reader): string {
	if (isOwn) return side === own ? m.gate_who_you() : m.gate_who_they();
	return side === 'need' ? m.gate_who_need() : m.gate_who_offer();
}

const SCOPES = ['local', 'regional', 'national'] as const satisfies readonly GeographicScope[];
const ONLY_WITHIN = {
	local: m.gate_scope_local,
	regional: m.gate_scope_regional,
	national: m.gate_scope_national
} as const;

/** What the narrowest scope lets through every wider one does: it is among those that close the gate. */
function writeTerritory(facts: Facts, reader: Reader): readonly string[] {
	const scopes = { need: codeOf(facts, 'need', 'scope'), offer: codeOf(facts, 'offer', 'scope') };
	const narrowest = SCOPES.find((scope) => scope === scopes.need || scope === scopes.offer);
	if (narrowest === undefined) return [];
	const sides = SIDES.filter((side) => scopes[side] === narrowest);
	const who = sides.length === 2 ? m.gate_who_both() : nameOf(sides[0]!, reader);
	const within = ONLY_WITHIN[narrowest]({ who });
	const km = numberOf(facts, 'both', 'distance_km');
	if (km === null) return [within];
	return [m.gate_scope_apart({ within, km: formatNumber(km, reader.locale) })];
}

function writeDates(facts: Facts, reader: Reader): readonly string[] {
	const { locale, now } = reader;
	const days = (side: Side) => ({
		from: codeOf<string>(facts, side, 'availableFrom'),
		until: codeOf<string>(facts, side, 'availableUntil')
	});
	const sides = [reader.side, otherSide(reader.side)];
	const over = sides.flatMap((side) => {
		const { until } = days(side);
		if (until === null || until >= regionDayOf(now)) return [];
		return [m.gate_dates_over({ who: nameOf(side, reader), until: formatDate(until, locale) })];
	});
	if (over.length > 0) return over;
	return sides.flatMap((side) => {
		const { until } = days(side);
		const { from } = days(otherSide(side));
		if (until === null || from === null || from <= until) return [];
		return [
			m.gate_dates_apart({
				who: nameOf(side, reader),
				until: formatDate(until, locale),
				other: nameOf(otherSide(side), reader),
				from: formatDate(from, locale)
			})
		];
	});
}

/** Of a gate that compares one field of both sides: its name, and what each side holds, the reader's own first. */
function differing(
	code: GateCode,
	field: string,
	write: (value: string, side: Side, reader: Reader) => string
): Writer {
	return (facts, reader) => {
		const held = (side: Side) =>
			formatList(
				valuesOf(facts, side, field).map((value) => write(String(value), side, reader)),
				reader.locale
			);
		const [first, second] = [reader.side, otherSide(reader.side)];
		const [these, those] = [held(first), held(second)];
		if (these === '' || those === '') return [];
		return [
			m.gate_differs({
				gate: inSentence(gateName(code)),
				who: nameOf(first, reader),
				these,
				other: nameOf(second, reader),
				those
			})
		];
	};
}

function writeCertification(facts: Facts, reader: Reader): readonly string[] {
	const wanted = valuesOf(facts, 'need', 'requirements').map(String);
	if (wanted.length === 0) return [];
	return [
		m.gate_certification_missing({
			who: nameOf('need', reader),
			things: formatList(wanted, reader.locale),
			other: nameOf('offer', reader)
		})
	];
}

function writePartnerProfile(facts: Facts, reader: Reader): readonly string[] {
	const sphere = (code: string | number) => inSentence(sphereName(code as Sphere));
	const kind = (code: string | number) =>
		inSentence(organisationKindName(code as OrganisationKind));
	return SIDES.flatMap((side) =>
		[
			{ field: 'partnerSpheres', trait: 'organisation.sphere', name: sphere },
			{ field: 'partnerKinds', trait: 'organisation.kind', name: kind }
		].flatMap(({ field, trait, name }) => {
			const wanted = valuesOf(facts, side, field);
			const [is] = valuesOf(facts, otherSide(side), trait);
			if (wanted.length === 0 || is === undefined) return [];
			const things = formatChoice(wanted.map(name), reader.locale);
			return [m.gate_partner_wanted({ who: nameOf(side, reader), things, is: name(is) })];
		})
	);
}

function writeCapacity(facts: Facts, reader: Reader): readonly string[] {
	const { side: own, isOwn, locale } = reader;
	const amounts = (least: Side) => {
		const [min, max] = [
			numberOf(facts, least, 'quantityMin'),
			numberOf(facts, otherSide(least), 'quantityMax')
		];
		if (min === null || max === null || min <= max) return null;
		return { min: formatNumber(min, locale), max: formatNumber(max, locale) };
	};
	const [little, much] = [amounts('need'), amounts('offer')];
	const pick = <Written>(yours: Written, theirs: Written, foreign: Written) =>
		!isOwn ? foreign : own === 'need' ? yours : theirs;
	return [
		...(little === null
			? []
			: [pick(m.gate_too_little_need, m.gate_too_little_offer, m.gate_too_little_foreign)(little)]),
		...(much === null
			? []
			: [pick(m.gate_too_much_need, m.gate_too_much_offer, m.gate_too_much_foreign)(much)])
	];
}

function writeExclusion(facts: Facts, reader: Reader): readonly string[] {
	return SIDES.flatMap((side) => {
		const things = valuesOf(facts, side, 'excluded').map((thing) => `“${thing}”`);
		if (things.length === 0) return [];
		return [
			m.gate_excluded({ who: nameOf(side, reader), things: formatList(things, reader.locale) })
		];
	});
}

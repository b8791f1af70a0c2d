import { resolve } from '$app/paths';
import type { MemberReason, ScorePart } from '#lib/domain/matching/consortium/team.ts';
import { strengthOf } from '#lib/domain/matching/confidence.ts';
import { consortiumRulePhrase } from '#lib/i18n/consortium.ts';
import { organisationKindName } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatList, formatNumber, formatVnd } from '#lib/i18n/numbers.ts';
import type {
	FoundMember,
	FoundTeam,
	WantedRole
} from '#lib/server/use-cases/matching/find-consortia.ts';
import { nameFor, viewListing, type ListingReader } from '#lib/ui/listing/listing-view.ts';

export type TeamView = ReturnType<typeof viewTeam>;

/** A team with its members and what each is there for. Points are thousandths of the score. */
export function viewTeam(
	{ team, members }: FoundTeam,
	roles: readonly WantedRole[],
	reader: ListingReader
) {
	const { locale } = reader;
	const names = new Map(
		members.map(({ organisation }) => [organisation.id, nameFor(organisation, locale)])
	);
	const points = (value: number) => formatNumber(Math.round(value * 10_000) / 10, locale);
	const nameOf = (id: string) => names.get(id) ?? '';
	return {
		key: members.map(({ organisation }) => organisation.id).join(' '),
		isProven: team.gap === 0,
		score: points(team.score),
		bound: points(team.upperBound),
		cost: team.costVnd === 0 ? null : formatVnd(team.costVnd, locale),
		unknownCosts:
			team.unknownCosts.length === 0 ? null : formatList(team.unknownCosts.map(nameOf), locale),
		members: members.map((found) => viewMember(found, roles, team.leadId, reader)),
		parts: team.parts.map((part) => ({
			key: `${part.code} ${part.organisationId} ${'capability' in part ? part.capability : ''}`,
			label: partLabel(part, roles),
			partner: nameOf(part.organisationId),
			value: points(part.value)
		}))
	};
}

function viewMember(
	{ member, organisation, evidence }: FoundMember,
	roles: readonly WantedRole[],
	leadId: string,
	reader: ListingReader
) {
	const tell = (reason: MemberReason): readonly string[] => {
		if (reason.code === 'capability') return [];
		return [m.consortium_keeps({ rule: consortiumRulePhrase(reason.rule, reader) })];
	};
	return {
		id: organisation.id,
		href: resolve('/organisations/[slug]', { slug: organisation.slug }),
		name: nameFor(organisation, reader.locale),
		sphere: organisation.sphere,
		kindName: organisationKindName(organisation.kind),
		placeName: organisation.placeCode && reader.placeName(organisation.placeCode),
		isLead: organisation.id === leadId,
		price: member.costVnd === null ? null : formatVnd(member.costVnd, reader.locale),
		roles: evidence.map(({ capability, listing, fit }) => ({
			capability,
			text: roles[Number(capability)]!.text,
			strength: strengthOf(fit),
			listing: viewListing(listing, reader)
		})),
		reasons: member.reasons.flatMap(tell)
	};
}

function partLabel(part: ScorePart, roles: readonly WantedRole[]): string {
	if (part.code === 'capability') return roles[Number(part.capability)]!.text;
	return part.code === 'member' ? m.consortium_part_member() : m.consortium_part_cost();
}

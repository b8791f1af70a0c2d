import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import type { ConsortiumFailure } from '#lib/domain/matching/consortium/check-problem.ts';
import {
	findConsortia as solve,
	type ConsortiumAnswer
} from '#lib/domain/matching/consortium/find-consortia.ts';
import {
	gatherCandidates,
	type CapabilityEvidence,
	type GatheredCandidate
} from '#lib/domain/matching/consortium/gather-candidates.ts';
import type { CompositionRules } from '#lib/domain/matching/consortium/problem.ts';
import {
	draftPartner,
	draftRole,
	type RoleWords
} from '#lib/domain/matching/consortium/role-draft.ts';
import type { ConsortiumRule } from '#lib/domain/matching/consortium/rule.ts';
import type { Team, TeamMember } from '#lib/domain/matching/consortium/team.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { LEAST_SCORE } from '#lib/domain/matching/match-listing.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import { leastConfidenceOf } from '#lib/domain/matching/confidence.ts';
import { createJudge } from '#lib/domain/matching/explain/judge.ts';
import type { RoleStrength } from '#lib/domain/matching/strength.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { MatchingRegion } from './matching-region.ts';

/** Offers looked at for one capability. */
const OFFERS = 60;

export interface WantedRole extends RoleWords {
	/** How well whoever answers for it must fit at least. */
	readonly strength: RoleStrength;
	readonly weight: number;
}

export interface ConsortiumRequest {
	/** Named by their places in this list: '0', '1'. */
	readonly roles: readonly WantedRole[];
	readonly rules: CompositionRules;
	readonly teams: number;
	readonly differ: number;
	/** The need it is for; its own organisation is in no team. Null where there is none. */
	readonly need: { readonly draft: ListingDraft; readonly organisation: ListingAuthor } | null;
}

export interface FoundMember {
	readonly member: TeamMember;
	readonly organisation: ListingAuthor;
	/** The offers by which it answers for its roles; empty for who only keeps a rule. */
	readonly evidence: readonly CapabilityEvidence[];
}

export interface FoundTeam {
	readonly team: Team;
	readonly members: readonly FoundMember[];
}

export interface FoundGap {
	readonly capability: string;
	/** The offer that comes nearest; null where nothing does. */
	readonly nearest: { readonly listing: StoredListing; readonly fit: number } | null;
	/** The need to publish. */
	readonly draft: ListingDraft;
}

export interface FoundBlock {
	readonly rule: ConsortiumRule;
	/** The need to publish, for a rule that a further partner could satisfy. */
	readonly draft: ListingDraft | null;
}

export type ConsortiumOutcome =
	| {
			readonly outcome: 'teams';
			readonly teams: readonly FoundTeam[];
			readonly end: Extract<ConsortiumAnswer, { outcome: 'teams' }>['end'];
	  }
	| { readonly outcome: 'missing_roles'; readonly missing: readonly FoundGap[] }
	| {
			readonly outcome: 'blocked';
			readonly leaveOut: 'one' | 'all';
			readonly blocking: readonly FoundBlock[];
	  }
	| { readonly outcome: 'undecided' };

export interface FoundConsortia {
	readonly answer: ConsortiumOutcome;
	/** How many organisations came into question. */
	readonly considered: number;
}

export type ConsortiumRefusal = ConsortiumFailure | 'unknown_place';

/** Teams for several roles at once, from the offers that are published now. */
export function findConsortia(
	region: MatchingRegion,
	{ request, now }: { readonly request: ConsortiumRequest; readonly now: Date }
): Result<FoundConsortia, ConsortiumRefusal> {
	const { roles, rules, need, teams, differ } = request;
	if (rules.places.some(({ placeCode }) => region.gazetteer.find(placeCode) === null))
		return refuse('unknown_place');
	const drafts = roles.map((role) => draftRole(role, need?.draft ?? null, rules));
	const offers = drafts.flatMap((draft, at) =>
		findOffers(
			region,
			draftToProfile(draft, need?.organisation ?? null, region.gazetteer),
			now
		).map((offer) => ({ capability: String(at), ...offer }))
	);
	const gathered = gatherCandidates(offers, region.gazetteer, region.conflictsOf);
	const solved = solve(
		{
			capabilities: roles.map(({ strength, weight }, at) => ({
				key: String(at),
				coverage: leastConfidenceOf(strength),
				weight
			})),
			candidates: gathered.map(({ candidate }) => candidate),
			rules
		},
		{ teams, differ }
	);
	if (!solved.ok) return solved;
	const answer = tell(solved.value, gathered, drafts, request);
	return succeed({ answer, considered: gathered.length });
}

/** Scored without explanations, which are for what is shown. */
function findOffers(
	region: MatchingRegion,
	role: ListingProfile,
	now: Date
): readonly Omit<CapabilityEvidence, 'capability'>[] {
	const options = { now, limit: OFFERS, candidates: 2 * OFFERS, least: LEAST_SCORE };
	const asking = region.index.read(role);
	const judge = createJudge(region.index, asking);
	return scoreBest(region.index, asking, options).open.flatMap((scored) => {
		const listing = region.find(scored.listing.id);
		return listing === null ? [] : [{ listing, fit: judge(scored) }];
	});
}

function tell(
	answer: ConsortiumAnswer,
	gathered: readonly GatheredCandidate[],
	drafts: readonly ListingDraft[],
	{ roles, rules, need }: ConsortiumRequest
): ConsortiumOutcome {
	const byId = new Map(gathered.map((one) => [one.candidate.id, one]));
	const evidenceOf = (id: string, capability: string) =>
		byId.get(id)?.evidence.find((one) => one.capability === capability) ?? null;
	switch (answer.outcome) {
		case 'teams':
			return {
				outcome: 'teams',
				end: answer.end,
				teams: answer.teams.map((team) => ({
					team,
					members: team.members.map((member) => tellMember(member, byId))
				}))
			};
		case 'missing_roles':
			return {
				outcome: 'missing_roles',
				missing: answer.missing.map(({ capability, nearest }) => ({
					capability,
					nearest: nearest && evidenceOf(nearest.organisationId, capability),
					draft: drafts[Number(capability)]!
				}))
			};
		case 'blocked':
			return {
				outcome: 'blocked',
				leaveOut: answer.blocking.leaveOut,
				blocking: answer.blocking.rules.map((rule) => ({
					rule,
					draft: draftPartner(roles, need?.draft ?? null, rules, rule)
				}))
			};
		case 'undecided':
			return { outcome: 'undecided' };
	}
}

function tellMember(member: TeamMember, byId: ReadonlyMap<string, GatheredCandidate>): FoundMember {
	const { organisation, evidence } = byId.get(member.organisationId)!;
	const roles = member.reasons.flatMap((reason) =>
		reason.code === 'capability' ? [reason.capability] : []
	);
	return {
		member,
		organisation,
		evidence: evidence.filter(({ capability }) => roles.includes(capability))
	};
}

import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { ConsortiumRule } from '#lib/domain/matching/consortium/rule.ts';
import type { Team, TeamMember } from '#lib/domain/matching/consortium/team.ts';
import {
	representMatched,
	representOrganisation,
	type Origin
} from '#lib/server/http/api/represent.ts';

interface Evidence {
	readonly capability: string;
	readonly listing: StoredListing;
	readonly fit: number;
}

interface Found {
	readonly considered: number;
	readonly answer:
		| {
				readonly outcome: 'teams';
				readonly end: string;
				readonly teams: readonly {
					readonly team: Team;
					readonly members: readonly {
						readonly member: TeamMember;
						readonly organisation: ListingAuthor;
						readonly evidence: readonly Evidence[];
					}[];
				}[];
		  }
		| {
				readonly outcome: 'missing_roles';
				readonly missing: readonly {
					readonly capability: string;
					readonly nearest: { readonly listing: StoredListing; readonly fit: number } | null;
					readonly draft: ListingDraft;
				}[];
		  }
		| {
				readonly outcome: 'blocked';
				readonly leaveOut: string;
				readonly blocking: readonly {
					readonly rule: ConsortiumRule;
					readonly draft: ListingDraft | null;
				}[];
		  }
		| { readonly outcome: 'undecided' };
}

interface Reader {
	readonly origin: Origin;
	/** Titles come in it where a listing has it. */
	readonly language: TextLanguage;
	readonly tookMs: number;
}

/** Teams as the API answers them; the shape is `consortiaAnswer` of `schemas/consortium-answer.ts`. */
export function representConsortia({ considered, answer }: Found, reader: Reader) {
	const { tookMs } = reader;
	const common = { considered, tookMs };
	switch (answer.outcome) {
		case 'teams':
			return {
				...common,
				outcome: answer.outcome,
				end: answer.end,
				teams: answer.teams.map((found) => representTeam(found, reader))
			};
		case 'missing_roles':
			return {
				...common,
				outcome: answer.outcome,
				missing: answer.missing.map(({ capability, nearest, draft }) => ({
					capability: Number(capability),
					nearest: nearest && {
						listing: representMatched(nearest.listing, reader.origin, reader.language),
						fit: nearest.fit
					},
					draft
				}))
			};
		case 'blocked':
			return {
				...common,
				outcome: answer.outcome,
				leaveOut: answer.leaveOut,
				blocking: answer.blocking.map(({ rule, draft }) => ({ rule, draft }))
			};
		case 'undecided':
			return { ...common, outcome: answer.outcome };
	}
}

type FoundTeam = Extract<Found['answer'], { outcome: 'teams' }>['teams'][number];

function representTeam({ team, members }: FoundTeam, { origin, language }: Reader) {
	const { leadId, score, upperBound, gap, costVnd, unknownCosts } = team;
	return {
		score,
		upperBound,
		gap,
		provenBest: gap === 0,
		lead: leadId,
		costVnd,
		unknownCosts,
		parts: team.parts.map((part) =>
			part.code === 'capability' ? { ...part, capability: Number(part.capability) } : part
		),
		members: members.map(({ member, organisation, evidence }) => ({
			organisation: representOrganisation(organisation),
			costVnd: member.costVnd,
			reasons: member.reasons.map((reason) =>
				reason.code === 'capability' ? { ...reason, capability: Number(reason.capability) } : reason
			),
			evidence: evidence.map(({ capability, listing, fit }) => ({
				capability: Number(capability),
				fit,
				listing: representMatched(listing, origin, language)
			}))
		}))
	};
}

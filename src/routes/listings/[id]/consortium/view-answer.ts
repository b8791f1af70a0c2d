import { resolve } from '$app/paths';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ConsortiumRule } from '#lib/domain/matching/consortium/rule.ts';
import { consortiumRulePhrase } from '#lib/i18n/consortium.ts';
import type {
	ConsortiumRefusal,
	ConsortiumRequest,
	FoundConsortia
} from '#lib/server/use-cases/matching/find-consortia.ts';
import type { Result } from '#lib/domain/result.ts';
import { viewListing, type ListingReader } from '#lib/ui/listing/listing-view.ts';
import { viewTeam } from './view-team.ts';

export interface AnswerReader extends ListingReader {
	/** The page's address, with what is asked. */
	readonly url: URL;
}

/** What was found, in the reader's words. */
export function viewAnswer(
	found: Result<FoundConsortia, ConsortiumRefusal>,
	{ roles }: ConsortiumRequest,
	reader: AnswerReader
) {
	if (!found.ok) return { outcome: 'refused' as const, failure: found.failure };
	const { answer } = found.value;
	switch (answer.outcome) {
		case 'teams':
			return {
				outcome: answer.outcome,
				end: answer.end,
				teams: answer.teams.map((team) => viewTeam(team, roles, reader))
			};
		case 'missing_roles':
			return {
				outcome: answer.outcome,
				missing: answer.missing.map(({ capability, nearest, draft }) => ({
					role: roles[Number(capability)]!.text,
					nearest: nearest && viewListing(nearest.listing, reader),
					publishHref: hrefToPublish(draft)
				}))
			};
		case 'blocked':
			return {
				outcome: answer.outcome,
				leaveOut: answer.leaveOut,
				rules: answer.blocking.map(({ rule, draft }) => ({
					phrase: consortiumRulePhrase(rule, reader),
					leaveOutHref: hrefWithout(reader.url, rule),
					publishHref: draft && hrefToPublish(draft)
				}))
			};
		case 'undecided':
			return { outcome: answer.outcome };
	}
}

function hrefToPublish({ texts }: ListingDraft): string {
	const query = new URLSearchParams({ kind: 'need', text: texts[0]?.title ?? '' });
	return `${resolve('/listings/new')}?${query.toString()}`;
}

/** The same question without one of its rules; null for a rule that the form does not set. */
function hrefWithout(url: URL, rule: ConsortiumRule): string | null {
	const query = new URLSearchParams(url.search);
	switch (rule.code) {
		case 'sphere':
			query.delete('spheres', rule.sphere);
			break;
		case 'place_some':
		case 'place_all':
			query.delete('place');
			break;
		case 'least_members':
			query.set('leastMembers', '1');
			break;
		case 'most_members':
			query.delete('mostMembers');
			break;
		case 'budget':
			query.delete('budgetVnd');
			break;
		case 'roles_per_member':
			query.delete('rolesPerMember');
			break;
		case 'kind':
		case 'conflicts':
		case 'one_lead':
			return null;
	}
	return `${url.pathname}?${query.toString()}`;
}

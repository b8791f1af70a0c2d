import { assignRoles } from './assign-roles.ts';
import { EPSILON, type Model } from './model.ts';
import { capabilityShares, presenceOf } from './objective.ts';
import type { ConsortiumCandidate, ConsortiumProblem } from './problem.ts';
import type { MemberReason, ScorePart, Team } from './team.ts';

/** Below this a bound and a score are equal. */
const PROVEN = 1e-8;

/** A found team with the role of each member, and a score whose parts can be added up again. */
export function describeTeam(
	problem: ConsortiumProblem,
	model: Model,
	found: { readonly members: readonly number[] },
	bound: number
): Team {
	const { capabilities, rules } = problem;
	const team = found.members.toSorted((one, other) => one - other);
	const members = team.map((at) => model.candidates[at]!);
	const assignment = assignRoles(model, team);
	if (assignment === null) throw new Error('A team that was found cannot answer for everything.');

	const shares = capabilityShares(capabilities);
	const answerer = (c: number) => members[assignment.answerer[c]!]!;
	const parts: ScorePart[] = capabilities.map(({ key }, c) => ({
		code: 'capability',
		capability: key,
		organisationId: answerer(c).id,
		value: (answerer(c).fits.get(key) ?? 0) * shares[c]!
	}));
	for (const member of members) {
		const { member: charge, cost } = presenceOf(member, rules);
		parts.push({ code: 'member', organisationId: member.id, value: charge });
		if (cost !== 0) parts.push({ code: 'cost', organisationId: member.id, value: cost });
	}
	const score = parts.reduce((sum, { value }) => sum + value, 0);
	const added = (id: string) =>
		parts.reduce((sum, part) => (part.organisationId === id ? sum + part.value : sum), 0);
	const ordered = members.toSorted(
		(one, other) => added(other.id) - added(one.id) || (one.id < other.id ? -1 : 1)
	);
	const gap = bound - score;
	return {
		members: ordered.map((member) => ({
			organisationId: member.id,
			costVnd: member.costVnd,
			reasons: reasonsFor(member, parts, team, model)
		})),
		leadId: (ordered.find(({ leadsOnly }) => leadsOnly) ?? ordered[0]!).id,
		score,
		parts,
		costVnd: members.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0),
		unknownCosts: ordered.filter(({ costVnd }) => costVnd === null).map(({ id }) => id),
		upperBound: gap > PROVEN ? bound : score,
		gap: gap > PROVEN ? gap : 0
	};
}

function reasonsFor(
	member: ConsortiumCandidate,
	parts: readonly ScorePart[],
	team: readonly number[],
	model: Model
): readonly MemberReason[] {
	const reasons: MemberReason[] = parts.flatMap((part) =>
		part.code === 'capability' && part.organisationId === member.id
			? [
					{
						code: 'capability' as const,
						capability: part.capability,
						fit: member.fits.get(part.capability) ?? 0
					}
				]
			: []
	);
	for (const { rule, take, least } of model.rows) {
		const sum = team.reduce((total, at) => total + take[at]!, 0);
		const own = take[model.candidates.indexOf(member)]!;
		if (rule !== null && own > 0 && sum - own < least - EPSILON)
			reasons.push({ code: 'rule', rule });
	}
	const { leastMembers } = model;
	if (reasons.length === 0 && team.length <= leastMembers)
		reasons.push({ code: 'rule', rule: { code: 'least_members', least: leastMembers } });
	return reasons;
}

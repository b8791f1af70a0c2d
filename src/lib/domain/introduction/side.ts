import { mayEdit, type Actor } from '../access/actor.ts';
import type { InterestSide } from './interest.ts';

/**
 * The side for which an actor speaks: one they may write for, or else read. Of both, the asked one.
 *
 * @param organisations id of the organisation on each side
 */
export function sideOf(
	actor: Actor,
	organisations: Readonly<Record<InterestSide, string>>
): InterestSide {
	if (mayEdit(actor, organisations.to)) return 'to';
	if (mayEdit(actor, organisations.from)) return 'from';
	const reads = actor.memberships.some((one) => one.organisationId === organisations.to);
	return reads ? 'to' : 'from';
}

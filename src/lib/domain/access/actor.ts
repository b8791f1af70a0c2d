import type { MembershipRole } from '../organisation/organisation.ts';

/** A signed-in person and what they may do, read afresh for every request. */
export interface Actor {
	readonly userId: string;
	/** Null until they say it. */
	readonly name: string | null;
	readonly email: string;
	readonly memberships: readonly ActorMembership[];
	/** Officers steer a region; operators run the installation and may open its outbox. */
	readonly regionRole: RegionRole | null;
}

export interface ActorMembership {
	readonly organisationId: string;
	readonly organisationName: string;
	readonly role: MembershipRole;
}

export const REGION_ROLES = ['officer', 'operator'] as const;
export type RegionRole = (typeof REGION_ROLES)[number];

/** The organisations an actor may write for. */
export function editableOrganisations(actor: Actor): readonly ActorMembership[] {
	return actor.memberships.filter(({ role }) => role !== 'viewer');
}

export function mayEdit(actor: Actor, organisationId: string): boolean {
	return editableOrganisations(actor).some((m) => m.organisationId === organisationId);
}

import { sql } from 'kysely';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import type { Tx } from '#lib/server/data/db.ts';

export const MEMBERSHIP_STATUSES = ['requested', 'active', 'ended'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export interface OwnMembership {
	readonly id: string;
	readonly role: MembershipRole;
	readonly status: MembershipStatus;
}

/** Somebody in an organisation, or asking to be. */
export interface Member {
	readonly membershipId: string;
	readonly userId: string;
	/** Null where they have not said it. */
	readonly name: string | null;
	/** Only for owners of the organisation, who have to know whom they let in. */
	readonly email: string | null;
	readonly role: MembershipRole;
	readonly status: MembershipStatus;
	readonly requestedAt: Date;
	readonly startedAt: Date | null;
}

/** What somebody is to an organisation now, or asks to be; null for nothing. */
export async function findMembership(
	tx: Tx,
	userId: string,
	organisationId: string
): Promise<OwnMembership | null> {
	const found = await tx
		.selectFrom('memberships')
		.select(['id', 'role', 'status'])
		.where('userId', '=', userId)
		.where('organisationId', '=', organisationId)
		.where('status', '<>', 'ended')
		.executeTakeFirst();
	return found ?? null;
}

/** Who is in an organisation and, for its owners, who asks to be; requests first, then by role and name. */
export async function listMembers(tx: Tx, organisationId: string): Promise<readonly Member[]> {
	return tx
		.selectFrom('memberships')
		.innerJoin('persons', 'persons.userId', 'memberships.userId')
		.leftJoin('contactDetails', 'contactDetails.userId', 'memberships.userId')
		.select([
			'memberships.id as membershipId',
			'memberships.userId',
			'persons.name',
			'contactDetails.email',
			'memberships.role',
			'memberships.status',
			'memberships.requestedAt',
			'memberships.startedAt'
		])
		.where('memberships.organisationId', '=', organisationId)
		.where('memberships.status', '<>', 'ended')
		.orderBy('memberships.status')
		.orderBy('memberships.role')
		.orderBy(sql`private.vietnamese_order(persons.name) collate "C"`)
		.orderBy('memberships.id')
		.execute();
}

/** An organisation that a person asks to join. */
export interface OwnRequest {
	readonly organisationName: string;
	readonly organisationSlug: string;
	readonly requestedAt: Date;
}

/** The open requests of a person; oldest first. */
export async function listOwnRequests(tx: Tx, userId: string): Promise<readonly OwnRequest[]> {
	return tx
		.selectFrom('memberships')
		.innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
		.select([
			'organisations.name as organisationName',
			'organisations.slug as organisationSlug',
			'memberships.requestedAt'
		])
		.where('memberships.userId', '=', userId)
		.where('memberships.status', '=', 'requested')
		.orderBy('memberships.requestedAt')
		.execute();
}

/** Somebody who asks to join an organisation that nobody owns. */
export interface UnownedRequest {
	readonly membershipId: string;
	/** Null where they have not said it. */
	readonly name: string | null;
	readonly email: string | null;
	readonly requestedAt: Date;
	readonly organisationName: string;
	readonly organisationSlug: string;
}

/** Open requests to organisations without an owner, as far as the caller decides about them; oldest first. */
export async function listUnownedRequests(tx: Tx): Promise<readonly UnownedRequest[]> {
	return selectRequests(tx)
		.where(sql<boolean>`memberships.organisation_id in (select private.unowned_organisations())`)
		.execute();
}

function selectRequests(tx: Tx) {
	return tx
		.selectFrom('memberships')
		.innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
		.innerJoin('persons', 'persons.userId', 'memberships.userId')
		.leftJoin('contactDetails', 'contactDetails.userId', 'memberships.userId')
		.select([
			'memberships.id as membershipId',
			'persons.name',
			'contactDetails.email',
			'memberships.requestedAt',
			'organisations.name as organisationName',
			'organisations.slug as organisationSlug'
		])
		.where('memberships.status', '=', 'requested')
		.orderBy('memberships.requestedAt')
		.orderBy('memberships.id');
}

/** Somebody whom the caller lets in or not. */
export interface RequestToDecide extends UnownedRequest {
	readonly organisationId: string;
	/** Whether the caller owns the organisation; of one that nobody owns, officers decide. */
	readonly isOwned: boolean;
}

/** Open requests that the caller decides about, as an owner or as an officer of the region; oldest first. */
export async function listRequestsToDecide(
	tx: Tx,
	limit: number
): Promise<readonly RequestToDecide[]> {
	const isOwned = sql<boolean>`memberships.organisation_id in (select private.owned_organisations())`;
	return selectRequests(tx)
		.select(['organisations.id as organisationId', isOwned.as('isOwned')])
		.where((eb) =>
			eb.or([
				isOwned,
				sql<boolean>`memberships.organisation_id in (select private.unowned_organisations())`
			])
		)
		.limit(limit)
		.execute();
}

/** Stores that somebody asks to join. A second open request is a conflict. */
export async function insertJoinRequest(
	tx: Tx,
	request: {
		readonly organisationId: string;
		readonly userId: string;
		readonly role: MembershipRole;
	}
): Promise<void> {
	await tx
		.insertInto('memberships')
		.values({ ...request, status: 'requested' })
		.execute();
}

/**
 * Changes a membership, if it still has the status that was seen.
 *
 * @returns the organisation it belongs to, or null where there is none the caller may write
 */
export async function updateMembership(
	tx: Tx,
	id: string,
	seen: MembershipStatus,
	change: { readonly role?: MembershipRole; readonly status?: MembershipStatus }
): Promise<string | null> {
	const updated = await tx
		.updateTable('memberships')
		.set(change)
		.where('id', '=', id)
		.where('status', '=', seen)
		.returning('organisationId')
		.executeTakeFirst();
	return updated?.organisationId ?? null;
}

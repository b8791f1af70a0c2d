import { sql } from 'kysely';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import type { Tx } from '../db.ts';

/**
 * Ends all that is open between an organisation and others.
 *
 * @returns false where it is closed already, or the caller does not own it
 */
export async function setOrganisationClosed(tx: Tx, id: string): Promise<boolean> {
	// In the order in which publishing locks them, so that the two wait for each other.
	await tx
		.selectFrom('listings')
		.select('id')
		.where('organisationId', '=', id)
		.where('status', 'in', ['submitted', 'changes_requested', 'approved', 'published', 'paused'])
		.orderBy('id')
		.forUpdate()
		.execute();
	const closed = await tx
		.updateTable('organisations')
		.set({ closedAt: sql<Date>`now()` })
		.where('id', '=', id)
		.where('closedAt', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return closed !== undefined;
}

/**
 * @returns false where it is open already, or the caller does not own it
 * @throws a refusal where it is too late, or the name is taken
 */
export async function setOrganisationOpen(tx: Tx, id: string): Promise<boolean> {
	const reopened = await tx
		.updateTable('organisations')
		.set({ closedAt: null })
		.where('id', '=', id)
		.where('closedAt', 'is not', null)
		.returning('id')
		.executeTakeFirst();
	return reopened !== undefined;
}

/** A closed organisation of the caller that can still be opened again. */
export interface ClosedOrganisation {
	readonly id: string;
	readonly name: string;
	readonly role: MembershipRole;
	readonly closedAt: Date;
	/** Until when an owner may open it again. */
	readonly reopensUntil: Date;
}

/** Latest first. */
export async function listClosed(tx: Tx): Promise<readonly ClosedOrganisation[]> {
	const { rows } = await sql<ClosedOrganisation>`
		select id, name, role, closed_at, reopens_until from private.my_closed_organisations()
	`.execute(tx);
	return rows;
}

/** By its slug or its id. */
export async function isClosed(tx: Tx, slugOrId: string): Promise<boolean> {
	const { rows } = await sql<{ closed: boolean }>`
		select private.is_closed_organisation(${slugOrId}) as closed
	`.execute(tx);
	return rows[0]!.closed;
}

/** Whether a side of a conversation has closed. */
export async function hasClosedSide(tx: Tx, introductionId: string): Promise<boolean> {
	const { rows } = await sql<{ closed: boolean }>`
		select private.has_closed_side(${introductionId}) as closed
	`.execute(tx);
	return rows[0]!.closed;
}

/** What would end with an organisation. */
export interface ClosingEffects {
	/** Listings that others see, or that wait to be shown. */
	readonly listings: number;
	/** Interests without an answer, sent and received. */
	readonly interests: number;
	readonly conversations: number;
	/** People besides the caller. */
	readonly others: number;
}

export async function countEffects(tx: Tx, id: string, userId: string): Promise<ClosingEffects> {
	const { rows } = await sql<ClosingEffects>`
		select
			(select count(*)::int from public.listings where organisation_id = ${id}
				and status in ('submitted', 'changes_requested', 'approved', 'published', 'paused')) as listings,
			(select count(*)::int from public.interests where ${id} in (from_organisation_id, to_organisation_id)
				and status in ('sent', 'seen', 'clarifying', 'qualified', 'shortlisted')) as interests,
			(select count(*)::int from public.introductions where ${id} in (from_organisation_id, to_organisation_id)
				and status = 'both_yes') as conversations,
			(select count(*)::int from public.memberships where organisation_id = ${id} and status = 'active'
				and user_id <> ${userId}) as others
	`.execute(tx);
	return rows[0]!;
}

import type { Actor } from '#lib/domain/access/actor.ts';
import type { Db } from '#lib/server/data/db.ts';
import {
	listMembers as readMembers,
	listOwnRequests as readOwnRequests,
	listUnownedRequests as readRequests,
	type Member,
	type OwnRequest,
	type UnownedRequest
} from '#lib/server/data/organisation/memberships.ts';

/** Who is in an organisation of one's own and, for its owners, who asks to be. */
export function listMembers(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<readonly Member[]> {
	return db.transaction({ role: 'authenticated', userId: actor.userId }, (tx) =>
		readMembers(tx, organisationId)
	);
}

/** Who asks to join an organisation that nobody owns; empty for everybody but officers of the region. */
export async function listUnownedRequests(
	db: Db,
	actor: Actor
): Promise<readonly UnownedRequest[]> {
	if (actor.regionRole === null) return [];
	return db.transaction({ role: 'authenticated', userId: actor.userId }, readRequests);
}

/** The organisations one asks to join and has no answer from. */
export function listOwnRequests(db: Db, actor: Actor): Promise<readonly OwnRequest[]> {
	return db.transaction({ role: 'authenticated', userId: actor.userId }, (tx) =>
		readOwnRequests(tx, actor.userId)
	);
}

import type { Actor } from '#lib/domain/access/actor.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	listMembers,
	listUnownedRequests,
	type Member,
	type UnownedRequest
} from '#lib/server/data/organisation/memberships.ts';

/** Who is in an organisation of one's own and, for its owners, who asks to be. */
export function readMembers(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<readonly Member[]> {
	return db.transaction(identityOf(actor), (tx) => listMembers(tx, organisationId));
}

/** Who asks to join an organisation that nobody owns; empty for everybody but officers of the region. */
export async function readUnownedRequests(
	db: Db,
	actor: Actor
): Promise<readonly UnownedRequest[]> {
	if (actor.regionRole === null) return [];
	return db.transaction(identityOf(actor), listUnownedRequests);
}

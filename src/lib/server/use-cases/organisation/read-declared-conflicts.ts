import type { Actor } from '#lib/domain/access/actor.ts';
import type { DeclaredConflict } from '#lib/domain/organisation/conflict.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listDeclaredConflicts } from '#lib/server/data/organisation/conflicts.ts';

/** What an organisation of one's own declared; empty for anybody else's. */
export function readDeclaredConflicts(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<readonly DeclaredConflict[]> {
	return db.transaction(identityOf(actor), (tx) => listDeclaredConflicts(tx, organisationId));
}

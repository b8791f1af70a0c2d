import type { Actor } from '#lib/domain/access/actor.ts';
import { currentActor } from '#lib/server/data/access/actors.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';

export interface ActorClaims {
	readonly userId: string;
	/** Null for a personal API token, which has no session. */
	readonly sessionId: string | null;
}

/** Who is asking, or null when their session has ended or they are suspended. */
export function loadActor(db: Db, { userId, sessionId }: ActorClaims): Promise<Actor | null> {
	return db.transaction(identityOf({ userId }), (tx) => currentActor(tx, sessionId));
}

import { expirePastListings } from '#lib/server/data/background/past-due.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { giveWay } from '#lib/server/use-cases/background/give-way.ts';

/** Listings of one transaction: others wait for it in an embedded database. */
const SLICE = 200;

/** Listings whose last day has passed are no longer shown or matched. In slices, between which others have their turn. @returns how many */
export async function expireListings(db: Db, now: Date): Promise<number> {
	let expired = 0;
	for (;;) {
		const begun = performance.now();
		const slice = await db.transaction(JOBS, (tx) => expirePastListings(tx, now, SLICE));
		expired += slice;
		if (slice < SLICE) return expired;
		await giveWay(performance.now() - begun);
	}
}

import { endsSoonUntil } from '#lib/domain/listing/ends.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { insertForetoldEnds } from '#lib/server/data/listing/coming-ends.ts';
import { giveWay } from '#lib/server/use-cases/background/give-way.ts';

/** Organisations and days of one transaction: others wait for it in an embedded database. */
const SLICE = 200;

/**
 * Mails whoever may write for an organisation, once for all of its listings that end on one day, 14 days before.
 *
 * @returns of how many days of organisations
 */
export async function foretellEnds(db: Db, now: Date): Promise<number> {
	const until = endsSoonUntil(now);
	let told = 0;
	for (;;) {
		const begun = performance.now();
		const slice = await db.transaction(JOBS, (tx) =>
			insertForetoldEnds(tx, { now, until, limit: SLICE })
		);
		told += slice;
		if (slice < SLICE) return told;
		await giveWay(performance.now() - begun);
	}
}

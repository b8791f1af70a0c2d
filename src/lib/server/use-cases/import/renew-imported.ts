import type { Actor } from '#lib/domain/access/actor.ts';
import { renewedTogether } from '#lib/domain/listing/ends.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { extendImported } from '#lib/server/data/listing/coming-ends.ts';
import { giveWay } from '#lib/server/use-cases/background/give-way.ts';

/** Rows of one transaction: others wait for it in an embedded database. */
const SLICE = 200;

/** Rows of one call: whoever pressed waits for them. */
const MOST = 20_000;

/**
 * Shows the listings of an import for another 90 days where they end soon or ended not long ago, and confirms that they
 * still hold; in slices, between which others have their turn. At most 20,000 in one call; those of others are passed over.
 *
 * @returns how many
 */
export async function renewImported(
	db: Db,
	actor: Actor,
	importId: string,
	now: Date
): Promise<number> {
	if (!isUuid(importId)) return 0;
	const asked = { ...renewedTogether(now), now, limit: SLICE };
	let renewed = 0;
	while (renewed < MOST) {
		const begun = performance.now();
		const slice = await db.transaction(identityOf(actor), (tx) =>
			extendImported(tx, importId, asked)
		);
		renewed += slice;
		if (slice < SLICE) break;
		await giveWay(performance.now() - begun);
	}
	return renewed;
}

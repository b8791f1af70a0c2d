import { sql } from 'kysely';
import type { Sphere } from '#lib/domain/organisation/organisation.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** Counts that everybody may see. */
export interface PublicFigures {
	readonly organisations: Readonly<Record<Sphere, number>>;
	/** Introductions opened in the last 30 days. */
	readonly introductions: number;
}

/** Counts across all organisations, so it runs as the system. */
export async function countPublicFigures(tx: Tx, now: Date): Promise<PublicFigures> {
	const spheres = await tx
		.selectFrom('organisations')
		.select(['sphere', sql<number>`count(*)`.as('count')])
		.where('closedAt', 'is', null)
		.groupBy('sphere')
		.execute();
	const { introductions } = await tx
		.selectFrom('introductions')
		.select(sql<number>`count(*)`.as('introductions'))
		.where('openedAt', '>', new Date(now.getTime() - 30 * 86_400_000))
		.executeTakeFirstOrThrow();
	const organisations = { university: 0, industry: 0, government: 0, civil: 0 };
	for (const { sphere, count } of spheres) organisations[sphere] = count;
	return { organisations, introductions };
}

import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { findRegion, type StoredRegion } from '#lib/server/data/region/regions.ts';

/** The region this site serves, as every page names it. */
export type ServedRegion = Omit<StoredRegion, 'packChecksum'>;

/** Null where no region has been loaded. */
export async function findServedRegion(db: Db): Promise<ServedRegion | null> {
	const region = await db.transaction(ANONYMOUS, findRegion);
	if (region === null) return null;
	const { code, name, timeZone, isDemo } = region;
	return { code, name, timeZone, isDemo };
}

/** @throws where no region has been loaded */
export async function openRegion(db: Db): Promise<ServedRegion> {
	const region = await findServedRegion(db);
	if (region === null) throw new Error('No region is loaded.');
	return region;
}

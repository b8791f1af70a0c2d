import type { SiteSettings } from '#lib/domain/region/site-settings.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { holdsDemo } from '#lib/server/data/region/demo-accounts.ts';
import { findRegion } from '#lib/server/data/region/regions.ts';

/**
 * Whether a site with these settings may run on this database. A demo is a condition of a running site: neither its
 * accounts nor its content may be there once the site is live, nor may they come into a live site later.
 */
export function judgeData(
	db: Db,
	{ demo, regionCode }: Pick<SiteSettings, 'demo' | 'regionCode'>
): Promise<Result<null, 'holds_demo' | 'is_live' | 'other_region'>> {
	return db.transaction(JOBS, async (tx) => {
		const region = await findRegion(tx);
		if (!demo && (region?.isDemo === true || (await holdsDemo(tx)))) return refuse('holds_demo');
		if (region === null) return succeed(null);
		if (demo && !region.isDemo) return refuse('is_live');
		return region.code === regionCode ? succeed(null) : refuse('other_region');
	});
}

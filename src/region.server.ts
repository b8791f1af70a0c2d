import path from 'node:path';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import type { SiteSettings } from '#lib/domain/region/site-settings.ts';
import { brokenReferences } from '#lib/schemas/region/region-pack-broken-references.ts';
import { parseRegionPack } from '#lib/schemas/region/region-pack.ts';
import {
	createPasswordHasher,
	OWASP_COST
} from '#lib/server/auth/embedded/password/password-hash.ts';
import type { Db } from '#lib/server/data/db.ts';
import { readRegionFolder } from '#lib/server/data/region/region-folder.ts';
import type { DatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { loadRegion } from '#lib/server/use-cases/region/load-region.ts';

/** Loads the pack of the region that the settings name, unless it is loaded already. */
export async function bringRegion(
	db: Db,
	settings: SiteSettings,
	{ root }: Pick<DatabaseSettings, 'root'>,
	now: Date
): Promise<void> {
	const { files, checksum } = await readRegionFolder(
		path.join(root, 'regions', settings.regionCode)
	);
	const pack = parseRegionPack(files);
	const broken = brokenReferences(pack);
	if (broken.length > 0) throw new Error(`The region pack refers to nothing: ${broken.join('; ')}`);
	const demo = settings.demo
		? { passwordHash: await createPasswordHasher(OWASP_COST).hash(DEMO_PASSWORD) }
		: null;
	await loadRegion(db, pack, { checksum, demo, now });
}
